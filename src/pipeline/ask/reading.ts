import type { BoundPlan } from '../../model/bound.ts';
import type { Reading } from '../../model/expression/said/in-words.ts';
import { operatorWords, saidWords } from '../../model/expression/said/words.ts';
import { segmentsOf } from '../../stages/segment/segments.ts';
import { labelOf } from './label.ts';

const words = { ...saidWords, ...operatorWords };

/** How reports and lists say conditions: in English, names by their labels, amounts in the model's currency, segments by their names. */
export function readingOf(bound: BoundPlan): Reading {
  const number = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 20 });
  return {
    say: (word, values = {}) => words[word].replaceAll(/\{(\w+)\}/gu, (_, key: string) => String(values[key])),
    number,
    date: (iso) => iso,
    label: (name) => labelOf(name, bound),
    table: (name) => name.replaceAll('_', ' '),
    value: (name, text) => {
      const scheme = bound.plan.schemes.find((each) => each.id === name);
      const segment = scheme && segmentsOf(scheme, bound).find((each) => each.id === text);
      if (segment !== undefined) return segment.name;
      const value = Number(text);
      const kind = bound.names[name]?.type.kind;
      if (!Number.isFinite(value)) return text;
      if (kind === 'money') return `${bound.plan.currency} ${number(value)}`;
      return kind === 'number' ? number(value) : text;
    },
  };
}
