import { fail } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { Row } from '../../engine/engine.ts';
import { namesIn } from '../../model/expression/names.ts';
import { sentence } from '../../model/expression/said/in-words.ts';
import type { ExpressionNode } from '../../model/expression/tree.ts';
import type { SchemePlan, SegmentPlan } from '../../model/plan.ts';
import type { Derived } from '../../stages/profile/derived.ts';
import { conditionsOf } from '../../stages/segment/conditions.ts';
import { segmentsOf } from '../../stages/segment/segments.ts';
import { memberOf } from '../ask/segments/describe.ts';
import { schemeOf, type Question } from '../ask/question.ts';
import { readingOf } from '../ask/reading.ts';
import { readCondition } from '../ask/ground/where.ts';
import { textIn } from './text-in.ts';

/** Who is on a list: the members of a segment, or the companies a condition holds for. */
export type Whom =
  | {
      readonly scheme: string;
      /** A segment's id or name. */
      readonly segment: string;
    }
  | { readonly where: string };

/** A choice of companies as a list needs it. */
export interface Chosen {
  /** For the name of a file. */
  readonly called: string;
  /** The scheme whose segments tell what to say to whom; of a condition, the one people work by. */
  readonly scheme: SchemePlan | undefined;
  /** True for who is on the list. */
  readonly member: Derived;
  /** Why somebody is on it, in words, and the names in that whose values are worth telling. */
  readonly reason: string;
  readonly names: readonly string[];
  /** The segment of a row that holds the scheme's column, when the list is of several. */
  readonly segmentOf: (row: Row) => SegmentPlan | undefined;
}

/** @throws InputError `ask/unknown-scheme`, `ask/unknown-segment`, or what is wrong with the condition */
export function chosenBy(question: Question, whom: Whom): Chosen {
  const { bound } = question;
  if ('where' in whom) {
    const tree = readCondition(whom.where, bound);
    const exclusive = bound.plan.schemes.filter(({ id, exclusive }) => exclusive && question.run.columns.includes(id));
    const scheme = exclusive.find(({ id }) => id === 'main') ?? exclusive[0];
    const segments = new Map(
      scheme === undefined ? [] : segmentsOf(scheme, bound).map((each): [string, SegmentPlan] => [each.id, each]),
    );
    return {
      called: 'companies',
      scheme,
      member: { name: '_member', uses: namesIn(tree), trees: [tree], value: (lower) => lower(tree) },
      reason: sentence(whom.where, readingOf(bound)),
      names: toldOf([tree]),
      segmentOf: (row) => segments.get(textIn(row, '_segment') ?? ''),
    };
  }
  const scheme = schemeOf(bound, whom.scheme);
  const segment = segmentNamed(scheme, whom.segment, question);
  const rules = conditionsOf(scheme).filter((each) => each.segment === segment.id);
  const trees = rules.flatMap((each) => each.tree ?? []);
  const reading = readingOf(bound);
  return {
    called: `${scheme.id}-${segment.id}`,
    scheme,
    member: { name: '_member', uses: [], trees: [], value: () => memberOf(scheme, segment.id) },
    reason:
      rules.length === 0
        ? scheme.name
        : rules.map(({ text, tree }) => (tree === undefined ? text : sentence(text, reading))).join('; or: '),
    names: scheme.method.kind === 'rules' ? toldOf(trees) : [],
    segmentOf: () => segment,
  };
}

/** The names conditions read whose values say more than the conditions: of one equality it is the value that stands there. */
function toldOf(trees: readonly ExpressionNode[]): readonly string[] {
  const [only] = trees;
  if (trees.length === 1 && only?.kind === 'compare' && only.operator === '=') return [];
  return [...new Set(trees.flatMap((tree) => namesIn(tree)))];
}

function segmentNamed(scheme: SchemePlan, wanted: string, question: Question): SegmentPlan {
  const segments = segmentsOf(scheme, question.bound);
  const found = segments.find((each) => each.id === wanted || each.name === wanted);
  if (found !== undefined) return found;
  const ids = segments.map((each) => each.id);
  const near = nearest(wanted, ids);
  return fail('ask/unknown-segment', {
    scheme: scheme.id,
    segment: wanted,
    known: ids.slice(0, 20).join(', '),
    ...(near === undefined ? {} : { nearest: near }),
  });
}
