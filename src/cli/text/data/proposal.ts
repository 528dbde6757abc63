import path from 'node:path';
import type { ProposedFiles } from '../../../contract/data/init.ts';
import { count, type Measure } from '../../../report/measure.ts';
import type { Table } from '../../../report/table.ts';
import { terminalHeading } from '../../terminal/heading.ts';
import { terminalTable } from '../../terminal/table.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { fit, wrap } from '../../terminal/width.ts';
import { format } from '../schemes.ts';

const percent: Measure = { kind: 'share', decimals: 0 };
const shownSamples = 3;
const shownUnmatched = 10;

/** What the files are, how each is read, how they join and what does not: in the order a person asks. */
export function filesText(proposal: ProposedFiles, terminal: Terminal): readonly string[] {
  const read = proposal.files.filter((file) => file.needed);
  return [
    terminalHeading(whatIsThere(proposal), terminal),
    terminalTable(filesTable(proposal), terminal, format),
    ...read.flatMap((file) => [
      terminalHeading(`How ${nameOf(file)} is read`, terminal),
      terminalTable(columnsTable(file), terminal, format),
      ...leftOut(file, terminal),
    ]),
    ...joins(proposal, terminal),
  ];
}

function whatIsThere({ files }: ProposedFiles): string {
  const ignored = files.filter((file) => !file.needed).length;
  const found = `${files.length} ${files.length === 1 ? 'table' : 'tables'} found`;
  return ignored === 0 ? found : `${found}, ${ignored} of them not used`;
}

const nameOf = ({ file, part }: Pick<ProposedFiles['files'][number], 'file' | 'part'>): string =>
  part === null ? path.basename(file) : `${path.basename(file)}, ${part}`;

function filesTable({ files }: ProposedFiles): Table {
  return {
    columns: [
      { kind: 'text', label: 'File' },
      { kind: 'text', label: 'Holds' },
      { ...count, label: 'Rows' },
      { ...percent, label: 'Sure' },
      { kind: 'text', label: 'Why' },
    ],
    rows: files.map((file) => [
      nameOf(file),
      file.needed ? file.as : 'not used',
      file.rows,
      file.confidence,
      [
        file.because,
        ...(file.needed || file.as === 'ignore' ? [] : ['it names no company of the others']),
        ...(file.looked === null ? [] : [lookedText(file.looked)]),
      ].join('; '),
    ]),
  };
}

const lookedText = ({ rows, part }: NonNullable<ProposedFiles['files'][number]['looked']>): string =>
  part === 'first'
    ? `told from the first ${rows.toLocaleString('en')} rows`
    : `told from ${rows.toLocaleString('en')} rows from all over it, so how many there are is about`;

function columnsTable({ columns }: ProposedFiles['files'][number]): Table {
  return {
    columns: [
      { kind: 'text', label: 'Column' },
      { kind: 'text', label: 'Becomes' },
      { kind: 'text', label: 'Type' },
      { ...percent, label: 'Filled' },
      { ...percent, label: 'Sure' },
      { kind: 'text', label: 'For example' },
    ],
    rows: columns
      .filter((each) => each.column !== null)
      .map((each) => [
        each.times === null ? each.header : `${each.header} × ${each.times}`,
        each.column,
        each.type,
        each.filled,
        each.confidence,
        each.samples.slice(0, shownSamples).join(', '),
      ]),
  };
}

function leftOut({ columns }: ProposedFiles['files'][number], terminal: Terminal): readonly string[] {
  const left = columns.filter((each) => each.column === null).map((each) => each.header);
  return left.length === 0 ? [] : sentences([`Left out: ${left.join(', ')}.`], terminal);
}

/** How well files join, and the values without a partner, the most money first. */
function joins({ joins: all, files }: ProposedFiles, terminal: Terminal): readonly string[] {
  const needed = new Set(files.filter((file) => file.needed).map(({ file }) => file));
  const told = all.filter((join) => needed.has(join.from.file) && needed.has(join.to.file));
  return told.flatMap((join) => {
    const missing = join.rows - join.matched;
    const ends = `${path.basename(join.from.file)} joins ${path.basename(join.to.file)} by ${join.from.header} = ${join.to.header}`;
    const matched = `${format.full(join.matched, count)} of ${format.full(join.rows, count)} rows`;
    if (missing === 0) return [terminalHeading(`${ends}: all ${format.full(join.rows, count)} rows`, terminal)];
    const hasMoney = join.unmatched.some((each) => each.amount !== null);
    return [
      terminalHeading(`${ends}: ${matched}`, terminal),
      ...(join.unmatched.length === 0
        ? []
        : [
            terminalTable(
              {
                columns: [
                  { kind: 'text', label: 'Without a partner' },
                  { ...count, label: 'Rows' },
                  ...(hasMoney ? [{ kind: 'number' as const, label: 'Worth' }] : []),
                  { kind: 'text', label: 'Is it?' },
                ],
                rows: join.unmatched
                  .slice(0, shownUnmatched)
                  .map((each) => [
                    each.value === '' ? '(blank)' : each.value,
                    each.rows,
                    ...(hasMoney ? [each.amount] : []),
                    each.nearest ?? '',
                  ]),
              },
              terminal,
              format,
            ),
          ]),
    ];
  });
}

export const sentences = (all: readonly string[], terminal: Terminal): readonly string[] =>
  all.flatMap((each) => wrap(each, terminal.width).map((line) => fit(line)));
