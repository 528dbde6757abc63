/**
 * Corrects p-values for the number of tests made together. `holm` bounds the chance of any false finding (Holm 1979);
 * `benjamini-hochberg` bounds the share of false ones among the findings (Benjamini and Hochberg 1995). Order is kept, values stay
 * within 1, and a NaN (a test not made) stays NaN and does not count as a test.
 */
export function adjustPValues(values: ArrayLike<number>, method: 'holm' | 'benjamini-hochberg'): Float64Array {
  const adjusted = new Float64Array(values.length).fill(NaN);
  const order = Array.from({ length: values.length }, (_, i) => i)
    .filter((i) => !Number.isNaN(values[i]))
    .sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
  const tests = order.length;
  if (method === 'holm') {
    let largest = 0;
    order.forEach((test, place) => {
      largest = Math.max(largest, Math.min(1, (tests - place) * (values[test] ?? 0)));
      adjusted[test] = largest;
    });
  } else {
    let least = 1;
    for (let place = tests - 1; place >= 0; place--) {
      const test = order[place] ?? 0;
      least = Math.min(least, (tests / (place + 1)) * (values[test] ?? 0));
      adjusted[test] = least;
    }
  }
  return adjusted;
}
