import type { CompareAnswer } from '../../contract/ask.ts';
import type { Section } from '../../report/document.ts';
import { count, share } from '../../report/measure.ts';
import type { Table } from '../../report/table.ts';
import { percent, referenceTo, type SectionContext } from '../segment/sections/reference.ts';

/** What people decided against what the data show: flows between two schemes, and what tells those apart who differ. */
export function comparisonSection(
  answer: CompareAnswer,
  left: { readonly name: string; readonly context: SectionContext },
  right: { readonly name: string; readonly context: SectionContext },
): Section {
  const flows = answer.table.rows.flatMap((row, at) =>
    answer.table.columns.flatMap((other, to) => {
      const companies = answer.table.counts[at]?.[to] ?? 0;
      return companies === 0
        ? []
        : [{ from: referenceTo(left.context, row), to: referenceTo(right.context, other), value: companies }];
    }),
  );
  const differ = answer.reasons.find((each) => each.left === null);
  const part = differ === undefined || differ.companies === 0 ? null : differ.differ / differ.companies;
  return {
    id: `compare-${answer.left}-${answer.right}`,
    name: `${left.name} and ${right.name}`,
    title:
      part === null
        ? `${left.name} against ${right.name}`
        : `${left.name} and ${right.name} ${agreement(answer.ari)}: ${percent(part)} of the companies are not where the other expects them`,
    page: 'new',
    blocks: [
      {
        type: 'chart',
        title: 'Where the companies of each segment are in the other scheme',
        alternative: `Flows from the segments of ${left.name} to those of ${right.name}.`,
        chart: { kind: 'flows', fromTitle: left.name, toTitle: right.name, flows, measure: count },
        note: `Adjusted Rand index ${answer.ari === null ? 'unknown' : answer.ari.toFixed(2)}: 1 when both part the companies alike, 0 when they agree no more than by chance.`,
      },
      ...(answer.reasons.some((each) => each.rules.length > 0)
        ? [
            {
              type: 'table' as const,
              title: 'What tells apart who differs',
              table: reasons(answer, left.context, right.context),
            },
          ]
        : []),
      { type: 'ask', text: 'Who differs, by name', command: `firmament compare ${answer.left} ${answer.right}` },
    ],
  };
}

function agreement(ari: number | null): string {
  if (ari === null) return 'meet';
  return ari >= 0.65 ? 'agree' : ari >= 0.2 ? 'agree in part' : 'hardly agree';
}

function reasons(answer: CompareAnswer, left: SectionContext, right: SectionContext): Table {
  return {
    columns: [
      { kind: 'text', label: 'Who' },
      { kind: 'text', label: 'Rule' },
      { ...count, label: 'Companies' },
      { ...share, label: 'Of these differ' },
      { ...share, label: 'Of all who differ' },
    ],
    rows: answer.reasons.flatMap((each) =>
      each.rules.map((rule) => [
        each.left === null || each.right === null
          ? 'Anybody who is not in the counterpart'
          : `In ${referenceTo(left, each.left).name}, but ${referenceTo(right, each.right).name}`,
        rule.when,
        rule.companies,
        rule.precision,
        rule.recall,
      ]),
    ),
    note: 'Learned by a small tree and counted over every company; a rule describes where the schemes part, not which of them is right.',
  };
}
