"""A latent class regression of simulated answers, maximised directly by scipy (BFGS over logits from many starts): independent of any EM.

Run: pip install scipy && python latent_class_regression.py > latent_class_regression.json
"""
import json
import numpy as np
import scipy
from scipy.optimize import minimize
from scipy.special import log_softmax, logsumexp

rng = np.random.default_rng(3)
n, items, k = 250, 5, 2
z = np.round(rng.normal(size=(n, 2)), 3)
truth = (rng.random(n) < 1 / (1 + np.exp(-(0.5 + 1.5 * z[:, 0] - z[:, 1])))).astype(int)
yes = np.array([[0.85, 0.15, 0.8, 0.3, 0.75], [0.2, 0.8, 0.25, 0.7, 0.3]])
codes = (rng.random((n, items)) < yes[truth]).astype(int)


def minus_log_likelihood(theta):
    beta, logits = theta[:3], theta[3:].reshape(k, items)
    scores = np.column_stack([np.zeros(n), beta[0] + z @ beta[1:]])
    p1 = -np.logaddexp(0, -logits)
    p0 = -np.logaddexp(0, logits)
    log_answers = codes @ p1.T + (1 - codes) @ p0.T
    return -logsumexp(log_softmax(scores, axis=1) + log_answers, axis=1).sum()


best = min((minimize(minus_log_likelihood, rng.normal(size=3 + k * items), method="BFGS", options=dict(gtol=1e-7)) for _ in range(12)), key=lambda r: r.fun)
print(json.dumps(dict(made_with=f"scipy {scipy.__version__}", codes=codes.tolist(), covariates=z.tolist(),
                      log_likelihood=float(-best.fun), coefficients=np.abs(best.x[:3]).tolist())))
