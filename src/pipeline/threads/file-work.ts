import type { FileWork } from '../../stages/connect/read/file-work.ts';
import type { Watch } from '../../stages/connect/read/watch.ts';
import type { Work } from '../work.ts';
import { compute } from './compute.ts';
import type { Inputs, Outputs, TaskName } from './tasks.ts';

/** Work on files, done where the work says that tasks are. */
export function fileWork({ compute: where }: Work): FileWork {
  const done =
    <N extends TaskName>(name: N) =>
    (order: Inputs[N], { signal, onShare }: Watch): Promise<Outputs[N]> =>
      compute(name, order, {
        ...(where === undefined ? {} : { compute: where }),
        ...(signal === undefined ? {} : { signal }),
        onStep: (_step, share) => {
          if (share !== undefined) onShare?.(share);
        },
      });
  return { tidy: done('tidy'), sheets: done('sheets'), locate: done('locate'), sample: done('sample') };
}
