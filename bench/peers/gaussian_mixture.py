"""scikit-learn's full-covariance Gaussian mixture from a given partition, a fixed number of EM steps."""
import sys, warnings
import numpy as np
from sklearn import __version__
from sklearn.mixture import GaussianMixture
from rounds import answer

warnings.filterwarnings("ignore")
path, labels, n, p, k, steps = sys.argv[1], sys.argv[2], *map(int, sys.argv[3:7])
x = np.fromfile(path, dtype=np.float64).reshape(n, p)
group = np.fromfile(labels, dtype=np.int32)
weights = np.bincount(group, minlength=k) / n
means = np.array([x[group == g].mean(0) for g in range(k)])
precisions = np.array([np.linalg.inv(np.cov(x[group == g].T, bias=True)) for g in range(k)])


def fit():
    model = GaussianMixture(k, covariance_type="full", tol=0, reg_covar=0, max_iter=steps, weights_init=weights,
                            means_init=means, precisions_init=precisions).fit(x)
    model.predict_proba(x)
    return model


answer(fit, lambda model: dict(log_likelihood=float(model.score(x) * n), steps=int(model.n_iter_)), version=__version__)
