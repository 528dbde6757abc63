"""k-means from given starting centers, with and without weights, by scikit-learn.

Run: pip install scikit-learn && python k_means.py > k_means.json
"""
import json
import numpy as np
from sklearn import __version__
from sklearn.cluster import KMeans

cases = []
for seed, n, p, k, weighted in [(1, 40, 2, 3, False), (2, 60, 3, 5, True), (3, 25, 1, 4, False), (4, 80, 6, 2, True)]:
    rng = np.random.default_rng(seed)
    x = np.round(rng.normal(size=(n, p)) + 3 * rng.integers(0, k, (n, 1)), 3)
    weights = rng.integers(1, 5, n).astype(float) if weighted else np.ones(n)
    model = KMeans(k, init=x[:k], n_init=1, tol=0, max_iter=500).fit(x, sample_weight=weights)
    cases.append(dict(x=x.tolist(), k=k, weights=weights.tolist(), centers=model.cluster_centers_.tolist(),
                      within=float(model.inertia_), assignment=model.labels_.tolist()))
print(json.dumps(dict(made_with=f"scikit-learn {__version__}", cases=cases)))
