import { any, binary, caseOf, equals, integer, literal } from '../../../../sql/build.ts';
import type { SqlExpression } from '../../../../sql/tree.ts';
import type { TreeItem, TreeLeaf, TreeStep } from '../../../profile/clusters.ts';
import { knowsSomething } from '../sql/coordinates.ts';
import { stepLogs, type TreeModel } from './logs.ts';

const number = (value: number): SqlExpression => literal('DOUBLE', value);

/** The logarithm of each leaf's likelihood, as `leafLogs` has it; null where nothing is known. `coordinates`: numbers as they are, words by their number from 1. */
export function leafLogsSql(
  { items, leaves }: TreeModel,
  coordinates: readonly SqlExpression[],
): readonly SqlExpression[] {
  return leaves.map((leaf) =>
    caseOf([{ when: knowsSomething(coordinates), then: leafLogSql(leaf, items, coordinates) }]),
  );
}

function leafLogSql(
  { steps }: TreeLeaf,
  items: readonly TreeItem[],
  coordinates: readonly SqlExpression[],
): SqlExpression {
  return steps.reduce<SqlExpression>((sum, step, place) => {
    const index = items.findIndex(({ name }) => name === step.item);
    const [item, coordinate] = [items[index], coordinates[index]];
    if (item === undefined || coordinate === undefined)
      throw new Error(`a tree asks of ${step.item}, which it does not have`);
    const log = stepSql(step, item, coordinate);
    return place === 0 ? log : binary(sum, '+', log);
  }, number(0));
}

function stepSql(step: TreeStep, { levels }: TreeItem, coordinate: SqlExpression): SqlExpression {
  const { own, other, unknown } = stepLogs(step);
  if (step.kind === 'number') {
    const [below, above] = step.side === 'up to' ? [own, other] : [other, own];
    return caseOf(
      [
        { when: binary(coordinate, '<=', number(step.cut)), then: number(below) },
        { when: binary(coordinate, '>', number(step.cut)), then: number(above) },
      ],
      number(unknown),
    );
  }
  const isAmong = (words: readonly string[]): SqlExpression =>
    any(words.map((word) => equals(coordinate, integer((levels ?? []).indexOf(word) + 1))));
  return caseOf(
    [
      { when: isAmong(step.own), then: number(own) },
      { when: isAmong(step.other), then: number(other) },
    ],
    number(unknown),
  );
}
