import { execFile } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { countWhere } from '../../src/pipeline/ask/condition/count.ts';
import { askSegments } from '../../src/pipeline/ask/segments/segments.ts';
import { openProject, type Project } from '../../src/pipeline/project.ts';
import { reportDocument } from '../../src/pipeline/report/document.ts';
import { renderReport } from '../../src/report/render.ts';

/** A playbook of `examples/` in a workspace of its own, its data made by its own script. */
export interface Example {
  readonly project: Project;
  /** Companies by segment id. */
  readonly sizes: (scheme: string) => Promise<Readonly<Record<string, number>>>;
  /** How many companies a condition holds for. */
  readonly count: (where: string) => Promise<number>;
  readonly report: () => Promise<string>;
  readonly close: () => Promise<void>;
}

export async function openExample(name: string): Promise<Example> {
  const source = path.join(import.meta.dirname, '../../examples', name);
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), `firmament-${name}-`));
  await fs.copyFile(path.join(source, 'model.yaml'), path.join(folder, 'model.yaml'));
  await promisify(execFile)(process.execPath, [path.join(source, 'data.mjs'), folder]);
  const project = await openProject(folder, { create: true, doing: 'test', seed: 1, threads: 2 });
  return {
    project,
    sizes: async (scheme) => {
      const [counts] = await askSegments(project, scheme);
      return Object.fromEntries((counts?.segments ?? []).map((each) => [each.id, each.companies]));
    },
    count: async (where) => (await countWhere(project, where)).count,
    report: async () => renderReport(await reportDocument(project), 'html'),
    close: async () => {
      await project.workspace.close();
      await fs.rm(folder, { recursive: true, force: true });
    },
  };
}
