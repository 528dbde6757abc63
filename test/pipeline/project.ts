import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { openProject, type Project } from '../../src/pipeline/project.ts';

/** Files of a test's workspace were last changed on this day, unless the test says otherwise. */
const fileDate = '2025-01-01';

export interface Bench {
  readonly folder: string;
  /** Writes a file of the workspace as if it had last been changed on a day. */
  readonly write: (name: string, text: string, day?: string) => Promise<void>;
  /** Opens the workspace with its model as it now stands; closed after the work. */
  readonly open: <T>(work: (project: Project) => Promise<T>, options?: OpenOptions) => Promise<T>;
}

export interface OpenOptions {
  readonly threads?: number;
  readonly today?: string;
  /** Opens a folder without a model too. */
  readonly unwritten?: boolean;
}

/** A workspace folder of its own, gone after the test; the same seed, so that its companies have the same ids every time. */
export async function withFolder<T>(work: (bench: Bench) => Promise<T>): Promise<T> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'firmament-test-'));
  try {
    return await work({
      folder,
      async write(name, text, day = fileDate) {
        const file = path.join(folder, name);
        await fs.mkdir(path.dirname(file), { recursive: true });
        await fs.writeFile(file, text);
        await touch(file, day);
      },
      open: (inside, options = {}) => withProject(folder, inside, options),
    });
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
}

async function withProject<T>(
  folder: string,
  work: (project: Project) => Promise<T>,
  options: OpenOptions,
): Promise<T> {
  const day = options.today ?? '2026-01-15';
  const project = await openProject(folder, {
    create: true,
    doing: 'test',
    seed: 1,
    threads: options.threads ?? 2,
    unwritten: options.unwritten ?? false,
    memoryLimit: 2 ** 29,
    clock: () => new Date(`${day}T12:00:00Z`),
  });
  try {
    return await work(project);
  } finally {
    await project.workspace.close();
  }
}

/** Sets when a file was last changed: what its attributes are observed by. */
export async function touch(file: string, day: string): Promise<void> {
  const at = new Date(`${day}T12:00:00Z`);
  await fs.utimes(file, at, at);
}
