"""Indices, principal components, mixed-data factors, Gower distances, k-medoids and natural breaks by other packages.

Run: pip install scikit-learn gower kmedoids prince jenkspy && python judging.py > judging.json
"""
import json
from importlib.metadata import version
import gower
import jenkspy
import kmedoids
import numpy as np
import pandas as pd
import prince
from sklearn.datasets import load_iris
from sklearn.decomposition import PCA
from sklearn.metrics import calinski_harabasz_score, davies_bouldin_score, silhouette_samples
from sklearn.preprocessing import StandardScaler

x, y = load_iris(return_X_y=True)
out = dict(made_with={name: version(name) for name in ["scikit-learn", "gower", "kmedoids", "prince", "jenkspy"]})
out["iris"] = dict(silhouette=silhouette_samples(x, y).tolist(), calinski_harabasz=float(calinski_harabasz_score(x, y)),
                   davies_bouldin=float(davies_bouldin_score(x, y)))
plain, standard = PCA().fit(x), PCA().fit(StandardScaler().fit_transform(x))
out["pca"] = {name: dict(shares=m.explained_variance_ratio_.tolist(), components=np.abs(m.components_).tolist())
              for name, m in [("plain", plain), ("standardised", standard)]}

rng = np.random.default_rng(5)
n = 40
mixed = pd.DataFrame(dict(size=np.round(rng.lognormal(3, 1, n), 1), growth=np.round(rng.normal(size=n), 2),
                          sector=rng.choice(["trade", "industry", "service"], n), export=rng.choice(["yes", "no"], n)))
distances = gower.gower_matrix(mixed.astype(dict(sector=object, export=object))).astype(float)
pairs = distances[np.triu_indices(n, 1)]
famd = prince.FAMD(n_components=3, engine="sklearn", random_state=1).fit(mixed)
best = min((kmedoids.fasterpam(distances, 3, init="random", random_state=s).loss for s in range(50)))
out["mixed"] = dict(columns={c: mixed[c].tolist() for c in mixed}, gower=pairs.round(7).tolist(), pam=float(best),
                    famd=[float(v) for v in famd.eigenvalues_])
values = np.round(rng.gamma(2, 30, 80), 1)
out["breaks"] = dict(values=values.tolist(), **{f"k{k}": jenkspy.jenks_breaks(values, k)[1:-1] for k in (2, 4, 6)})
print(json.dumps(out))
