import type { PartsAnswer } from '../../../../../src/contract/builder.ts';
import type { OutlineAnswer, OutlineScheme } from '../../../../../src/contract/outline.ts';
import type { Scope } from '../../../../../src/model/expression/check.ts';
import { complaints, conditionOf } from '../../../parts/rule/condition.ts';

/** The rules of a scheme as one condition: first who is excluded, then each rule in its turn. */
export interface SchemeQuestion {
  /** Empty where there is nothing that can be counted. */
  readonly where: string;
  /** How many of its parts are exclusions. */
  readonly exclusions: number;
  /** For each rule its place among the parts; undefined for one without a condition, or with one that does not read. */
  readonly places: readonly (number | undefined)[];
}

/** Longer conditions are refused. */
const longest = 10_000;

export function schemeQuestion(
  scheme: OutlineScheme,
  exclusions: OutlineAnswer['exclusions'],
  scope: Scope,
  asOf: string | undefined,
): SchemeQuestion {
  const reads = (text: string): boolean => {
    const condition = conditionOf(text);
    return condition.ahead === undefined && complaints(condition, scope).every((each) => each.severity !== 'error');
  };
  const out = scheme.ignores_exclusions
    ? []
    : exclusions
        .filter(({ until }) => until === null || asOf === undefined || until >= asOf)
        .flatMap(({ when, qualifier }) =>
          when === null || !reads(when) ? [] : [qualifier ? `not (${when})` : `(${when})`],
        );
  const parts = [...out];
  const places = scheme.rules.map(({ when }) => {
    if (when === null || !reads(when)) return undefined;
    parts.push(`(${when})`);
    return parts.length - 1;
  });
  const where = parts.join(' or ');
  return { where: where.length > longest ? '' : where, exclusions: out.length, places };
}

export interface SchemeCounts {
  readonly companies: number;
  readonly excluded: number;
  /** For each rule how many companies it gets, of the first whose condition holds; each by itself where they overlap. */
  readonly rules: readonly (number | undefined)[];
}

/** Reads the counts of a scheme's question. */
export function schemeCounts(scheme: OutlineScheme, question: SchemeQuestion, answer: PartsAnswer): SchemeCounts {
  const isGroup = question.exclusions + question.places.filter((each) => each !== undefined).length > 1;
  const parts = isGroup ? answer.parts.filter((each) => each.path.length === 1) : answer.parts.slice(0, 1);
  const reached = (place: number): number => (place < 0 ? 0 : (parts[place]?.reached ?? parts[place]?.count ?? 0));
  const last = reached(parts.length - 1);
  const open = scheme.rules.findIndex((each) => each.when === null);
  return {
    companies: answer.companies,
    excluded: reached(question.exclusions - 1),
    rules: question.places.map((place, index) => {
      if (place !== undefined) return scheme.overlapping ? parts[place]?.count : reached(place) - reached(place - 1);
      return index === open && !scheme.overlapping ? answer.companies - last : undefined;
    }),
  };
}
