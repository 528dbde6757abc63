import type { CompareAnswer } from '../../contract/ask.ts';
import { count, money } from '../../report/measure.ts';
import type { Table } from '../../report/table.ts';
import type { SegmentName } from '../../pipeline/ask/segments/names.ts';
import { terminalHeading } from '../terminal/heading.ts';
import { terminalTable } from '../terminal/table.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { wrap } from '../terminal/width.ts';
import { format } from './schemes.ts';

export function compareText(answer: CompareAnswer, currency: string, name: SegmentName, terminal: Terminal): string {
  const { rows, columns, counts } = answer.table;
  const table: Table = {
    columns: [
      { kind: 'text', label: `${answer.left} \\ ${answer.right}` },
      ...columns.map((id) => ({ ...count, label: name(answer.right, id) })),
    ],
    rows: rows.map((row, index) => [name(answer.left, row), ...(counts[index] ?? [])]),
  };
  const score = (value: number | null): string => (value === null ? 'not enough data' : value.toFixed(3));
  const parts = [
    terminalHeading(
      `${answer.left} and ${answer.right}: adjusted Rand index ${score(answer.ari)}, mutual information ${score(answer.nmi)}`,
      terminal,
    ),
    terminalTable(table, terminal, format),
    terminalHeading('Segment by segment', terminal),
    terminalTable(matches(answer, name), terminal, format),
    ...reasons(answer, name, terminal),
  ];
  if (answer.differ.length > 0) {
    const differ: Table = {
      columns: [
        { kind: 'text', label: 'Id' },
        { kind: 'text', label: 'Name' },
        { kind: 'text', label: answer.left },
        { kind: 'text', label: answer.right },
        { ...money(currency), label: answer.worth ?? 'Turnover' },
      ],
      rows: answer.differ.map((each) => [
        each.id,
        each.name,
        name(answer.left, each.left),
        name(answer.right, each.right),
        each.turnover,
      ]),
    };
    parts.push(terminalHeading('The largest companies that differ', terminal), terminalTable(differ, terminal, format));
  }
  return parts.join('\n');
}

const share = { kind: 'share', decimals: 0 } as const;

/** Segment by segment: the one of the other scheme it overlaps most. */
function matches(answer: CompareAnswer, name: SegmentName): Table {
  return {
    columns: [
      { kind: 'text', label: answer.left },
      { ...count, label: 'Companies' },
      { kind: 'text', label: `Closest in ${answer.right}` },
      { ...count, label: 'In both' },
      { ...share, label: 'Overlap' },
    ],
    rows: answer.matches.left.map((each) => [
      name(answer.left, each.segment),
      each.companies,
      each.closest === null ? '–' : name(answer.right, each.closest),
      each.both,
      each.jaccard,
    ]),
    note: 'Overlap: companies in both over companies in either (Jaccard).',
  };
}

/** What tells those who differ from those who do not, as conditions to ask again. */
function reasons(answer: CompareAnswer, name: SegmentName, terminal: Terminal): readonly string[] {
  const lines = answer.reasons.flatMap(({ left, right, companies, differ, rules }) => {
    if (rules.length === 0) return [];
    const whole = `${format.full(differ, count)} of ${format.full(companies, count)}`;
    const title =
      left === null || right === null
        ? `Not where their segment's counterpart is (${whole})`
        : `In ${name(answer.left, left)}, but ${name(answer.right, right)} (${whole})`;
    return [
      terminal.colours.bold(title),
      ...rules.flatMap((rule) =>
        wrap(
          `  ${rule.when} — ${format.full(rule.differ, count)} of its ${format.full(rule.companies, count)} (${format.full(rule.precision, share)}), ${format.full(rule.recall, share)} of all who differ`,
          terminal.width,
        ),
      ),
    ];
  });
  return lines.length === 0 ? [] : [terminalHeading('What tells them apart', terminal), ...lines];
}
