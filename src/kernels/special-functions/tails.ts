import { incompleteBeta } from './incomplete-beta.ts';
import { lowerGamma, upperGamma } from './incomplete-gamma.ts';

/** Probability that a chi-square variable with so many degrees of freedom exceeds x; 1 for x ≤ 0. */
export const chiSquareTail = (x: number, degrees: number): number => (x <= 0 ? 1 : upperGamma(degrees / 2, x / 2));

/** Probability that an F variable exceeds x; 1 for x ≤ 0. */
export const fTail = (x: number, numerator: number, denominator: number): number =>
  x <= 0 ? 1 : incompleteBeta(1 / (1 + (numerator / denominator) * x), denominator / 2, numerator / 2);

/** Probability that a Student t variable is farther from 0 than x, on either side. */
export const tTailTwoSided = (x: number, degrees: number): number =>
  incompleteBeta(degrees / (degrees + x * x), degrees / 2, 0.5);

/** Probability that a standard normal variable exceeds x. */
export const normalTail = (x: number): number =>
  x > 0 ? upperGamma(0.5, (x * x) / 2) / 2 : 0.5 + lowerGamma(0.5, (x * x) / 2) / 2;
