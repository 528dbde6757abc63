import { infer, leadingZero, type Inferred } from '../../columns/infer.ts';
import type { ColumnFacts } from '../open/profile-table.ts';
import type { Content } from './content.ts';
import { currencyIn } from './currency-signs.ts';
import { tellOutcomes } from './outcomes.ts';
import { writtenDate } from './written-dates.ts';

/** Values beside the others that a typed column is allowed to have: they will be set aside, and are shown. */
const strayShare = 0.03;
const fewestForStrays = 20;

/** What kind of value a column holds: numbers, money, dates, truths, answers on a scale, labels, text. Always at least one. */
export function valuesOf(facts: ColumnFacts, currency: string): readonly Content[] {
  if (facts.filled === 0 || facts.some.length === 0)
    return [{ kind: 'empty', share: 1, because: 'no row has a value' }];
  const texts = facts.some.map(({ value }) => value);
  const written = writtenDate(texts);
  if (written !== undefined)
    return [
      {
        kind: written.kind,
        share: 1,
        because: `dates written ${written.shown}`,
        format: written.format,
        inferred: { reading: { kind: written.kind, format: written.format }, type: { kind: written.kind } },
      },
    ];
  const { inferred, strays } = withoutStrays(texts, currency);
  const share = 1 - strays.length / texts.length;
  const base = { share, inferred, ...(strays.length === 0 ? {} : { strays: strays.slice(0, 5) }) };
  switch (inferred.reading.kind) {
    case 'date':
    case 'instant': {
      const format = inferred.reading.format;
      const shown = format === undefined ? 'as in ISO 8601' : format.replaceAll('%', '');
      const unsure = inferred.ambiguous === true ? '; nothing tells day from month' : '';
      return [
        {
          kind: inferred.reading.kind,
          because: `dates written ${shown}${unsure}`,
          ...(format === undefined ? {} : { format }),
          ...base,
        },
      ];
    }
    case 'money': {
      const named = currencyIn(texts);
      return [
        {
          kind: 'money',
          because: `amounts with ${named === undefined ? 'a currency sign' : `the currency ${named}`}`,
          ...(named === undefined ? {} : { currency: named }),
          ...base,
        },
      ];
    }
    case 'number':
      return inferred.reading.whole
        ? wholes(facts, base)
        : [{ kind: 'number', because: `numbers, decimal sign '${inferred.reading.decimal}'`, ...base }];
    case 'boolean':
      return [
        {
          kind: 'boolean',
          because: `only ${facts.top
            .slice(0, 3)
            .map(({ value }) => value)
            .join(' and ')}`,
          ...base,
        },
      ];
    case 'text':
    case 'org_number':
    case 'domain':
    case 'values':
      return texted(facts, inferred);
  }
}

function wholes(facts: ColumnFacts, base: { readonly share: number; readonly inferred: Inferred }): readonly Content[] {
  const numbers = facts.some.map(({ value }) => Number(value)).filter((value) => Number.isFinite(value));
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const found: Content[] = [];
  if (least >= 1900 && most <= 2100) found.push({ kind: 'year', because: 'years', ...base });
  if (facts.distinct <= 2 && least >= 0 && most <= 1 && facts.filled >= 4)
    found.push({
      kind: 'boolean',
      because: 'only 0 and 1',
      ...base,
      inferred: { reading: { kind: 'boolean' }, type: { kind: 'boolean' } },
    });
  if (least >= 0 && most <= 10 && most > 1 && facts.distinct >= 3 && facts.distinct <= 11 && facts.filled >= 10)
    found.push({ kind: 'rating', because: `whole numbers from ${least} to ${most}`, ...base });
  return [...found, { kind: 'whole', because: 'whole numbers', ...base }];
}

/** At most fifty values that keep coming back are labels. */
function texted(facts: ColumnFacts, inferred: Inferred): readonly Content[] {
  if (inferred.type.kind === 'code') return [{ kind: 'code', share: 1, because: 'codes', inferred }];
  const isLabel =
    facts.distinct <= 50 && facts.filled >= facts.distinct * 3 && facts.some.every(({ value }) => value.length <= 100);
  if (!isLabel)
    return [
      {
        kind: 'text',
        share: 1,
        because: facts.distinct === facts.filled ? 'text, each value once' : 'text',
        inferred: { reading: { kind: 'text' }, type: { kind: 'text' } },
      },
    ];
  const category: Inferred = { reading: { kind: 'text' }, type: { kind: 'category', values: [] } };
  const label: Content = { kind: 'label', share: 1, because: comingBack(facts.distinct), inferred: category };
  const values = facts.top.map(({ value }) => value);
  if (!tellOutcomes(values)) return [label];
  return [
    label,
    { ...label, kind: 'outcome', because: `tells what became of deals: ${values.slice(0, 3).join(', ')}` },
  ];
}

const comingBack = (distinct: number): string =>
  distinct === 1 ? 'one value throughout' : `${distinct} values that keep coming back`;

/** The type nearly all values share, and the few that do not. */
function withoutStrays(
  texts: readonly string[],
  currency: string,
): { readonly inferred: Inferred; readonly strays: readonly string[] } {
  const all = infer(texts, currency);
  if (all.reading.kind !== 'text' || texts.length < fewestForStrays) return { inferred: all, strays: [] };
  const kinds = new Map<string, string[]>();
  for (const text of texts) {
    const { reading } = infer([text], currency);
    const family = reading.kind === 'instant' ? 'date' : reading.kind;
    kinds.set(family, [...(kinds.get(family) ?? []), text]);
  }
  const [family, members = []] = [...kinds].sort((left, right) => right[1].length - left[1].length)[0] ?? [];
  if (family === undefined || family === 'text' || members.length < texts.length * (1 - strayShare))
    return { inferred: all, strays: [] };
  const most = infer(members, currency);
  if (most.reading.kind === 'text') return { inferred: all, strays: [] };
  const inside = new Set(members);
  const strays = texts.filter((text) => !inside.has(text));
  // `0301` among `4601` is no bad number: all of them are names.
  return strays.some((text) => leadingZero.test(text)) ? { inferred: all, strays: [] } : { inferred: most, strays };
}
