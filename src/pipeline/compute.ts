import type { Session } from '../engine/engine.ts';
import { print } from '../sql/print.ts';
import { readFit } from '../stages/profile/fit-query.ts';
import { profileSteps, type Computed, type ComputeRequest } from './steps.ts';
import type { Work } from './work.ts';

/** Computes the profile with all schemes into a table, one row a company. */
export async function computeProfile(session: Session, request: ComputeRequest, work: Work = {}): Promise<Computed> {
  const steps = profileSteps(request, session.dialect);
  let step = steps.next();
  while (step.done !== true) {
    const statement = print(step.value.statement, session.dialect);
    if (step.value.kind === 'fit') {
      const [row = {}] = await session.rows(statement, work);
      step = steps.next(readFit(step.value.request, row));
    } else {
      await session.run(statement, work);
      step = steps.next();
    }
  }
  return step.value;
}
