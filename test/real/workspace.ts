import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Row } from '../../src/engine/engine.ts';
import { sql, verbatim } from '../../src/engine/raw.ts';
import { askSegments } from '../../src/pipeline/ask/segments/segments.ts';
import { openProject, type Project } from '../../src/pipeline/project.ts';
import { reportDocument } from '../../src/pipeline/report/document.ts';
import { runModel, type RunResult } from '../../src/pipeline/run/run.ts';
import { renderReport } from '../../src/report/render.ts';

/** Real data files, kept outside the repository. */
export const dataFolder = process.env['FIRMAMENT_DATA'] ?? path.join(import.meta.dirname, '../../../shared/data');

/** One of the real data sets, taken through its model: `import → model → run`. */
export interface RealRun {
  readonly project: Project;
  readonly result: RunResult;
  /** Companies and turnover by segment id. */
  readonly segments: (scheme: string) => Promise<Readonly<Record<string, number>>>;
  readonly turnover: (scheme: string) => Promise<number>;
  /** The first row of a question to the workspace's tables. */
  readonly row: (text: string) => Promise<Row>;
  /** The report in a format, as text. */
  readonly report: (format: 'html' | 'markdown' | 'json') => Promise<string>;
  readonly close: () => Promise<void>;
}

/** Runs `models/<name>.yaml` in a new workspace on the folder `<name>` of the data. Fails when the folder is missing. */
export async function runReal(name: string): Promise<RealRun> {
  const data = path.join(dataFolder, name);
  await fs.access(data).catch(() => {
    throw new Error(
      `Real data are missing: there is no ${data}. Set FIRMAMENT_DATA to the folder that holds '${name}'.`,
    );
  });
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), `firmament-${name}-`));
  await fs.copyFile(path.join(import.meta.dirname, 'models', `${name}.yaml`), path.join(folder, 'firmament.yaml'));
  await fs.symlink(path.resolve(data), path.join(folder, 'data'));
  const project = await openProject(folder, { create: true, doing: 'test', seed: 1, threads: 2 });
  const result = await runModel(project);
  const segmentsOf = async (scheme: string) => (await askSegments(project, scheme))[0]?.segments ?? [];
  return {
    project,
    result,
    segments: async (scheme) => Object.fromEntries((await segmentsOf(scheme)).map((each) => [each.id, each.companies])),
    turnover: async (scheme) => (await segmentsOf(scheme)).reduce((sum, each) => sum + (each.turnover ?? 0), 0),
    row: async (text) => (await project.workspace.engine.rows(sql`${verbatim(text)}`))[0] ?? {},
    report: async (format) => renderReport(await reportDocument(project), format),
    close: async () => {
      await project.workspace.close();
      await fs.rm(folder, { recursive: true, force: true });
    },
  };
}
