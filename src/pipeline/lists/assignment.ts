import type { AssignmentAnswer } from '../../contract/companies/lists.ts';
import type { Project } from '../project.ts';
import type { Work } from '../work.ts';
import { listOf } from './list.ts';
import type { Whom } from './whom.ts';

/** Who would get the companies of a list by the model's owners and their capacity; natural persons and the deleted leave the list first. */
export async function askAssignment(project: Project, whom: Whom, work: Work = {}): Promise<AssignmentAnswer> {
  const { rows, given, unassigned, leftOut } = await listOf(project, whom, {}, work);
  const capacities = new Map(project.model.plan.owners.map(({ name, capacity }) => [name, capacity]));
  return {
    companies: rows.length,
    owners: Object.entries(given)
      .map(([owner, companies]) => ({ owner, companies, capacity: capacities.get(owner) ?? null }))
      .toSorted((left, right) => right.companies - left.companies),
    unassigned,
    left_out: leftOut,
  };
}
