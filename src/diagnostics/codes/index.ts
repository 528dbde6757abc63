import type { Wording } from '../wording.ts';
import { clusterCodes } from './clusters.ts';
import { assessCodes } from './assess.ts';
import { backupCodes } from './backup.ts';
import { demoCodes } from './demo.ts';
import { draftCodes } from './draft.ts';
import { discoverCodes } from './discover.ts';
import { engineCodes } from './engine.ts';
import { initCodes } from './init.ts';
import { intakeCodes } from './intake.ts';
import { statisticsCodes } from './statistics.ts';
import { expressionCodes } from './expression.ts';
import { importCodes } from './import.ts';
import { sqlCodes } from './sql.ts';
import { modelCodes } from './model.ts';
import { exportCodes } from './export.ts';
import { listCodes } from './lists.ts';
import { pinCodes } from './pin.ts';
import { privacyCodes } from './privacy.ts';
import { problemCodes } from './problems.ts';
import { reportCodes } from './report.ts';
import { runCodes } from './run.ts';
import { tableCodes } from './tables.ts';
import { templateCodes } from './template.ts';
import { serverCodes } from './server.ts';
import { systemCodes } from './system.ts';

/** Every code with its sentence; one file an area, so that an area's problems read as one list. */
export const codes = {
  ...clusterCodes,
  ...assessCodes,
  ...backupCodes,
  ...demoCodes,
  ...discoverCodes,
  ...draftCodes,
  ...engineCodes,
  ...initCodes,
  ...intakeCodes,
  ...importCodes,
  ...statisticsCodes,
  ...expressionCodes,
  ...sqlCodes,
  ...modelCodes,
  ...exportCodes,
  ...listCodes,
  ...pinCodes,
  ...privacyCodes,
  ...problemCodes,
  ...reportCodes,
  ...runCodes,
  ...tableCodes,
  ...templateCodes,
  ...serverCodes,
  ...systemCodes,
} satisfies Record<string, (parameters: never) => Wording>;

export type Code = keyof typeof codes;
export type Parameters<C extends Code> = (typeof codes)[C] extends (parameters: infer P) => Wording ? P : never;
