import path from 'node:path';
import { print } from '../../sql/print.ts';
import type { Dialect, Printed } from '../../sql/tree.ts';
import { readCatalogue } from '../../stages/connect/store/catalogue.ts';
import type { Artefacts } from '../../stages/profile/fit.ts';
import { momentOf } from '../../stages/profile/moment.ts';
import { earlierFits } from './fits.ts';
import { pinTableOf, resolvePins } from '../pins/pins.ts';
import { bindPlan, type Project } from '../project.ts';
import { artefactsOf, currentRun, listRuns } from './runs.ts';
import { profileSteps } from './steps.ts';
import { today } from '../today.ts';

/** One statement of a run, in the order they are run. */
export interface ExplainedStep extends Printed {
  /** `fit` asks the data for cut points, a threshold or the rows clusters are found on; the others make and drop tables. */
  readonly kind: 'make' | 'drop' | 'fit';
}

export interface Explanation {
  readonly engine: Dialect;
  readonly as_of: string;
  readonly steps: readonly ExplainedStep[];
  /** What the last `fit` asks for has never been learned by a run of this model: the statements after it hold its answer. */
  readonly unfitted: string | null;
}

export interface ExplainOptions {
  readonly engine?: Dialect;
  readonly asOf?: string;
}

/**
 * The SQL by which a run of the model would compute the profile and all schemes, for any dialect; nothing is run. Cut points and
 * thresholds are those the newest run of the same model learned.
 * @throws InputError for anything wrong with the model
 */
export async function explainRun(project: Project, options: ExplainOptions = {}): Promise<Explanation> {
  const { workspace, model } = project;
  const { plan } = model;
  const session = workspace.engine;
  const engine = options.engine ?? session.dialect;
  const catalogue = await readCatalogue(session);
  const { bound } = bindPlan(plan, catalogue);
  const asOf = options.asOf ?? plan.asOf ?? today(workspace.clock(), plan.timeZone);
  const pins = await resolvePins(session, bound, path.dirname(model.file));
  const current = await currentRun(session);
  const newest: Artefacts = current === undefined ? {} : await artefactsOf(session, current.number);
  const learned: Artefacts = current?.model === plan.hash ? newest : {};
  const number = 1 + Math.max(0, ...(await listRuns(session)).map((each) => each.number));
  const steps = profileSteps(
    {
      bound,
      moment: momentOf(asOf, plan),
      pins: pins.kinds,
      pinTable: pinTableOf(number),
      artefacts: earlierFits(bound, newest, { asOf, dataVersion: catalogue.dataVersion }).standing,
      into: ['profile', `run_${number}`],
    },
    engine,
  );
  const explained: ExplainedStep[] = [];
  let step = steps.next();
  while (step.done !== true) {
    const { kind, statement } = step.value;
    explained.push({ kind, ...print(statement, engine) });
    const known = step.value.kind === 'fit' ? learned[step.value.request.name] : undefined;
    if (step.value.kind === 'fit' && known === undefined)
      return { engine, as_of: asOf, steps: explained, unfitted: step.value.request.name };
    step = steps.next(known);
  }
  return { engine, as_of: asOf, steps: explained, unfitted: null };
}

/** The statements as text to read or to hand to an engine's own shell: each with the values it binds under it, in their order. */
export function explanationText({ steps, unfitted }: Explanation): string {
  const texts = steps.map(({ text, parameters }) =>
    [
      `${text};`,
      ...parameters.map(({ type, value }, index) => `-- ${index + 1}: ${type} ${JSON.stringify(value)}`),
    ].join('\n'),
  );
  const rest =
    unfitted === null
      ? []
      : [`-- What follows holds what was found for ${JSON.stringify(unfitted)}: run the model once.`];
  return [...texts, ...rest].join('\n\n');
}
