"""Heights and partitions of hierarchical clusterings by scipy.

Run: pip install scipy && python hierarchical.py > hierarchical.json
"""
import json
import numpy as np
import scipy
from scipy.cluster.hierarchy import fcluster, linkage

cases = []
for seed, n, p in [(1, 30, 2), (2, 41, 5)]:
    x = np.round(np.random.default_rng(seed).normal(size=(n, p)), 4)
    for method in ["ward", "average", "complete"]:
        tree = linkage(x, method)
        cases.append(dict(x=x.tolist(), method=method, heights=tree[:, 2].tolist(), sizes=tree[:, 3].tolist(),
                          cuts=[fcluster(tree, k, "maxclust").tolist() for k in (2, 4, 7)]))
print(json.dumps(dict(made_with=f"scipy {scipy.__version__}", cases=cases)))
