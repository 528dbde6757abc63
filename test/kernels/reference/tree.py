"""Bounded and pruned trees of iris by scikit-learn: classification trees with a number of leaves, and the pruning
sequences (costs of a leaf, leaves, impurity) of a classification and a regression tree.

Run: pip install scikit-learn && python tree.py > tree.json
"""
import json
from sklearn import __version__
from sklearn.datasets import load_iris
from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor


def leaf_risk(tree):
    nodes = tree.tree_
    return float(sum(nodes.weighted_n_node_samples[i] * nodes.impurity[i] for i in range(nodes.node_count) if nodes.children_left[i] < 0))


found = []
x, y = load_iris(return_X_y=True)
for leaves, depth in [(2, 1), (3, 2), (4, 3), (6, 4)]:
    tree = DecisionTreeClassifier(max_leaf_nodes=leaves, max_depth=depth, random_state=0).fit(x, y)
    found.append(dict(leaves=leaves, depth=depth, accuracy=float(tree.score(x, y)), impurity=leaf_risk(tree)))

sequences = []
for name, make, own, target in [
    ("species", DecisionTreeClassifier, x, y),
    ("petal width", DecisionTreeRegressor, x[:, :3], x[:, 3]),
]:
    bounds = dict(max_depth=4, min_samples_leaf=5, random_state=0)
    path = make(**bounds).cost_complexity_pruning_path(own, target)
    steps = {}
    for alpha in path.ccp_alphas:
        # Just above the cost, so that branches that gain exactly as much are cut.
        tree = make(**bounds, ccp_alpha=max(0.0, float(alpha)) * (1 + 1e-9)).fit(own, target)
        steps[int(tree.get_n_leaves())] = dict(alpha=float(alpha) * len(own), leaves=int(tree.get_n_leaves()), risk=leaf_risk(tree))
    sequences.append(dict(target=name, steps=list(steps.values())))
print(json.dumps(dict(made_with=f"scikit-learn {__version__}", trees=found, sequences=sequences)))
