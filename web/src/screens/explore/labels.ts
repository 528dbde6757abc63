import type { Bin, Binning } from '../../../../src/contract/explore.ts';
import { dateFormat, numberFormat } from '../../words/formats.ts';
import type { Speech } from '../../words/words.tsx';

/** What a bar holds, in the reader's words; short numbers where money is meant. */
export function barLabel(bin: Bin, binning: Binning, speech: Speech): string {
  const { say } = speech;
  const number = (value: number): string => short(value, binning, speech);
  switch (bin.kind) {
    case 'unknown':
      return say('company.unknown');
    case 'others':
      return say('explore.others');
    case 'value':
      if (typeof bin.value === 'boolean') return say(bin.value ? 'company.yes' : 'company.no');
      return typeof bin.value === 'number' ? number(bin.value) : bin.label || bin.value;
    case 'under':
      return bin.label === '' ? bin.value : `${bin.value} ${bin.label}`;
    case 'range':
      if (bin.from === null) return bin.to === null ? '' : `< ${number(bin.to)}`;
      if (bin.to === null) return `≥ ${number(bin.from)}`;
      if (!binning.whole) return `${number(bin.from)} – ${number(bin.to)}`;
      return bin.to - bin.from === 1 ? number(bin.from) : `${number(bin.from)}–${number(bin.to - 1)}`;
    case 'days':
      return dayLabel(bin, binning, speech);
  }
}

/** What stands under a bar of an axis: where it begins. */
export function edgeLabel(bin: Bin, binning: Binning, speech: Speech): string {
  if (bin.kind === 'range') return bin.from === null ? '' : short(bin.from, binning, speech);
  if (bin.kind === 'value' && typeof bin.value === 'number') return short(bin.value, binning, speech);
  return bin.kind === 'days' && bin.from !== null ? bin.from.slice(0, 4) : '';
}

const short = (value: number, { type }: Binning, { language }: Speech): string =>
  numberFormat(language, {
    notation: type === 'money' || Math.abs(value) >= 10_000 ? 'compact' : 'standard',
    maximumFractionDigits: 2,
    ...(Math.abs(value) < 1 && value !== 0 ? { maximumSignificantDigits: 2 } : {}),
  }).format(value);

function dayLabel({ from, to }: Extract<Bin, { kind: 'days' }>, { unit }: Binning, { say, language }: Speech): string {
  if (from === null) return `< ${to?.slice(0, 4) ?? ''}`;
  const year = from.slice(0, 4);
  if (to === null) return `≥ ${year}`;
  const month = Number(from.slice(5, 7));
  switch (unit) {
    case 'quarter':
      return say('explore.quarter', { year, quarter: Math.ceil(month / 3) });
    case 'month':
      return dateFormat(language, {
        month: 'short',
        year: 'numeric',
        timeZone: 'UTC',
      }).format(new Date(`${from}T00:00:00Z`));
    case 'decade':
      return `${year}–${Number(year) + 9}`;
    case 'year':
    case null:
      return year;
  }
}
