import type { TemplateAnswer, TemplatesAnswer } from '../../contract/data/template.ts';
import { fail } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { templates, type Template } from '../../stages/connect/templates/index.ts';
import { spreadsheetCsv } from '../../stages/connect/read/text-sheets.ts';

/** The kinds of rows there is an example file of. */
export const listTemplates = (): TemplatesAnswer => ({
  templates: [...templates.values()].map(({ kind, holds }) => ({ kind, holds })),
});

/**
 * What an example file of a kind holds: headers with what they take, and two rows.
 *
 * @param kind One of those `listTemplates` lists.
 * @throws InputError `template/unknown-kind`
 */
export function templateOf(kind: string): TemplateAnswer {
  const { columns, rows, holds } = theTemplate(kind);
  return {
    kind,
    holds,
    columns: columns.map(({ header, takes, means, required }) => ({
      header,
      takes,
      means,
      required: required === true,
    })),
    rows: rows.map((row) => [...row]),
  };
}

/**
 * The example file: it imports clean as it stands. An Excel workbook has a second sheet that tells what each column takes.
 *
 * @param kind One of those `listTemplates` lists.
 * @throws InputError `template/unknown-kind`
 */
export async function writeTemplate(kind: string, format: 'xlsx' | 'csv'): Promise<string | Uint8Array> {
  const { columns, rows } = theTemplate(kind);
  const headers = columns.map(({ header }) => header);
  if (format === 'csv') return spreadsheetCsv([headers, ...rows]);
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const bold = (value: string) => ({ value, fontWeight: 'bold' as const });
  const text = (value: string) => ({ value, type: String, wrap: true });
  const widths = columns.map(({ header, takes }) => ({
    width: Math.max(14, header.length + 4, Math.min(30, takes.length)),
  }));
  const file = writeXlsxFile([
    {
      sheet: kind,
      data: [headers.map(bold), ...rows.map((row) => row.map((cell) => (cell === '' ? null : text(cell))))],
      columns: widths,
      stickyRowsCount: 1,
    },
    // No more rows than the example, so that the example stays the sheet that is read.
    {
      sheet: 'What to fill in',
      data: [
        headers.map(bold),
        columns.map(({ takes }) => text(takes)),
        columns.map(({ means, required }) => text(required === true ? `${means} Needed.` : means)),
      ],
      columns: widths.map(({ width }) => ({ width: width + 10 })),
      stickyRowsCount: 1,
    },
  ]);
  return new Uint8Array(await file.toBuffer());
}

function theTemplate(wanted: string): Template {
  const found = [...templates.values()].find(({ kind }) => kind === wanted);
  if (found !== undefined) return found;
  const known = [...templates.keys()];
  const near = nearest(wanted, known);
  return fail('template/unknown-kind', { kind: wanted, known, ...(near === undefined ? {} : { nearest: near }) });
}
