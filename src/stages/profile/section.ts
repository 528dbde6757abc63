import type { StatusAnswer } from '../../contract/ask.ts';
import type { VariableQuality } from '../../contract/describe.ts';
import type { Section } from '../../report/document.ts';
import { count, share } from '../../report/measure.ts';

/** How good the data behind the segmentation is: what is known of each variable, what was rejected, what found no company. */
export function qualitySection(variables: readonly VariableQuality[], status: StatusAnswer): Section {
  const worst = [...variables].sort((left, right) => left.known / left.companies - right.known / right.companies);
  const poor = worst.filter((each) => each.known / Math.max(1, each.companies) < 0.5);
  const rejected = status.imports.reduce((sum, each) => sum + each.rows_rejected, 0);
  const unlinked = status.tables.reduce((sum, each) => sum + each.unlinked, 0);
  return {
    id: 'quality',
    name: 'Data quality',
    title:
      poor.length === 0
        ? 'Every variable is known for at least half of the companies'
        : `${poor.length} of ${variables.length} variables are known for less than half of the companies`,
    page: 'new',
    blocks: [
      {
        type: 'chart',
        title: 'For how many companies each variable is known',
        alternative: 'Share of companies for which each variable of the model is known.',
        chart: {
          kind: 'ranked',
          category: 'Variable',
          value: 'Known',
          items: worst.map((each) => ({ label: each.label, value: each.known / Math.max(1, each.companies) })),
          measure: share,
        },
      },
      {
        type: 'table',
        title:
          rejected + unlinked === 0
            ? 'Every row was read, and found its company'
            : `${rejected.toLocaleString('en')} rows were rejected, ${unlinked.toLocaleString('en')} found no company`,
        table: {
          columns: [
            { kind: 'text', label: 'File' },
            { ...count, label: 'Rows loaded' },
            { ...count, label: 'Rejected' },
          ],
          rows: status.imports.map((each) => [each.file, each.rows_loaded, each.rows_rejected]),
        },
      },
      ...(unlinked === 0
        ? []
        : [
            {
              type: 'table' as const,
              title: 'Rows without a company count for nothing until it is known',
              table: {
                columns: [
                  { kind: 'text' as const, label: 'Table' },
                  { ...count, label: 'Rows' },
                  { ...count, label: 'Without company' },
                ],
                rows: status.tables
                  .filter((each) => each.unlinked > 0)
                  .map((each) => [each.table, each.rows, each.unlinked]),
              },
            },
          ]),
    ],
  };
}
