"""Ward linkage by scipy and, where installed, fastcluster (the faster of the two is the peer)."""
import json, sys, time
import numpy as np
import scipy
from scipy.cluster.hierarchy import linkage

path, n, p = sys.argv[1], *map(int, sys.argv[2:4])
x = np.fromfile(path, dtype=np.float64).reshape(n, p)
peers = {f"scipy {scipy.__version__}": lambda: linkage(x, "ward")}
try:
    import fastcluster
    peers["fastcluster linkage"] = lambda: fastcluster.linkage(x, "ward")
    peers["fastcluster linkage_vector"] = lambda: fastcluster.linkage_vector(x, "ward")
except ImportError:
    pass
found = {}
for name, run in peers.items():
    t = time.perf_counter()
    tree = run()
    found[name] = 1000 * (time.perf_counter() - t)
print(json.dumps(dict(all=found, milliseconds=min(found.values()), last_height=float(tree[-1, 2]), sum=float(tree[:, 2].sum()))))
