"""scikit-learn's k-means from one given start, on doubles read from a file."""
import sys
import numpy as np
from sklearn import __version__
from sklearn.cluster import KMeans
from rounds import answer

path, n, p, k, tolerance = sys.argv[1], *map(int, sys.argv[2:5]), float(sys.argv[5])
x = np.fromfile(path, dtype=np.float64).reshape(n, p)
start = x[:k].copy()
answer(
    lambda: KMeans(k, init=start, n_init=1, tol=tolerance, algorithm="lloyd", max_iter=300).fit(x),
    lambda model: dict(ss=float(model.inertia_), iterations=int(model.n_iter_)),
    version=__version__,
)
