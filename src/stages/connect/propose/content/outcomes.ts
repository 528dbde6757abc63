import { outcomes } from '../../columns/column-type.ts';

export type Outcome = 'open' | 'won' | 'lost';

const wonWords =
  /(?:^|[^\p{L}])(?:won|win|vunnet|vunnen|vundet|voitettu|gewonnen|converted|konvertert|kunde)(?:$|[^\p{L}])/iu;
const lostWords =
  /(?:^|[^\p{L}])(?:lost|loss|tapt|förlorad|tabt|hävitty|verloren|disqualified|rejected|cancelled|canceled|avslått|dead)(?:$|[^\p{L}])/iu;
const notWords = /(?:^|[^\p{L}])(?:not|non|ikke|inte|ikkje|ej|nicht|un)(?:$|[^\p{L}])/iu;

/** What a stage or status says became of a deal; what is neither won nor lost is open. */
export function outcomeOf(value: string): Outcome {
  const known = outcomes[value.trim().toLowerCase()];
  if (known === 'won' || known === 'lost' || known === 'open') return known;
  if (lostWords.test(value)) return 'lost';
  return wonWords.test(value) && !notWords.test(value) ? 'won' : 'open';
}

/** True when values tell what became of deals: some were won, or some lost. */
export const tellOutcomes = (values: readonly string[]): boolean =>
  values.some((value) => outcomeOf(value) === 'won') ||
  values.filter((value) => outcomeOf(value) === 'lost').length > 0;

/** What each value is read as; yes and no (`Is won`, `Converted`) are won and lost. */
export function outcomeValues(values: readonly string[], isTruth: boolean): Readonly<Record<string, string>> {
  const yes = /^(?:1|true|t|yes|y|ja|j|kyllä|wahr|x)$/i;
  return Object.fromEntries(
    values.map((value) => [value, isTruth ? (yes.test(value) ? 'won' : 'lost') : outcomeOf(value)]),
  );
}
