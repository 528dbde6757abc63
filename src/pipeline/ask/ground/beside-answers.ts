import type { BoundPlan } from '../../../model/bound.ts';
import { aggregatesIn } from '../../../model/expression/names.ts';
import type { Derived } from '../../../stages/profile/derived.ts';
import { aggregateColumn } from '../../../stages/profile/facts.ts';
import { populationColumn } from '../../../stages/segment/profile.ts';

/** Whether a table holds what people answered: it changes by hand, while others only change by imports. */
export const holdsAnswers = ({ catalogue }: BoundPlan, table: string): boolean =>
  catalogue.tables.find(({ name }) => name === table)?.kind === 'assessments';

/**
 * Which columns of a run's profile stand when nothing but people's answers has changed since: those no answer leads to. None when answers decide
 * which companies the profile is of.
 */
export function columnsBesideAnswers(
  bound: BoundPlan,
  derived: readonly Derived[],
  columns: readonly string[],
): readonly string[] {
  const moved = new Set<string>();
  const byName = new Map(derived.map((each) => [each.name, each]));
  const seen = new Set<string>();
  const visit = ({ name, uses, trees }: Derived): void => {
    if (seen.has(name)) return;
    seen.add(name);
    const answers = trees.flatMap((tree) => aggregatesIn(tree)).filter((node) => holdsAnswers(bound, node.table));
    for (const node of answers) moved.add(aggregateColumn(node));
    for (const used of uses.flatMap((each) => byName.get(each) ?? [])) visit(used);
    if (answers.length > 0 || uses.some((each) => moved.has(each))) moved.add(name);
  };
  for (const each of derived) visit(each);
  return moved.has(populationColumn) ? [] : columns.filter((each) => !moved.has(each));
}
