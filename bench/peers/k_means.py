"""scikit-learn's k-means from one given start, on doubles read from a file."""
import json, sys, time
import numpy as np
from sklearn import __version__
from sklearn.cluster import KMeans

path, n, p, k, tolerance = sys.argv[1], *map(int, sys.argv[2:5]), float(sys.argv[5])
x = np.fromfile(path, dtype=np.float64).reshape(n, p)
start = x[: k].copy()
best = float("inf")
for _ in range(3):
    t = time.perf_counter()
    model = KMeans(k, init=start, n_init=1, tol=tolerance, algorithm="lloyd", max_iter=300).fit(x)
    best = min(best, time.perf_counter() - t)
print(json.dumps(dict(version=__version__, milliseconds=1000 * best, ss=float(model.inertia_), iterations=int(model.n_iter_))))
