import type { CallReason, CallRow, WeekAnswer } from '../../contract/companies/week.ts';
import { count } from '../../report/measure.ts';
import { visible } from '../../report/visible.ts';
import { terminalHeading, terminalNext } from '../terminal/heading.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { wrap } from '../terminal/width.ts';
import { format } from './schemes.ts';

/** A week as a terminal tells it: the calls with reasons and words, then what moved and what is not known. */
export function weekText(answer: WeekAnswer, terminal: Terminal): string {
  const { calls, companies, owner, to_call: total, as_of: asOf } = answer;
  const whose = `${visible(owner)} has ${format.full(companies, count)} ${companies === 1 ? 'company' : 'companies'}`;
  const next = [
    { command: 'firmament why COMPANY SCHEME', does: 'why a company is where it is' },
    { command: 'firmament assess --out ask.xlsx', does: 'ask what only people know' },
  ];
  if (companies === 0)
    return `${terminalHeading(`No company names ${visible(owner)} as its owner.`, terminal)}\n${terminalNext(
      [{ command: 'firmament companies --where "owner is known" --columns owner', does: 'who has companies' }],
      terminal,
    )}`;
  const told = calls.flatMap((each, index) => callLines(each, index + 1, terminal));
  const tail = [
    ...(total > calls.length
      ? [
          `${format.full(total - calls.length, count)} more have a reason; they follow as these are done. --limit ${total} shows all.`,
        ]
      : []),
    `${format.full(answer.moved.length, count)} moved in the newest run; of ${format.full(answer.with_gaps, count)} something is not known.`,
  ];
  return [
    terminalHeading(
      calls.length === 0
        ? `${whose}; there is no reason to call one this week`
        : `${whose}; ${format.full(calls.length, count)} to call, as of ${asOf}`,
      terminal,
    ),
    ...told,
    '',
    ...tail.flatMap((each) => wrap(each, terminal.width)).map((line) => terminal.colours.dim(line)),
    terminalNext(next, terminal),
  ].join('\n');
}

function callLines({ id, name, reasons, say, person, points }: CallRow, place: number, terminal: Terminal) {
  const indented = (text: string): readonly string[] =>
    wrap(text, Math.max(20, terminal.width - 4)).map((line) => `    ${line}`);
  const who =
    person === null ? '' : [person.name, person.title, person.phone].filter((each) => each !== null).join(', ');
  const words = say === null ? '' : (say.message ?? say.offer ?? say.need ?? '');
  return [
    `${String(place).padStart(2)}. ${terminal.colours.bold(visible(name ?? id))} ${terminal.colours.dim(`(${points} points${say === null ? '' : `, ${visible(say.name)}`})`)}`,
    ...indented(visible(reasons.map(reasonText).join(' '))),
    ...(words === '' ? [] : indented(`Say: ${visible(words)}`)),
    ...(who === '' ? [] : indented(`Call: ${visible(who)}`)),
  ];
}

/** A reason in a sentence. */
function reasonText(reason: CallReason): string {
  switch (reason.kind) {
    case 'signal':
      return `Signal: ${reason.type ?? 'something happened'} on ${reason.at}.`;
    case 'moved':
      return `Moved from ${reason.from ?? 'no segment'} to ${reason.to ?? 'no segment'} (${reason.scheme_name}).`;
    case 'quiet':
      return `Usually buys every ${Math.round(reason.usual)} days; silent for ${Math.round(reason.since)}.`;
    case 'status':
      return reason.before === null ? `Is ${reason.status}.` : `Is ${reason.status}, was ${reason.before}.`;
    case 'review':
      return `The exception ‘${reason.exception}’ is to be reviewed by ${reason.due}.`;
    case 'key-account':
      return `One of the ${reason.segment}.`;
    case 'questions':
      return `${reason.unanswered} ${reason.unanswered === 1 ? 'question' : 'questions'} about it unanswered.`;
    case 'unknown':
      return `Not known: ${reason.names.slice(0, 5).join(', ')}${reason.names.length > 5 ? ', …' : ''}.`;
  }
}
