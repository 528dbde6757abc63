"""Log-likelihoods of Gaussian mixtures of iris with three components, from the species as starting partition, by scikit-learn.

scikit-learn's `full`, `tied`, `diag` and `spherical` are VVV, EEE, VVI and VII.
Run: pip install scikit-learn && python gaussian_mixture.py > gaussian_mixture.json
"""
import json
import numpy as np
from sklearn import __version__
from sklearn.datasets import load_iris
from sklearn.mixture import GaussianMixture

x, y = load_iris(return_X_y=True)
found = {}
for name, kind in [("VVV", "full"), ("EEE", "tied"), ("VVI", "diag"), ("VII", "spherical")]:
    means = np.array([x[y == g].mean(0) for g in range(3)])
    covs = [np.cov(x[y == g].T, bias=True) for g in range(3)]
    precisions = {
        "full": np.array([np.linalg.inv(c) for c in covs]),
        "tied": np.linalg.inv(sum(covs) / 3),
        "diag": np.array([1 / np.diag(c) for c in covs]),
        "spherical": np.array([1 / np.diag(c).mean() for c in covs]),
    }[kind]
    model = GaussianMixture(3, covariance_type=kind, tol=1e-13, reg_covar=0, max_iter=20000, means_init=means,
                            weights_init=np.ones(3) / 3, precisions_init=precisions).fit(x)
    found[name] = dict(log_likelihood=float(model.score(x) * len(x)), bic=float(-model.bic(x)), weights=sorted(model.weights_.tolist(), reverse=True))
print(json.dumps(dict(made_with=f"scikit-learn {__version__}", models=found)))
