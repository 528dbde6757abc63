/**
 * Plain data with its numbers cut to twelve significant digits, far finer than any data: what was found on one machine is then the same,
 * to the last bit, as what is found on another whose logarithms end in another digit.
 */
export function quantised<T>(data: T): T;
export function quantised(data: unknown): unknown {
  if (typeof data === 'number') return Number.isInteger(data) ? data : Number(data.toPrecision(12));
  if (Array.isArray(data)) return data.map((each: unknown) => quantised(each));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]: [string, unknown]) => [key, quantised(value)]));
}
