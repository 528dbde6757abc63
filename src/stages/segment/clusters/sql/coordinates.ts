import type { ColumnRecipe } from '../../../../kernels/index.ts';
import type { ClusterItem } from '../../../../model/clusters.ts';
import {
  all,
  binary,
  call,
  caseOf,
  coalesce,
  equals,
  integer,
  isKnown,
  literal,
  not,
  text,
} from '../../../../sql/build.ts';
import type { SqlExpression } from '../../../../sql/tree.ts';
import type { ClusterModel } from '../../../profile/clusters.ts';
import { transformed } from './transform.ts';

/** A column of what a model compares, made from the value of one variable. */
export interface Coordinate {
  /** The variable, by its place. */
  readonly item: number;
  /** From the variable's value, as `itemValue` reads it. */
  readonly of: (value: SqlExpression) => SqlExpression;
}

/** The variables a model goes by. */
export function variablesOf(model: ClusterModel): readonly string[] {
  if (model.method === 'lca' || model.method === 'tree') return model.items.map(({ name }) => name);
  return model.recipe.map((each) => ('step' in each ? each.step.name : each.name));
}

type Item = Pick<ClusterItem, 'name' | 'reads'>;

/** The columns of a model in its order: coordinates as numbers, answers and words by their number from 1. Null is unknown, or new. */
export function coordinatesOf(model: ClusterModel, items: readonly Item[]): readonly Coordinate[] {
  const placeOf = (name: string): number => items.findIndex((item) => item.name === name);
  const coordinate = (name: string, of: (item: Item, value: SqlExpression) => SqlExpression): Coordinate => {
    const place = placeOf(name);
    const item = items[place];
    if (item === undefined) throw new Error(`clusters go by ${name}, which the model does not have`);
    return { item: place, of: (value) => of(item, value) };
  };
  switch (model.method) {
    case 'kmeans':
    case 'hierarchical':
    case 'gmm':
      return model.recipe.flatMap((step) =>
        step.kind === 'numeric'
          ? [coordinate(step.name, (item, value) => scaled(step, item, value))]
          : step.levels.map((level) =>
              coordinate(step.name, (item, value) => indicator(item, value, level, step.factor)),
            ),
      );
    case 'kmedoids':
      return model.recipe.map((column) =>
        column.kind === 'numeric'
          ? coordinate(column.step.name, (item, value) => scaled(column.step, item, value))
          : coordinate(column.name, (item, value) => numbered(item, value, column.levels)),
      );
    case 'tree':
      return model.items.map(({ name, levels }) =>
        coordinate(name, (item, value) => (levels === null ? value : numbered(item, value, levels))),
      );
    case 'lca':
      return model.items.map(({ name, levels }) => coordinate(name, (item, value) => numbered(item, value, levels)));
  }
}

const number = (value: number): SqlExpression => literal('DOUBLE', value);

function scaled(step: Extract<ColumnRecipe, { kind: 'numeric' }>, item: Item, value: SqlExpression): SqlExpression {
  const known = item.reads === 'boolean' ? oneOrZero(value) : value;
  const filled = step.fill === null ? known : coalesce(known, number(step.fill));
  const centered = binary(transformed(step.transform, filled), '-', number(step.scale.center));
  return binary(centered, '/', number(step.scale.scale));
}

const oneOrZero = (value: SqlExpression): SqlExpression =>
  caseOf([
    { when: value, then: number(1) },
    { when: not(value), then: number(0) },
  ]);

const indicator = (item: Item, value: SqlExpression, level: string, factor: number): SqlExpression =>
  caseOf([{ when: isLevel(item, value, level), then: number(factor) }], number(0));

const numbered = (item: Item, value: SqlExpression, levels: readonly string[]): SqlExpression =>
  caseOf(levels.map((level, index) => ({ when: isLevel(item, value, level), then: integer(index + 1) })));

/** Whether a value is the answer people read as `level`. */
export function isLevel({ reads }: Item, value: SqlExpression, level: string): SqlExpression {
  if (reads === 'boolean') return level === 'yes' ? value : not(value);
  return equals(value, reads === 'number' ? number(Number(level)) : text(level));
}

/** True where at least one of the columns is known. */
export const knowsSomething = (columns: readonly SqlExpression[]): SqlExpression =>
  not(all(columns.map((each) => not(isKnown(each)))));

/** The greatest of several; one is itself. */
export const greatest = (values: readonly SqlExpression[]): SqlExpression => {
  const [only] = values;
  return values.length === 1 && only !== undefined ? only : call('greatest', ...values);
};
