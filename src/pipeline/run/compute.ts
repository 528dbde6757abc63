import type { Row, Session } from '../../engine/engine.ts';
import { print } from '../../sql/print.ts';
import type { Artefact } from '../../stages/profile/fit.ts';
import { readFit } from '../../stages/profile/fit-query.ts';
import type { Learning } from '../../stages/segment/clusters/learn.ts';
import { clustersOf } from './fits.ts';
import { profileSteps, type Computed, type ComputeRequest, type ProfileStep } from './steps.ts';
import { compute } from '../threads/compute.ts';
import type { Work } from '../work.ts';

/** Computes the profile with all schemes into a table, one row a company. */
export async function computeProfile(session: Session, request: ComputeRequest, work: Work = {}): Promise<Computed> {
  const steps = profileSteps(request, session.dialect);
  let step = steps.next();
  while (step.done !== true) {
    const statement = print(step.value.statement, session.dialect);
    if (step.value.kind === 'fit') {
      const rows = await session.rows(statement, work);
      step = steps.next(await learn(session, request, step.value, rows, work));
    } else {
      await session.run(statement, work);
      step = steps.next();
    }
  }
  return step.value;
}

/** What the rows of a fit teach. */
async function learn(
  session: Session,
  { moment, fits }: ComputeRequest,
  { request, statement }: Extract<ProfileStep, { kind: 'fit' }>,
  rows: readonly Row[],
  work: Work,
): Promise<Artefact> {
  if (request.kind !== 'clusters') return readFit(request, rows[0] ?? {});
  const doing = `Finding the clusters of ${request.name}`;
  work.onStep?.(doing);
  const before = fits?.replaced[request.name];
  const learning: Learning = {
    asOf: moment.asOf,
    dataVersion: fits?.dataVersion ?? 0,
    ...(before === undefined
      ? {}
      : { before: { artefact: before, members: await clustersOf(session, request.name, statement) } }),
  };
  return compute('learn', { doing, request, rows, learning }, work);
}
