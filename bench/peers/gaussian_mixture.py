"""scikit-learn's full-covariance Gaussian mixture from a given partition, a fixed number of EM steps."""
import json, sys, time, warnings
import numpy as np
from sklearn import __version__
from sklearn.mixture import GaussianMixture

warnings.filterwarnings("ignore")
path, labels, n, p, k, steps = sys.argv[1], sys.argv[2], *map(int, sys.argv[3:7])
x = np.fromfile(path, dtype=np.float64).reshape(n, p)
group = np.fromfile(labels, dtype=np.int32)
weights = np.bincount(group, minlength=k) / n
means = np.array([x[group == g].mean(0) for g in range(k)])
precisions = np.array([np.linalg.inv(np.cov(x[group == g].T, bias=True)) for g in range(k)])
best = float("inf")
for _ in range(3):
    t = time.perf_counter()
    model = GaussianMixture(k, covariance_type="full", tol=0, reg_covar=0, max_iter=steps, weights_init=weights,
                            means_init=means, precisions_init=precisions).fit(x)
    labels = model.predict_proba(x)
    best = min(best, time.perf_counter() - t)
print(json.dumps(dict(version=__version__, milliseconds=1000 * best, log_likelihood=float(model.score(x) * n), steps=int(model.n_iter_))))
