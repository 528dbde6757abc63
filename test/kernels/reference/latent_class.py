"""Latent class models of simulated answers, by StepMix (complete answers) and by a plain EM in numpy (missing answers).

Run: pip install numpy stepmix && python latent_class.py > latent_class.json
"""
import json
import numpy as np
import stepmix
from importlib.metadata import version


def plain_em(codes, levels, k, starts, rng):
    n = len(codes)
    best = -np.inf
    for _ in range(starts):
        share = np.full(k, 1 / k)
        prob = [rng.dirichlet(np.ones(m), k) for m in levels]
        last = -np.inf
        for _ in range(20000):
            log_joint = np.tile(np.log(share), (n, 1))
            for j, p in enumerate(prob):
                seen = codes[:, j] >= 0
                log_joint[seen] += np.log(p[:, codes[seen, j]]).T
            top = log_joint.max(1, keepdims=True)
            density = np.exp(log_joint - top)
            likelihood = float((np.log(density.sum(1)) + top[:, 0]).sum())
            if likelihood - last < 1e-11:
                break
            last = likelihood
            post = density / density.sum(1, keepdims=True)
            share = post.mean(0)
            for j, p in enumerate(prob):
                seen = codes[:, j] >= 0
                for m in range(levels[j]):
                    p[:, m] = post[codes[:, j] == m].sum(0)
                p /= post[seen].sum(0)[:, None]
                p[:] = np.maximum(p, 1e-300)
        best = max(best, likelihood)
    return best


cases = []
for seed, n, levels, k, missing in [(1, 300, [2, 2, 2, 2, 2], 2, 0.0), (2, 400, [3, 2, 4, 3], 2, 0.0), (3, 300, [2, 3, 3, 2, 2], 3, 0.15)]:
    rng = np.random.default_rng(seed)
    truth = rng.integers(0, k, n)
    probs = [rng.dirichlet(np.full(m, 0.5), k) for m in levels]
    codes = np.array([[rng.choice(m, p=probs[j][g]) for j, m in enumerate(levels)] for g in truth])
    codes[rng.random(codes.shape) < missing] = -1
    own = plain_em(codes, levels, k, 60, rng)
    case = dict(codes=codes.tolist(), levels=levels, k=k, log_likelihood=own)
    if missing == 0:
        model = stepmix.StepMix(n_components=k, measurement="categorical", n_init=60, random_state=1, verbose=0, progress_bar=0,
                                abs_tol=1e-12, rel_tol=0, max_iter=20000).fit(codes)
        case["stepmix"] = float(model.score(codes) * n)
    cases.append(case)
print(json.dumps(dict(made_with=f"stepmix {version('stepmix')}, numpy {np.__version__}", cases=cases)))
