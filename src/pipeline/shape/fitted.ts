import { column, named } from '../../sql/build.ts';
import { print } from '../../sql/print.ts';
import type { Select } from '../../sql/tree.ts';
import { fitQuery, readFit } from '../../stages/profile/fit-query.ts';
import type { ClusterRequest, FitRequest } from '../../stages/profile/fit.ts';
import { deriveAll } from '../../stages/segment/profile.ts';
import { closure } from '../ask/ground/where.ts';
import type { Project } from '../project.ts';
import type { Ground } from './ground.ts';
import { selectDrafted } from './select.ts';

type QuickFit = Exclude<FitRequest, ClusterRequest>;

/**
 * The ground with the limits found that some columns wait for: quantiles, and from where on companies are among the largest. One statement
 * each, kept for nothing else. Clusters are left to a run: finding them takes its time.
 */
export async function fittedGround(project: Project, ground: Ground, names: readonly string[]): Promise<Ground> {
  const found = waitingFor(ground, names).find(({ query }) => query !== undefined);
  if (found?.query === undefined) return ground;
  const { fit, query } = found;
  const { engine } = project.workspace;
  const [row] = await engine.rows(print(query, engine.dialect));
  const artefacts = { ...ground.artefacts, [fit.name]: readFit(fit, row ?? {}) };
  return fittedGround(project, { ...ground, artefacts }, names);
}

/** The limits some columns wait for, each with its question to the data; without one while what it is about waits itself. */
function waitingFor(ground: Ground, names: readonly string[]): readonly { fit: QuickFit; query: Select | undefined }[] {
  const derived = deriveAll(ground.bound, ground.moment.asOf, ground.artefacts, ground.pins);
  return closure(names, derived, new Set(ground.stage?.columns)).flatMap(({ fit }) =>
    fit === undefined || fit.kind === 'clusters' ? [] : [{ fit, query: questionOf(ground, fit) }],
  );
}

const [inputs, ofColumn, amongColumn] = ['inputs', '_of', '_among'];

function questionOf(ground: Ground, fit: QuickFit): Select | undefined {
  const marks = [
    { name: ofColumn, tree: fit.of },
    ...(fit.among === undefined ? [] : [{ name: amongColumn, tree: fit.among }]),
  ];
  const rows = selectDrafted(ground, [], marks);
  if (rows === undefined) return undefined;
  const query = fitQuery(fit, [inputs], (tree) => column(tree === fit.of ? ofColumn : amongColumn));
  return { ...query, with: [named(inputs, rows), ...(query.with ?? [])] };
}
