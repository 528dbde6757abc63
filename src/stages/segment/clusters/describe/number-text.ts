/** A number as people read it: three figures, large ones in full. */
export const numberText = (value: number): string =>
  Math.abs(value) >= 1000 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)));
