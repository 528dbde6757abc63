"""Runs a fit once for every line on standard input, and prints what it took and found as a line of JSON."""
import json, sys, time


def answer(fit, describe, **about):
    for _ in sys.stdin:
        start = time.perf_counter()
        model = fit()
        milliseconds = 1000 * (time.perf_counter() - start)
        print(json.dumps({**about, "milliseconds": milliseconds, **describe(model)}), flush=True)
