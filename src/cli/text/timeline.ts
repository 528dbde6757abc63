import type { CompanyTimelineAnswer, Happening } from '../../contract/companies/timeline.ts';
import type { SegmentName } from '../../pipeline/ask/segments/names.ts';
import { visible } from '../../report/visible.ts';
import { terminalHeading, terminalNext } from '../terminal/heading.ts';
import { terminalTable } from '../terminal/table.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { format } from './schemes.ts';

/** What happened with a company and where runs moved it, newest first. */
export function timelineText(answer: CompanyTimelineAnswer, segment: SegmentName, terminal: Terminal): string {
  const { company, happenings, more, changes, as_of: asOf } = answer;
  // Further back than what is here, moves would stand without what happened beside them.
  const since = more ? (happenings.at(-1)?.at.slice(0, 10) ?? '') : '';
  const called = (scheme: string, id: string | null): string => (id === null ? 'nowhere' : segment(scheme, id));
  const moves = changes
    .filter((each) => each.as_of >= since)
    .map((each) => [each.as_of, each.scheme, `${called(each.scheme, each.from)} → ${called(each.scheme, each.to)}`]);
  const rows = happenings.map((each) => [each.at.slice(0, 10), each.table, saysText(each, answer.currency)]);
  const lines = [...moves, ...rows].toSorted((left, right) => ((left[0] ?? '') < (right[0] ?? '') ? 1 : -1));
  const heading = `${visible(company.name ?? company.id)} (${company.id}): what happened until ${asOf}`;
  if (lines.length === 0)
    return terminalHeading(`Nothing that has a date is known of ${visible(company.name ?? company.id)}.`, terminal);
  return [
    terminalHeading(heading, terminal),
    terminalTable(
      { columns: ['Day', 'What', 'Says'].map((label) => ({ kind: 'text', label })), rows: lines },
      terminal,
      format,
    ),
    ...(more
      ? [
          terminalNext(
            [
              {
                command: `firmament show ${company.id} --timeline --limit ${2 * happenings.length}`,
                does: 'further back',
              },
            ],
            terminal,
          ),
        ]
      : []),
  ].join('\n');
}

const saysText = ({ says }: Happening, currency: string): string =>
  says
    .map(({ label, value, money }) => {
      if (typeof value === 'string') return visible(value);
      const shown = typeof value === 'number' ? format.full(value, { kind: 'number' }) : value ? 'yes' : 'no';
      return `${label}: ${shown}${money ? ` ${currency}` : ''}`;
    })
    .join(' · ');
