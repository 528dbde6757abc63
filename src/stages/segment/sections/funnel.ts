import type { FunnelAnswer } from '../../../contract/ask.ts';
import type { Section } from '../../../report/document.ts';
import { count, money } from '../../../report/measure.ts';
import { percent, plural } from './reference.ts';

/** What each filter of a funnel removed, in order and alone. */
export function funnelSection(funnel: FunnelAnswer, name: string, currency: string): Section {
  const [costliest] = [...funnel.steps].sort((left, right) => right.removed - left.removed);
  const hasMoney = funnel.turnover !== null;
  const finding =
    costliest === undefined || costliest.removed === 0
      ? `Every company passes ${name}`
      : `${plural(funnel.passed, 'company', 'companies')} of ${funnel.companies.toLocaleString('en')} pass ${name}; ‘${costliest.name}’ removes most (${percent(costliest.removed / Math.max(1, funnel.companies))})`;
  return {
    id: `funnel-${funnel.scheme}`,
    name: `Funnel: ${name}`,
    title: finding,
    page: 'new',
    blocks: [
      {
        type: 'chart',
        title: 'What is left after each filter',
        alternative: `Companies left after each filter of ${name}.`,
        chart: {
          kind: 'funnel',
          start: { label: 'All companies', remaining: funnel.companies },
          steps: funnel.steps.map((each) => ({
            label: each.name,
            remaining: each.left,
            alone: each.alone,
            ...(hasMoney ? { worth: each.turnover_removed } : {}),
          })),
          measure: count,
          ...(hasMoney ? { currency } : {}),
        },
        table: {
          columns: [
            { kind: 'text', label: 'Filter' },
            { kind: 'text', label: 'Condition' },
            { ...count, label: 'Removed' },
            { ...count, label: 'Left' },
            ...(hasMoney ? [{ ...money(currency), label: `${funnel.worth ?? 'Turnover'}, removed` }] : []),
            { ...count, label: 'Alone it would remove' },
            { ...count, label: 'Only it removes' },
            { ...count, label: 'Unknown' },
          ],
          rows: funnel.steps.map((each) => [
            each.name,
            each.text,
            each.removed,
            each.left,
            ...(hasMoney ? [each.turnover_removed] : []),
            each.alone,
            each.only,
            each.unknown,
          ]),
          note: 'An unknown value fails a filter; the last column says for how many companies that was so.',
        },
      },
    ],
  };
}
