import path from 'node:path';
import { months } from '../../../model/schema/model.ts';
import type { CurrencySign, Proposal } from '../../connect/propose/types.ts';
import type { Say } from './words/say.ts';
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
export function timeZoneOf(proposal: Proposal, say: Say): Reasoned {
  const countries = proposal.files.flatMap((file) =>
    file.columns
      .filter((each) => each.meaning === 'country' || each.column === 'country')
      .flatMap((each) => each.categories ?? []),
  );
  const [most] = countries.toSorted((left, right) => right.rows - left.rows);
  const here = most === undefined ? undefined : own(zones, most.value.trim().toUpperCase());
  if (most !== undefined && here !== undefined) return { value: here, why: say`most rows are of ${most.value}` };
  const { currency } = proposal;
  const used = currency === undefined ? undefined : own(zonesOfMoney, currency.code);
  if (currency !== undefined && used !== undefined) return { value: used, why: say`the money is in ${currency.code}` };
  return { value: 'UTC', why: say`nothing in the files tells a place` };
}

/** The model's currency. Without a sign of one it is euro, and the comment says so. */
export function currencyOf({ currency }: Proposal, say: Say): Reasoned {
  if (currency === undefined) return { value: 'EUR', why: say`nothing in the files tells the currency: put yours` };
  return { value: currency.code, why: signOf(currency.sign, say) };
}

/** Where a currency was told by. */
function signOf(sign: CurrencySign, say: Say): string {
  switch (sign.by) {
    case 'said':
      return say`you said so`;
    case 'column':
      return say`${sign.header} in ${path.basename(sign.file)} says so`;
    case 'codes':
      return say`most rows of ${path.basename(sign.file)} name it in ${sign.header}`;
    case 'header':
      return say`the header ${sign.header} in ${path.basename(sign.file)} says so`;
    case 'register':
      return say`${path.basename(sign.file)} holds companies of ${countryOf(sign.country, say)}`;
    case 'country':
      return say`most rows of ${path.basename(sign.file)} are of ${sign.country}; nothing names a currency`;
  }
}

function countryOf(country: 'NO' | 'DK' | 'SE' | 'FI', say: Say): string {
  switch (country) {
    case 'NO':
      return say`Norway`;
    case 'DK':
      return say`Denmark`;
    case 'SE':
      return say`Sweden`;
    case 'FI':
      return say`Finland`;
  }
}

/** The date to look at the data as of: their last, when they are too old to be of today; none while they are kept up to date. */
export function asOfOf(dates: Proposal['dates'], today: string, say: Say): Reasoned | undefined {
  if (dates === undefined || daysBetween(dates.last, today) <= liveDays) return undefined;
  return {
    value: dates.last,
    why: say`The data end on ${dates.last}, so that is the day they are looked at. Take this line out when they are kept up to date: runs are then as of today.`,
  };
}

/** The month the business's year begins with, as the model spells it, where the files tell of another than January. */
export function fiscalYearOf({ fiscalYear }: Proposal, say: Say): Reasoned | undefined {
  const month = fiscalYear === undefined || fiscalYear.starts === 1 ? undefined : months[fiscalYear.starts - 1];
  if (fiscalYear === undefined || month === undefined) return undefined;
  return { value: month, why: say`${fiscalYear.header} of ${path.basename(fiscalYear.file)} changes in that month` };
}
