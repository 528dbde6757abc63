"""Ward linkage by scipy's `linkage`, or by fastcluster's `linkage` or `linkage_vector`, as the first argument says."""
import importlib, sys
import numpy as np
from rounds import answer

package, function, path, n, p = *sys.argv[1:4], *map(int, sys.argv[4:6])
x = np.fromfile(path, dtype=np.float64).reshape(n, p)
linkage = getattr(importlib.import_module(package), function)
answer(
    lambda: linkage(x, "ward"),
    lambda tree: dict(last_height=float(tree[-1, 2]), sum=float(tree[:, 2].sum())),
    version=importlib.import_module(package.split(".")[0]).__version__,
)
