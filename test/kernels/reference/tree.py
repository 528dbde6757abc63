"""Accuracies and first thresholds of bounded classification trees of iris by scikit-learn.

Run: pip install scikit-learn && python tree.py > tree.json
"""
import json
from sklearn import __version__
from sklearn.datasets import load_iris, load_wine
from sklearn.tree import DecisionTreeClassifier

found = []
x, y = load_iris(return_X_y=True)
for leaves, depth in [(2, 1), (3, 2), (4, 3), (6, 4)]:
    tree = DecisionTreeClassifier(max_leaf_nodes=leaves, max_depth=depth, random_state=0).fit(x, y)
    impurity = sum(tree.tree_.weighted_n_node_samples[i] * tree.tree_.impurity[i] for i in range(tree.tree_.node_count) if tree.tree_.children_left[i] < 0)
    found.append(dict(leaves=leaves, depth=depth, accuracy=float(tree.score(x, y)), impurity=float(impurity)))
print(json.dumps(dict(made_with=f"scikit-learn {__version__}", trees=found)))
