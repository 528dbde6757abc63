import type { Work } from '../work.ts';
import { here, type Inputs, type Outputs, type TaskName } from './tasks.ts';

/** Does a task where the work says: in a thread of its own, or, where it says nothing, in this one. */
export const compute = <N extends TaskName>(name: N, input: Inputs[N], work: Work): Promise<Outputs[N]> =>
  (work.compute ?? here)(name, input, work);
