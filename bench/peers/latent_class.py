"""StepMix on complete categorical answers read from a file."""
import sys
import numpy as np
from importlib.metadata import version
from stepmix import StepMix
from rounds import answer

path, n, items, k, starts = sys.argv[1], *map(int, sys.argv[2:6])
x = np.fromfile(path, dtype=np.int32).reshape(n, items)
answer(
    lambda: StepMix(n_components=k, measurement="categorical", n_init=starts, random_state=1, max_iter=2000, abs_tol=1e-10,
                    rel_tol=0, verbose=0, progress_bar=0).fit(x),
    lambda model: dict(log_likelihood=float(model.score(x) * n)),
    version=version("stepmix"),
)
