import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { openWorkspace, type Workspace } from '../../../src/engine/workspace.ts';
import type { SourcePlan } from '../../../src/model/plan.ts';
import { importSource } from '../../../src/stages/connect/import.ts';
import type { ImportContext, ImportResult } from '../../../src/stages/connect/types.ts';

/** A workspace in a folder of its own, gone after the test. */
export interface Bench {
  readonly workspace: Workspace;
  readonly write: (name: string, content: string | Uint8Array) => Promise<void>;
  readonly take: (
    source: Partial<SourcePlan> & Pick<SourcePlan, 'read' | 'as'>,
    context?: Partial<ImportContext>,
  ) => Promise<ImportResult>;
}

export async function withBench<T>(work: (bench: Bench) => Promise<T>, timeZone = 'Europe/Oslo'): Promise<T> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'firmament-connect-'));
  const workspace = await openWorkspace(folder, {
    doing: 'test',
    create: true,
    timeZone,
    seed: 1,
    threads: 2,
    memoryLimit: 2 ** 31,
  });
  try {
    return await work({
      workspace,
      write: (name, content) => fs.writeFile(path.join(folder, name), content),
      take: (source, context) => importSource(workspace, sourcePlan(source), { ...contextOf(folder), ...context }),
    });
  } finally {
    await workspace.close();
    await fs.rm(folder, { recursive: true, force: true });
  }
}

export const contextOf = (folder: string): ImportContext => ({
  folder,
  currency: 'NOK',
  resolve: { match: ['org_number', 'domain'] },
  observed: '2025-01-01',
});

export function sourcePlan(source: Partial<SourcePlan> & Pick<SourcePlan, 'read' | 'as'>): SourcePlan {
  const id = path
    .basename(source.read)
    .replace(/\..*$/, '')
    .replaceAll(/[^a-z0-9]/gi, '_');
  return { id, map: {}, others: 'keep', companyBy: [], tolerance: 0.5, options: {}, place: {}, ...source };
}
