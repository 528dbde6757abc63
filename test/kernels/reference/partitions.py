"""Reference values for the comparison of partitions and the gamma function, by scikit-learn and scipy.

Run: pip install scikit-learn scipy && python partitions.py > partitions.json
"""
import json
import numpy as np
from scipy.special import gammaln
from sklearn import __version__
from sklearn.metrics import adjusted_rand_score, mutual_info_score, normalized_mutual_info_score
from sklearn.metrics.cluster import pair_confusion_matrix

rng = np.random.default_rng(7)
cases = []
for n, a, b in [(12, 3, 3), (60, 4, 2), (100, 5, 7), (40, 1, 4), (10, 10, 10)]:
    first = rng.integers(0, a, n)
    second = np.where(rng.random(n) < 0.6, first % b, rng.integers(0, b, n))
    if a == 10:
        first, second = np.arange(10), np.arange(10)[::-1]
    (_, s10), (s01, s11) = pair_confusion_matrix(first, second)
    cases.append(dict(
        first=first.tolist(), second=second.tolist(),
        adjusted_rand=adjusted_rand_score(first, second),
        normalized_mutual_information=normalized_mutual_info_score(first, second),
        mutual_information=mutual_info_score(first, second),
        jaccard=float(s11 / (s11 + s01 + s10)) if s11 + s01 + s10 else 1.0,
    ))
xs = [1e-8, 0.01, 0.5, 1.0, 1.5, 2.0, 2.5, 3.7, 9.99, 10.0, 55.5, 1e4, 1e10]
print(json.dumps(dict(made_with=f"scikit-learn {__version__}", cases=cases,
                      log_gamma=[[x, float(gammaln(x))] for x in xs])))
