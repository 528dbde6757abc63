import type { PrivacyAccessAnswer, PrivacyFindAnswer, PrivacyReceipt } from '../../../contract/data/privacy.ts';
import { count } from '../../../report/measure.ts';
import { terminalHeading, terminalNext } from '../../terminal/heading.ts';
import { terminalTable } from '../../terminal/table.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { format } from '../schemes.ts';

const text = (label: string) => ({ kind: 'text' as const, label });

export function peopleText({ people, more }: PrivacyFindAnswer, terminal: Terminal): string {
  if (people.length === 0) return 'Nobody of that name, address or number is held here.';
  return [
    terminalTable(
      {
        columns: [text('Subject'), text('Name'), text('E-mail'), text('Telephone'), text('Is'), text('Objected')],
        rows: people.map((each) => [
          each.subject,
          each.name,
          each.email,
          each.phone,
          each.kind,
          each.objected ? 'yes' : 'no',
        ]),
      },
      terminal,
      format,
    ),
    ...(more ? ['There are more: write more of the name.'] : []),
    terminalNext(
      [
        { command: 'firmament privacy access SUBJECT --out FILE', does: 'writes everything that is held' },
        { command: 'firmament privacy object SUBJECT', does: 'keeps the person out of every list' },
        { command: 'firmament privacy erase SUBJECT', does: 'takes the person out for good' },
      ],
      terminal,
    ),
  ].join('\n');
}

export function accessText(
  { tables, objected }: PrivacyAccessAnswer,
  out: string | undefined,
  terminal: Terminal,
): string {
  return [
    terminalTable(
      {
        columns: [text('Table'), { ...count, label: 'Rows' }],
        rows: tables.map(({ table, rows }) => [table, rows.length]),
      },
      terminal,
      format,
    ),
    objected ? 'The person has objected, and is in no list.' : 'The person has not objected.',
    out === undefined ? 'Write all of it with --out FILE.' : `Everything is in ${out}.`,
  ].join('\n');
}

export function receiptText(receipt: PrivacyReceipt, terminal: Terminal): string {
  const { deed, erased, files, backups, rewrite, identifiers } = receipt;
  const head =
    deed === 'erasure'
      ? 'Erased'
      : deed === 'objection'
        ? 'Kept out of every list from now on'
        : 'In lists again from now on';
  return [
    terminalHeading(`${head}: receipt ${receipt.receipt}`, terminal),
    ...(erased.length === 0
      ? []
      : [
          terminalTable(
            {
              columns: [text('Table'), { ...count, label: 'Rows' }],
              rows: erased.map((each) => [each.table, each.rows]),
            },
            terminal,
            format,
          ),
        ]),
    ...(deed === 'erasure'
      ? [`${identifiers} identifiers are kept as keyed hashes, so that an import does not bring the person back.`]
      : []),
    ...(files.length === 0
      ? []
      : [`These files brought the person and still hold him: ${files.join(', ')}. Take him out there too.`]),
    ...(backups.length === 0
      ? []
      : [`These backups are from before: ${backups.join(', ')}. Delete them when you no longer need them.`]),
    ...(rewrite
      ? [
          'The database is written anew when the workspace is next opened: until then deleted text can stand in its file.',
        ]
      : []),
    ...(deed === 'erasure'
      ? [
          'Imports up to now can no longer be undone, since that would bring the person back. Free text people wrote is not searched.',
        ]
      : []),
  ].join('\n');
}

export function logText(receipts: readonly PrivacyReceipt[], terminal: Terminal): string {
  if (receipts.length === 0) return 'Nobody has asked for anything yet.';
  return terminalTable(
    {
      columns: [text('When'), text('What'), text('By'), text('Why'), text('Receipt')],
      rows: receipts.map((each) => [
        each.at.slice(0, 16).replace('T', ' '),
        each.deed,
        each.by,
        each.why,
        each.receipt,
      ]),
    },
    terminal,
    format,
  );
}
