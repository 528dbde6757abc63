import type { StatusAnswer } from '../../contract/ask.ts';
import type { VariableQuality } from '../../contract/segments/describe.ts';
import type { Section } from '../../report/document.ts';
import { count, share } from '../../report/measure.ts';

/** A picture of more is read by nobody; the table under it has them all. */
const mostShown = 20;

/** How good the data behind the segmentation is: what is known of each variable, what was rejected, what found no company. */
export function qualitySection(variables: readonly VariableQuality[], status: StatusAnswer): Section {
  const worst = [...variables].sort((left, right) => left.known / left.companies - right.known / right.companies);
  const poor = worst.filter((each) => each.known / Math.max(1, each.companies) < 0.5);
  const incomplete = worst.filter((each) => each.known < each.companies);
  const shown = incomplete.slice(0, mostShown);
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
      ...(shown.length === 0
        ? []
        : [
            {
              type: 'chart' as const,
              title: `${incomplete.length} of ${variables.length} variables are unknown for some companies${shown.length < incomplete.length ? `; the ${shown.length} least known` : ''}`,
              alternative: 'Share of companies for which each variable of the model is known, the least known first.',
              chart: {
                kind: 'ranked' as const,
                category: 'Variable',
                value: 'Known',
                items: shown.map((each) => ({ label: each.label, value: each.known / Math.max(1, each.companies) })),
                measure: share,
              },
              table: {
                columns: [
                  { kind: 'text' as const, label: 'Variable' },
                  { ...count, label: 'Known' },
                  { ...count, label: 'Unknown' },
                  { ...share, label: 'Share known' },
                ],
                rows: worst.map((each) => [
                  each.label,
                  each.known,
                  each.companies - each.known,
                  each.companies === 0 ? null : each.known / each.companies,
                ]),
              },
            },
          ]),
      {
        type: 'table',
        title:
          rejected + unlinked === 0
            ? 'Every row was read, and found its company'
            : `Rows rejected: ${rejected.toLocaleString('en')}; rows that found no company: ${unlinked.toLocaleString('en')}`,
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
      ...linkBlocks(status.links),
    ],
  };
}

/** How the sources stand to the register: what is not linked is missing on both sides. */
function linkBlocks(links: StatusAnswer['links']): Section['blocks'] {
  if (links.length === 0) return [];
  const [records, linked] = [links.map((each) => each.records), links.map((each) => each.linked)].map((all) =>
    all.reduce((sum, each) => sum + each, 0),
  );
  const rows = links.flatMap(({ source, by, reasons }) => [
    ...by.map((each) => [source, `linked by ${each.by.replaceAll('_', ' ')}`, each.records]),
    ...reasons.map((each) => [source, each.why, each.records]),
  ]);
  return [
    {
      type: 'table',
      title: `${(linked ?? 0).toLocaleString('en')} of ${(records ?? 0).toLocaleString('en')} company records were found in the register`,
      table: {
        columns: [
          { kind: 'text', label: 'Source' },
          { kind: 'text', label: 'In the register, or why not' },
          { ...count, label: 'Records' },
        ],
        rows,
      },
    },
  ];
}
