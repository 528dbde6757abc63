"""StepMix on complete categorical answers read from a file."""
import json, sys, time
import numpy as np
from importlib.metadata import version
from stepmix import StepMix

path, n, items, k, starts = sys.argv[1], *map(int, sys.argv[2:6])
x = np.fromfile(path, dtype=np.int32).reshape(n, items)
t = time.perf_counter()
model = StepMix(n_components=k, measurement="categorical", n_init=starts, random_state=1, max_iter=2000, abs_tol=1e-10,
                rel_tol=0, verbose=0, progress_bar=0).fit(x)
print(json.dumps(dict(version=version("stepmix"), milliseconds=1000 * (time.perf_counter() - t), log_likelihood=float(model.score(x) * n))))
