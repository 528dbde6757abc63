import { months } from '../../../model/schema/model.ts';
import type { Proposal } from '../../connect/propose/types.ts';
import { daysBetween, liveDays } from './time.ts';
import type { Reasoned } from './types.ts';

const zones: Readonly<Record<string, string>> = {
  NO: 'Europe/Oslo',
  NORWAY: 'Europe/Oslo',
  NORGE: 'Europe/Oslo',
  SE: 'Europe/Stockholm',
  SWEDEN: 'Europe/Stockholm',
  SVERIGE: 'Europe/Stockholm',
  DK: 'Europe/Copenhagen',
  DENMARK: 'Europe/Copenhagen',
  DANMARK: 'Europe/Copenhagen',
  FI: 'Europe/Helsinki',
  FINLAND: 'Europe/Helsinki',
  SUOMI: 'Europe/Helsinki',
  GB: 'Europe/London',
  UK: 'Europe/London',
  'UNITED KINGDOM': 'Europe/London',
  DE: 'Europe/Berlin',
  GERMANY: 'Europe/Berlin',
  DEUTSCHLAND: 'Europe/Berlin',
};
const zonesOfMoney: Readonly<Record<string, string>> = {
  NOK: 'Europe/Oslo',
  SEK: 'Europe/Stockholm',
  DKK: 'Europe/Copenhagen',
  GBP: 'Europe/London',
  ISK: 'Atlantic/Reykjavik',
};

const own = (table: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/** The zone a day is counted in: where most companies are, else where the money is used, else UTC. */
export function timeZoneOf(proposal: Proposal): Reasoned {
  const countries = proposal.files.flatMap((file) =>
    file.columns.filter((each) => each.meaning === 'country').flatMap((each) => each.categories ?? []),
  );
  const [most] = countries.toSorted((left, right) => right.rows - left.rows);
  const here = most === undefined ? undefined : own(zones, most.value.trim().toUpperCase());
  if (most !== undefined && here !== undefined) return { value: here, why: `most rows are of ${most.value}` };
  const { currency } = proposal;
  const used = currency === undefined ? undefined : own(zonesOfMoney, currency.code);
  if (currency !== undefined && used !== undefined) return { value: used, why: `the money is in ${currency.code}` };
  return { value: 'UTC', why: 'nothing in the files tells a place' };
}

/** The model's currency. Without a sign of one it is euro, and the comment says so. */
export function currencyOf({ currency }: Proposal): Reasoned {
  return currency === undefined
    ? { value: 'EUR', why: 'nothing in the files tells the currency: put yours' }
    : { value: currency.code, why: currency.because };
}

/** The date to look at the data as of: their last, when they are too old to be of today; none while they are kept up to date. */
export function asOfOf(dates: Proposal['dates'], today: string): Reasoned | undefined {
  if (dates === undefined || daysBetween(dates.last, today) <= liveDays) return undefined;
  return {
    value: dates.last,
    why: `The data end on ${dates.last}, so that is the day they are looked at. Take this line out when they are kept up to date: runs are then as of today.`,
  };
}

/** The month the business's year begins with, as the model spells it, where the files tell of another than January. */
export function fiscalYearOf({ fiscalYear }: Proposal): Reasoned | undefined {
  const month = fiscalYear === undefined || fiscalYear.starts === 1 ? undefined : months[fiscalYear.starts - 1];
  return month === undefined ? undefined : { value: month, why: fiscalYear?.because ?? '' };
}
