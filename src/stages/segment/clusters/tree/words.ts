import type { TreeLeaf, TreeStep, TreeTargetModel } from '../../../profile/clusters.ts';
import { numberText } from '../describe/number-text.ts';

/** What a segment asks of a variable, all its questions about it together. */
export interface LeafCondition {
  readonly item: string;
  /** `over 50`, `over 5 up to 50`, `shop or lawyer`, `yes`. */
  readonly text: string;
}

/** What is asked of a company of a segment, in the order of the questions. Of longer lists of words `said` are said; the others are counted. */
export function leafConditions({ steps }: Pick<TreeLeaf, 'steps'>, said = 4): readonly LeafCondition[] {
  const items = [...new Set(steps.map(({ item }) => item))];
  return items.map((item) => ({
    item,
    text: conditionText(
      steps.filter((step) => step.item === item),
      said,
    ),
  }));
}

/** What a segment is called that nobody named: its conditions, or everybody where none is asked. */
export function leafName(leaf: Pick<TreeLeaf, 'steps'>): string {
  const parts = leafConditions(leaf, 2).map(({ item, text }) =>
    text === 'yes' ? item : text === 'no' ? `not ${item}` : `${item} ${text}`,
  );
  if (parts.length === 0) return 'Everybody';
  const [first = '', ...others] = parts;
  return [first.slice(0, 1).toUpperCase() + first.slice(1), ...others.map(lowered)].join(', ');
}

/** What is to be expected in a segment: of yes or no its share, of words the commonest with its share, of a number the mean. */
export function expectedText({ reads, levels }: TreeTargetModel, expected: readonly number[]): string {
  if (reads === 'number') return `${numberText(expected[0] ?? NaN)} on average`;
  if (reads === 'boolean') return `${percent(expected[1] ?? 0)} yes`;
  const most = Math.max(...expected);
  return `${levels[expected.indexOf(most)] ?? ''} (${percent(most)})`;
}

/** Without the capital a label begins with; one that is all capitals keeps them. */
const lowered = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;

const percent = (share: number): string => `${Math.round(100 * share)}%`;

function conditionText(steps: readonly TreeStep[], said: number): string {
  const numbers = steps.filter((step) => step.kind === 'number');
  if (numbers.length > 0) {
    const over = numbers.flatMap(({ side, cut }) => (side === 'over' ? [cut] : []));
    const upTo = numbers.flatMap(({ side, cut }) => (side === 'up to' ? [cut] : []));
    return [
      ...(over.length === 0 ? [] : [`over ${numberText(Math.max(...over))}`]),
      ...(upTo.length === 0 ? [] : [`up to ${numberText(Math.min(...upTo))}`]),
    ].join(' ');
  }
  const words = steps.flatMap((step) => (step.kind === 'words' ? [step] : []));
  const [first, ...others] = words;
  const own = (first?.own ?? []).filter((word) => others.every((step) => step.own.includes(word)));
  return listed(own, said);
}

function listed(words: readonly string[], said: number): string {
  if (words.length > said) return `${words.slice(0, said - 1).join(', ')} or ${words.length - said + 1} more`;
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}
