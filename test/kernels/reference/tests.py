"""Special functions, tests of difference and corrections for multiplicity by scipy.

Run: pip install scipy && python tests.py > tests.json
"""
import json
import numpy as np
import scipy
from scipy import special, stats

rng = np.random.default_rng(11)
grid = [0.1, 0.5, 1, 2.5, 7, 30, 200]
gamma = [[a, x, float(special.gammaincc(a, x)), float(special.gammainc(a, x))] for a in grid for x in [1e-6, 0.2, 1, 3, 12, 45, 210, 400]]
beta = [[x, a, b, float(special.betainc(a, b, x))] for a in grid for b in grid for x in [1e-4, 0.1, 0.5, 0.77, 0.999]]
tails = dict(
    chi_square=[[x, d, float(stats.chi2.sf(x, d))] for x, d in [(3.84, 1), (0.01, 4), (60, 5), (250, 100)]],
    f=[[x, a, b, float(stats.f.sf(x, a, b))] for x, a, b in [(1.2, 3, 40), (9.9, 2, 7), (0.3, 10, 10), (80, 4, 200)]],
    t=[[x, d, float(2 * stats.t.sf(abs(x), d))] for x, d in [(2.1, 8), (-0.4, 30), (6, 3)]],
    normal=[[x, float(stats.norm.sf(x))] for x in [-3, -0.5, 0, 0.7, 1.96, 8]],
)
chi = []
for a, b, n in [(2, 2, 40), (3, 4, 200), (5, 2, 60)]:
    first, second = rng.integers(0, a, n), rng.integers(0, b, n)
    second = np.where(rng.random(n) < 0.4, first % b, second)
    table = np.zeros((a, b))
    np.add.at(table, (first, second), 1)
    test = stats.chi2_contingency(table, correction=False)
    chi.append(dict(first=first.tolist(), second=second.tolist(), statistic=float(test.statistic), p=float(test.pvalue),
                    cramers_v=float(stats.contingency.association(table.astype(int), "cramer"))))
groups = []
for sizes in [(10, 12, 9), (5, 5), (20, 3, 8, 14)]:
    values = [np.round(rng.gamma(2 + i, 2, s), 1) for i, s in enumerate(sizes)]
    f, p = stats.f_oneway(*values)
    h, q = stats.kruskal(*values)
    every = np.concatenate(values)
    between = sum(len(v) * (v.mean() - every.mean()) ** 2 for v in values)
    groups.append(dict(values=every.tolist(), groups=sum(([i] * s for i, s in enumerate(sizes)), []), f=float(f), p_anova=float(p),
                       eta=float(between / ((every - every.mean()) ** 2).sum()), h=float(h), p_kruskal=float(q)))
ps = np.round(rng.random(12) ** 3, 5)
order = np.argsort(ps)
holm = np.empty(12)
holm[order] = np.minimum(1, np.maximum.accumulate((12 - np.arange(12)) * ps[order]))
print(json.dumps(dict(made_with=f"scipy {scipy.__version__}", gamma=gamma, beta=beta, tails=tails, chi_square=chi, groups=groups,
                      p_values=ps.tolist(), benjamini_hochberg=stats.false_discovery_control(ps).tolist(), holm=holm.tolist())))
