"""Fisher's iris measurements (1936, public domain), from scikit-learn. Run: python iris.py > iris.json"""
import json
from sklearn.datasets import load_iris

iris = load_iris()
print(json.dumps(dict(measures=iris.data.tolist(), species=iris.target.tolist())))
