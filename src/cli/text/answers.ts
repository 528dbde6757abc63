import { pinTable } from './pins.ts';
import type { CompaniesAnswer, CountAnswer, FunnelAnswer, ShowAnswer, WhyAnswer } from '../../contract/ask.ts';
import { count, money } from '../../report/measure.ts';
import type { Table } from '../../report/table.ts';
import { visible } from '../../report/visible.ts';
import type { SegmentName } from '../../pipeline/ask/segments/names.ts';
import { terminalHeading } from '../terminal/heading.ts';
import { terminalTable } from '../terminal/table.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { shorten } from '../terminal/width.ts';
import { format } from './schemes.ts';

/** Columns of a name in a sentence. */
const longestName = 60;
const longestLabel = 36;
const shortName = (company: { readonly id: string; readonly name: string | null }): string =>
  shorten(company.name ?? company.id, longestName);

type Value = string | number | boolean | null;
const valueText = (value: Value): string =>
  value === null
    ? 'unknown'
    : typeof value === 'number'
      ? format.full(value, { kind: 'number' })
      : visible(String(value));

/** A code with what it stands for, as far as a column has room. */
const withLabel = (value: Value, label: string | undefined): Value =>
  label === undefined ? value : shorten(`${String(value)} ${label}`, longestLabel);

export function countText(answer: CountAnswer): string {
  const undecided =
    answer.undecided === null || answer.undecided === 0
      ? ''
      : `; undecided for ${format.full(answer.undecided, count)}`;
  return `${format.full(answer.count, count)} ${answer.count === 1 ? 'company' : 'companies'} as of ${answer.as_of}${undecided}`;
}

/** `by` is what they are sorted by, where that was asked. */
export function companiesText(answer: CompaniesAnswer, segment: SegmentName, terminal: Terminal, by?: string): string {
  const shown = Object.keys(answer.companies[0]?.values ?? {});
  // A scheme's value is a segment's id; people know it by its name.
  const inWords = (name: string, value: Value | undefined): Value =>
    typeof value === 'string' ? segment(name, value) : (value ?? null);
  const isNumber = (name: string): boolean => answer.companies.some((each) => typeof each.values[name] === 'number');
  const table: Table = {
    columns: [
      { kind: 'text', label: 'Id' },
      { kind: 'text', label: 'Name' },
      ...shown.map((label) =>
        isNumber(label) ? ({ kind: 'number', label } as const) : ({ kind: 'text', label } as const),
      ),
    ],
    rows: answer.companies.map((each) => [
      each.id,
      each.name,
      ...shown.map((name) => withLabel(inWords(name, each.values[name]), each.labels[name])),
    ]),
  };
  const total = format.full(answer.total, count);
  const more =
    answer.total > answer.companies.length
      ? `; the ${by === undefined ? `${answer.companies.length} largest` : `first ${answer.companies.length}`} are shown`
      : '';
  return [
    terminalHeading(`${total} ${answer.total === 1 ? 'company' : 'companies'} as of ${answer.as_of}${more}`, terminal),
    terminalTable(table, terminal, format),
  ].join('\n');
}

const signs = { true: '✓', false: '✗', null: '?' } as const;
const sign = (outcome: boolean | null): string => signs[`${outcome}`];

export function whyText(answer: WhyAnswer, terminal: Terminal): string {
  const { colours } = terminal;
  const who = shortName(answer.company);
  const where = answer.segment_name === null ? 'in no segment' : `in ${visible(answer.segment_name)}`;
  const since = answer.since === null ? '' : ` since ${answer.since}`;
  const lines = [
    terminalHeading(`${who} is ${where} of ${answer.scheme}${since}`, terminal),
    visible(answer.reason),
    '',
  ];
  for (const rule of answer.rules) {
    const points = rule.points === null ? '' : ` (${rule.points} points)`;
    lines.push(`${sign(rule.outcome)} ${colours.bold(visible(rule.name))}${points}  ${colours.dim(rule.place)}`);
    for (const condition of rule.conditions) {
      const values = Object.entries(condition.values).map(([name, value]) => `${visible(name)} = ${valueText(value)}`);
      lines.push(`    ${sign(condition.outcome)} ${visible(condition.text)}  ${colours.dim(values.join(', '))}`);
    }
  }
  if (answer.missing.length > 0)
    lines.push('', `Unknown where it mattered: ${answer.missing.map((each) => visible(each)).join(', ')}`);
  return lines.join('\n');
}

/** Attributes with what their codes stand for: `62.010 Programmeringstjenester`. */
function withLabels({ attributes, labels }: ShowAnswer): ShowAnswer['attributes'] {
  const shown = Object.entries(attributes).map(([name, value]) => {
    const label = labels[name];
    return [name, label === undefined ? value : `${String(value)} ${label}`] as const;
  });
  return Object.fromEntries(shown);
}

export function showText(answer: ShowAnswer, terminal: Terminal): string {
  const pairs = (values: Readonly<Record<string, Value>>): Table => ({
    columns: [
      { kind: 'text', label: 'Name' },
      { kind: 'text', label: 'Value' },
    ],
    rows: Object.entries(values).map(([name, value]) => [name, valueText(value)]),
  });
  const sure = answer.memberships.map(({ probability, next }) =>
    probability === null ? '' : `${Math.floor(100 * probability)}%${next === null ? '' : `, next ${visible(next)}`}`,
  );
  const parts = [
    terminalHeading(`${shortName(answer.company)} (${answer.company.id}), as of ${answer.as_of}`, terminal),
    answer.identifiers.map((each) => shorten(`${each.kind} ${each.value}`, longestName)).join(', '),
    ...(answer.excluded_by === null ? [] : [`Excluded by '${visible(answer.excluded_by)}'.`]),
    terminalHeading('Segments', terminal),
    terminalTable(
      {
        columns: ['Scheme', 'Segment', 'Since', 'Until', ...(sure.some(Boolean) ? ['How sure'] : [])].map((label) => ({
          kind: 'text',
          label,
        })),
        rows: answer.memberships.map((each, index) => [
          each.scheme,
          each.name,
          each.since,
          each.until ?? 'now',
          ...(sure.some(Boolean) ? [sure[index] ?? ''] : []),
        ]),
      },
      terminal,
      format,
    ),
    ...(answer.pins.length === 0 ? [] : [terminalHeading('By hand', terminal), pinTable(answer.pins, terminal)]),
    terminalHeading('Variables', terminal),
    terminalTable(pairs(answer.variables), terminal, format),
    terminalHeading('Attributes', terminal),
    terminalTable(pairs(withLabels(answer)), terminal, format),
  ];
  if (answer.related.length > 0) {
    parts.push(
      terminalHeading('Related', terminal),
      terminalTable(
        {
          columns: [
            { kind: 'text', label: 'Table' },
            { ...count, label: 'Rows' },
            { kind: 'text', label: 'Last' },
          ],
          rows: answer.related.map((each) => [each.table, each.rows, each.last]),
        },
        terminal,
        format,
      ),
    );
  }
  return parts.join('\n');
}

export function funnelText(answer: FunnelAnswer, currency: string, terminal: Terminal): string {
  const hasMoney = answer.turnover !== null;
  const table: Table = {
    columns: [
      { kind: 'text', label: '#', align: 'right' },
      { kind: 'text', label: 'Filter' },
      { ...count, label: 'Enter' },
      { ...count, label: 'Removed' },
      ...(hasMoney ? [{ ...money(currency), label: `${answer.worth ?? 'Turnover'}, removed` }] : []),
      { ...count, label: 'Alone' },
      { ...count, label: 'Only it' },
      { ...count, label: 'Unknown' },
    ],
    rows: answer.steps.map((each) => [
      String(each.number),
      each.name,
      each.entered,
      each.removed,
      ...(hasMoney ? [each.turnover_removed] : []),
      each.alone,
      each.only,
      each.unknown,
    ]),
  };
  const title = `${format.full(answer.passed, count)} of ${format.full(answer.companies, count)} companies pass ${answer.scheme}`;
  return [terminalHeading(title, terminal), terminalTable(table, terminal, format)].join('\n');
}
