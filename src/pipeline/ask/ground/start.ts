import type { Catalogue } from '../../../model/types.ts';
import { readCatalogue } from '../../../stages/connect/store/catalogue.ts';
import type { Artefacts } from '../../../stages/profile/fit.ts';
import { momentOf } from '../../../stages/profile/moment.ts';
import { withClusters } from '../../../stages/segment/clusters/fitted-plan.ts';
import { pinTableOf } from '../../pins/pins.ts';
import { bindPlan, type Project } from '../../project.ts';
import { stillAsked } from '../../run/fits.ts';
import { artefactsOf, currentRun, type Run } from '../../run/runs.ts';
import { today } from '../../today.ts';
import type { Ground } from './ground.ts';
import { knownWindows } from './windows.ts';

/** What every ground begins with, before it is settled which columns of the newest run stand. */
export interface GroundStart {
  readonly catalogue: Catalogue;
  readonly run: Run | undefined;
  /** What the newest run learned and the model still asks for. */
  readonly learned: Artefacts;
  readonly ground: Pick<Ground, 'bound' | 'moment' | 'pinTable' | 'windows' | 'making'>;
}

/** The model bound to the data as they are and to the clusters found, as of the date of the newest run, else the model's own, else today. */
export async function groundStart({ workspace, model }: Project): Promise<GroundStart> {
  const session = workspace.engine;
  const catalogue = await readCatalogue(session);
  const run = await currentRun(session);
  const { bound: asWritten } = bindPlan(model.plan, catalogue);
  const learned = run === undefined ? {} : stillAsked(asWritten, await artefactsOf(session, run.number));
  const asOf = run?.asOf ?? model.plan.asOf ?? today(workspace.clock(), model.plan.timeZone);
  const moment = momentOf(asOf, model.plan);
  return {
    catalogue,
    run,
    learned,
    ground: {
      bound: withClusters(asWritten, learned),
      moment,
      pinTable: pinTableOf(run?.number ?? 0),
      windows: new Map(await knownWindows(session, moment, catalogue.dataVersion)),
      making: new Map<string, Promise<void>>(),
    },
  };
}
