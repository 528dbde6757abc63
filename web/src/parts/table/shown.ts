import type { Speech } from '../../words/words.tsx';
import type { Kind, Value } from './field.ts';

/** A value as the reader's language writes it; an unknown one is a dash. */
export function shownAs(kind: Kind, value: Value, currency: string, speech: Speech): string {
  if (value === null) return '–';
  if (typeof value === 'boolean') return speech.say(value ? 'company.yes' : 'company.no');
  if (typeof value === 'number')
    return kind === 'money'
      ? speech.moneyInFull(value, currency)
      : kind === 'share'
        ? speech.shareInFull(value)
        : speech.number(value);
  return kind === 'date' ? speech.date(value) : kind === 'moment' ? speech.moment(value) : value;
}
