import { here, type Compute } from './tasks.ts';

/** Does a task where the work says: in a thread of its own, or, where it says nothing, in this one. */
export const compute: Compute = (name, input, work) => (work.compute ?? here)(name, input, work);
