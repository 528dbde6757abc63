import type { MixedColumn } from '../../../../kernels/index.ts';

/** How numbers are made comparable where nobody says: answers of yes and no are on one scale as they are; all else is standardised. */
export function usualScaling(columns: readonly MixedColumn[]): 'none' | 'z' {
  const areAnswers = columns.every(
    (column) =>
      column.kind === 'numeric' && column.values.every((value) => Number.isNaN(value) || value === 0 || value === 1),
  );
  return areAnswers ? 'none' : 'z';
}
