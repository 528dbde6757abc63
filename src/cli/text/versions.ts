import type {
  ModelChangeRow,
  ModelVersionAnswer,
  ModelVersionsAnswer,
  ShownLineRow,
} from '../../contract/model/draft.ts';
import type { z } from 'zod';
import type { textDifference } from '../../contract/model/draft.ts';
import { visible } from '../../report/visible.ts';
import { terminalHeading, terminalNext } from '../terminal/heading.ts';
import { terminalTable } from '../terminal/table.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { format } from './schemes.ts';

const origins = {
  published: 'published',
  saved: 'saved',
  run: 'found when it was run',
  disk: 'found on the disk',
} as const;

/** Every version a line, newest first. */
export function versionsText({ file, versions }: ModelVersionsAnswer, terminal: Terminal): string {
  if (versions.length === 0) return 'The model has no version yet: the first comes with the first run.';
  const labels = ['Version', 'When', 'Who', 'How', 'Why'];
  const table = terminalTable(
    {
      columns: labels.map((label) => ({ kind: 'text', label })),
      rows: versions.map((each) => [
        `${each.number}${each.current ? ' (the file)' : ''}`,
        each.at.slice(0, 16).replace('T', ' '),
        each.who,
        origins[each.origin],
        each.why,
      ]),
    },
    terminal,
    format,
  );
  const next = terminalNext([{ command: 'firmament history NUMBER', does: 'what a version changed' }], terminal);
  return [terminalHeading(`Versions of ${visible(file)}`, terminal), table, next].join('\n');
}

/** One version with what it changed. */
export function versionText(version: ModelVersionAnswer, restored: boolean, terminal: Terminal): string {
  const { number, at, who, why, origin, difference } = version;
  const head = [`Version ${number}`, at.slice(0, 10), who, origins[origin]].filter((each) => each !== '').join(', ');
  return [
    terminalHeading(visible(head), terminal),
    ...(why === '' ? [] : [visible(why)]),
    difference === null ? 'The first version known: there is none before it.' : differenceText(difference),
    ...(restored
      ? [
          `The file says again what version ${number} said.`,
          terminalNext([{ command: 'firmament run --dry-run', does: 'see who would move' }], terminal),
        ]
      : []),
  ].join('\n');
}

/** What is otherwise, thing by thing; line by line where a text is no model. */
export function differenceText({ changes, lines }: z.infer<typeof textDifference>): string {
  if (changes === null) return lines.map((each) => lineText(each)).join('\n');
  if (changes.length === 0)
    return lines.some((each) => each.kind !== 'same') ? 'Only comments or spelling differ.' : 'Nothing differs.';
  return changes.map((each) => changeText(each)).join('\n');
}

const things: Readonly<Record<ModelChangeRow['what'], string>> = {
  scheme: 'Scheme',
  segment: 'Segment',
  rule: 'Rule of',
  order: 'Order of',
  criterion: 'Criterion',
  limit: 'Limit for',
  cell: 'Cell',
  filter: 'Filter',
  variable: 'Variable',
  source: 'Source',
  question: 'Question',
  exclusion: 'Exclusion',
  qualifier: 'Qualifier',
  exception: 'Exception',
  owner: 'Owner',
  setting: 'Setting',
};

function changeText({ kind, what, label, scheme, part, before, after }: ModelChangeRow): string {
  const where = scheme === null || scheme === label ? '' : ` in ${scheme}`;
  const head = `${things[what]} ${label}${where}${part === null ? '' : `, ${part}`}: ${kind}`;
  const side = (sign: string, text: string | null): readonly string[] =>
    text === null ? [] : text.split('\n').map((line) => `  ${sign} ${visible(line)}`);
  return [visible(head), ...side('-', before), ...side('+', after)].join('\n');
}

const signs = { same: ' ', removed: '-', added: '+' } as const;
const lineText = ({ kind, text }: ShownLineRow): string => `${signs[kind]} ${visible(text)}`;
