import fs from 'node:fs/promises';
import path from 'node:path';
import { demoModelFile, generateMarket, type MarketSummary } from '../../demo/index.ts';
import { fail } from '../../diagnostics/diagnostic.ts';
import { openDuckDb } from '../../engine/duckdb.ts';
import { refuseServed } from '../../engine/guests/door.ts';
import { refuseOwned } from '../../engine/owner.ts';
import { isDemo, markDemo } from './marker.ts';
import { runModel, type RunResult } from '../run/run.ts';
import { loadTruth } from './truth.ts';
import { modelFileName, openProject, type Project } from '../project.ts';
import type { Work } from '../work.ts';

export type { MarketSummary };

export interface DemoOptions {
  readonly companies: number;
  readonly seed: number;
  readonly clock?: () => Date;
}

/** Largest share of the whole demo that making the market takes, for the progress bar. */
const marketShare = 0.4;

/**
 * Makes a workspace with a synthetic market, its model and its files, as a user could have had them. A folder that holds anything but
 * an earlier demo is refused. The caller closes the workspace.
 *
 * @param folder A workspace folder, or one to be.
 */
export async function makeDemo(
  folder: string,
  options: DemoOptions,
  work: Work = {},
): Promise<{ readonly project: Project; readonly market: MarketSummary }> {
  const root = path.resolve(folder);
  await emptyDemo(root);
  const data = path.join(root, 'data');
  const truth = path.join(root, '.firmament', 'truth');
  for (const each of [data, truth]) await fs.mkdir(each, { recursive: true });
  const engine = await openDuckDb({
    file: ':memory:',
    readable: [root],
    temporary: path.join(root, '.firmament', 'temporary'),
  });
  let market: MarketSummary;
  try {
    market = await generateMarket(
      { folder: data, truthFolder: truth, companies: options.companies, seed: options.seed },
      {
        session: engine,
        onProgress: (part, done) => work.onStep?.(`Making ${part}`, done * marketShare),
        ...(work.signal === undefined ? {} : { signal: work.signal }),
      },
    ).catch((error: unknown) => {
      if (error instanceof RangeError) return fail('demo/out-of-range', { reason: error.message });
      throw error;
    });
  } finally {
    await engine.close();
  }
  await fs.copyFile(demoModelFile, path.join(root, modelFileName));
  await markDemo(root, options.seed);
  const project = await openProject(root, {
    create: true,
    seed: options.seed,
    doing: 'making the demo',
    ...(options.clock === undefined ? {} : { clock: options.clock }),
  });
  await loadTruth(project.workspace, truth);
  return { project, market };
}

/**
 * Runs the demo's model as of a quarter before the market's date, then as of that date: so there is movement to look at.
 *
 * @param by Whom the runs say they were made by.
 */
export async function runDemo(
  project: Project,
  market: MarketSummary,
  by: string | undefined,
  work: Work = {},
): Promise<RunResult> {
  const who = by === undefined ? {} : { by };
  const before = await runModel(project, { ...who, asOf: quarterBefore(market.asOf) }, work);
  const now = await runModel(project, { ...who, asOf: market.asOf, offline: true }, work);
  const known = new Set(before.warnings.map((each) => JSON.stringify(each)));
  const later = now.warnings.filter((each) => !known.has(JSON.stringify(each)));
  return { ...now, imports: before.imports, warnings: [...before.warnings, ...later] };
}

/** The last day of the third month before: `2026-06-30` → `2026-03-31`. */
function quarterBefore(plain: string): string {
  const [year = 0, month = 0] = plain.split('-').map(Number);
  return new Date(Date.UTC(year, month - 3, 0)).toISOString().slice(0, 10);
}

/** Removes an earlier demo; refuses a folder with anything else in it. */
async function emptyDemo(root: string): Promise<void> {
  const entries = await fs.readdir(root).catch(() => []);
  if (entries.length === 0) return;
  if (!(await isDemo(root))) fail('demo/folder-in-use', { folder: root });
  // What a server or a command works on is not taken away under it.
  const inner = path.join(root, '.firmament');
  await refuseServed(inner);
  await refuseOwned(path.join(inner, 'owner.json'));
  for (const each of ['data', '.firmament', 'reports', modelFileName]) {
    await fs.rm(path.join(root, each), { recursive: true, force: true });
  }
}
