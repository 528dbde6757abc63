import type { Layout } from './types.ts';

/** A list as an .xlsx file: texts are typed as texts, so nothing in them runs as a formula; the heading row stays in sight. */
export async function writeExcel<Row>(rows: readonly Row[], target: Pick<Layout<Row>, 'columns'>): Promise<Uint8Array> {
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const heading = target.columns.map(({ header }) => ({ value: header, fontWeight: 'bold' as const }));
  const data = rows.map((row) =>
    target.columns.map(({ value }) => {
      const cell = value(row);
      if (cell === null) return null;
      return typeof cell === 'number' ? { value: cell, type: Number } : { value: cell, type: String };
    }),
  );
  const columns = target.columns.map(({ header }) => ({ width: Math.max(12, Math.min(40, header.length + 6)) }));
  const file = writeXlsxFile([heading, ...data], { columns, stickyRowsCount: 1, sheet: 'List' });
  return new Uint8Array(await file.toBuffer());
}
