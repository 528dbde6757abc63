import { toBuilder, type BuilderGroup, type BuilderRule } from '../../../../src/model/expression/builder/builder.ts';
import { fromBuilder } from '../../../../src/model/expression/builder/read.ts';
import type { Parsed } from '../../../../src/model/expression/syntax/parse.ts';
import type { ExpressionNode } from '../../../../src/model/expression/tree.ts';

export type RuleValue = BuilderRule['value'];

/** A rule as react-querybuilder holds it: that of the language's own builder form, and an id. */
export interface Rule {
  id?: string;
  field: string;
  operator: string;
  value: RuleValue;
  valueSource?: 'value' | 'field';
  type?: NonNullable<BuilderRule['type']>;
}

/** A group; its `rules` are rules and groups. */
export interface Query {
  id?: string;
  combinator: string;
  not?: boolean;
  rules: (Query | Rule)[];
}

/** A group that says nothing: everybody. */
export const everybody = (): Query => ({ id: newId(), combinator: 'and', rules: [] });

let made = 0;
/** An id of a rule or group, for the page that is open. */
export const newId = (): string => {
  made += 1;
  return `r${made}`;
};

/** A tree as groups and rules, each with an id of its own; undefined stands for everybody. */
export const queryOf = (tree: ExpressionNode | undefined): Query =>
  tree === undefined ? everybody() : withIds(toBuilder(tree));

function withIds({ combinator, not, rules }: BuilderGroup): Query {
  return {
    id: newId(),
    combinator,
    ...(not === true ? { not } : {}),
    rules: rules.map((each): Query | Rule =>
      'rules' in each ? withIds(each) : { ...each, id: newId(), operator: each.operator, value: each.value },
    ),
  };
}

/** Whether a group says nothing and stands for everybody. */
export const saysNothing = ({ rules, not, combinator }: Query): boolean =>
  rules.length === 0 && not !== true && combinator === 'and';

/** The tree of a query; diagnostics where a rule is not finished yet. */
export const treeOf = (query: Query): Parsed => fromBuilder(query);

export const isGroup = (part: Query | Rule): part is Query => 'rules' in part;

/** A query with another part in the place of the one of this id; the query itself where there is none, or it is the same. */
export function withPart(query: Query, id: string, update: (now: Query | Rule) => Query | Rule): Query {
  if (query.id === id) {
    const part = update(query);
    return isGroup(part) ? part : query;
  }
  const rules = query.rules.map((each): Query | Rule => {
    if (each.id === id) return update(each);
    return isGroup(each) ? withPart(each, id, update) : each;
  });
  return rules.every((each, index) => each === query.rules[index]) ? query : { ...query, rules };
}

/**
 * Where each part of a query stands in the tree it makes, by its id: a group of one is that one, and a group or operator that negates
 * stands above what it negates.
 */
export function treePaths(query: Query): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, readonly number[]>();
  const visit = (part: Query | Rule, path: readonly number[]): void => {
    if (part.id !== undefined) found.set(part.id, path);
    if (!isGroup(part)) return;
    const inner = part.not === true ? [...path, 0] : path;
    part.rules.forEach((each, index) => visit(each, part.rules.length === 1 ? inner : [...inner, index]));
  };
  visit(query, []);
  return found;
}
