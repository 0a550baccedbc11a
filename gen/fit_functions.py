#!/usr/bin/env python3
"""Fits the polynomials of src/nn/floats.c: erf(x)/x as a quotient in x^2, and 2^z on [-1/2, 1/2].

Needs numpy. Prints the coefficients and their largest errors; nothing is written.
Method: least squares on Chebyshev points, reweighted towards the largest error (Lawson 1961).
"""
import math

import numpy as np

CLAMP = 3.9  # erf(3.9) differs from 1 by 3.5e-8, less than half a unit in float32's last place


def fit_erf(p=6, q=5):
    x = np.abs(np.cos(np.pi * (np.arange(4000) + .5) / 8000) * CLAMP)
    t, y = x * x, np.array([math.erf(v) / v for v in x])
    weight, den = np.ones_like(x), np.ones_like(x)
    for _ in range(60):
        a = np.hstack([np.stack([t ** i for i in range(p + 1)], 1),
                       -np.stack([y * t ** i for i in range(1, q + 1)], 1)])
        scale = (weight * x / den)[:, None]
        c, *_ = np.linalg.lstsq(a * scale, y * scale[:, 0], rcond=None)
        num = sum(c[i] * t ** i for i in range(p + 1))
        den = 1 + sum(c[p + i] * t ** i for i in range(1, q + 1))
        err = np.abs(num / den - y) * x
        weight *= 1 + .5 * err / err.max()
        weight /= weight.mean()
    return c[:p + 1], c[p + 1:], err.max()


def fit_exp2(degree=6):
    z = np.cos(np.pi * (np.arange(2000) + .5) / 2000) * .5
    cheb = np.polynomial.chebyshev.Chebyshev.fit(z, np.exp2(z), degree, domain=[-.5, .5])
    poly = cheb.convert(kind=np.polynomial.Polynomial)
    return poly.coef, np.abs(poly(z) / np.exp2(z) - 1).max()


if __name__ == "__main__":
    for name, row in zip(("erf numerator", "erf denominator (1 first)"), fit_erf()[:2]):
        print(name, ", ".join("%.9ef" % v for v in row))
    print("erf error %.1e" % fit_erf()[2])
    coef, error = fit_exp2()
    print("exp2", ", ".join("%.9ef" % v for v in coef), "error %.1e" % error)
