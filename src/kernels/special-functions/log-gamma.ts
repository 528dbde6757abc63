/**
 * Natural logarithm of Γ(x) for x > 0, to about 1e-15 relative (absolute near its zeros at 1 and 2). Shifts x up to 10 by
 * Γ(x + 1) = xΓ(x), then Stirling's series with Bernoulli numbers (Abramowitz and Stegun 6.1.41).
 */
export function logGamma(x: number): number {
  if (!(x > 0)) return x === 0 ? Infinity : NaN;
  if (x === 1 || x === 2) return 0;
  let product = 1;
  let z = x;
  while (z < 10) {
    product *= z;
    z++;
  }
  const inverse = 1 / z;
  const square = inverse * inverse;
  const series =
    inverse *
    (1 / 12 -
      square *
        (1 / 360 -
          square * (1 / 1260 - square * (1 / 1680 - square * (1 / 1188 - square * (691 / 360360 - square / 156))))));
  return (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + series - Math.log(product);
}
