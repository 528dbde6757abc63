import type { CallReason } from '../../../../src/contract/companies/week.ts';
import { counted } from '../../words/counted.ts';
import type { Speech } from '../../words/words.tsx';

const shown = 4;

const standings = ['prospect', 'new', 'active', 'dormant', 'lost', 'regained'] as const;

/** Why to call, in a sentence of the reader's language. */
export function reasonSentence(reason: CallReason, speech: Speech): string {
  const { say, number, date } = speech;
  switch (reason.kind) {
    case 'signal':
      return say('reason.signal', { what: reason.type ?? say('reason.something'), date: date(reason.at) });
    case 'moved':
      return say('reason.moved', {
        from: reason.from ?? say('company.nowhere'),
        to: reason.to ?? say('company.nowhere'),
        scheme: reason.scheme_name,
      });
    case 'quiet':
      return say('reason.quiet', { usual: number(Math.round(reason.usual)), since: number(Math.round(reason.since)) });
    case 'status':
      return reason.before === null
        ? say('reason.status', { status: standing(reason.status, speech) })
        : say('reason.slipped', {
            status: standing(reason.status, speech),
            before: standing(reason.before, speech),
          });
    case 'review':
      return say('reason.review', { exception: reason.exception, date: date(reason.due) });
    case 'key-account':
      return say('reason.keyAccount', { segment: reason.segment });
    case 'questions':
      return counted(speech, 'week.questions', reason.unanswered);
    case 'unknown':
      return say('reason.unknown', {
        names: [...reason.names.slice(0, shown), ...(reason.names.length > shown ? ['…'] : [])].join(', '),
      });
  }
}

function standing(status: string, { say }: Speech): string {
  const known = standings.find((each) => each === status);
  return known === undefined ? status : say(`standing.${known}`);
}
