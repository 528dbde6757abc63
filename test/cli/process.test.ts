import { execFile, spawn } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorkspace } from '../../src/engine/workspace.ts';
import { built } from '../built.ts';

const main = path.resolve('dist/cli/firmament.cjs');
let folder: string;

beforeAll(async () => {
  await built();
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'firmament-process-'));
  const rows = Array.from({ length: 3000 }, (_, index) => `${index},Company ${index}`);
  await fs.writeFile(path.join(folder, 'companies.csv'), ['id,name', ...rows].join('\n'));
  await fs.writeFile(
    path.join(folder, 'firmament.yaml'),
    'firmament: 1\nname: Process\ncurrency: NOK\nsources: [{read: companies.csv, as: companies, observed: 2025-01-01}]\nschemes: {main: [{segment: All}]}\n',
  );
  expect((await firmament('run')).exit).toBe(0);
});
afterAll(() => fs.rm(folder, { recursive: true, force: true }));

function firmament(...line: readonly string[]): Promise<{ exit: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [main, ...line, '--workspace', folder], (_, out, err) =>
      resolve({ exit: child.exitCode ?? -1, out, err }),
    );
  });
}

test('a reader that has seen enough is no error', async () => {
  const child = spawn(process.execPath, [
    main,
    'companies',
    '--where',
    'name is known',
    '--limit',
    '3000',
    '--json',
    '--workspace',
    folder,
  ]);
  let err = '';
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  child.stdout.once('data', () => child.stdout.destroy());
  const exit = await new Promise((resolve) => child.on('exit', resolve));
  expect([exit, err]).toEqual([0, '']);
});

test('progress and warnings stay off standard output, which is one document', async () => {
  const { exit, out, err } = await firmament('segments', 'main', '--json');
  expect([exit, err]).toEqual([0, '']);
  expect(JSON.parse(out)).toMatchObject({ scheme: 'main', segments: [{ id: 'all', companies: 3000 }] });
});

test('a workspace another process has is named, not broken', async () => {
  const workspace = await openWorkspace(folder, { doing: 'holding it' });
  try {
    const { exit, out, err } = await firmament('status');
    expect([exit, out]).toEqual([1, '']);
    expect(err).toContain('engine/workspace-owned');
    expect(err).toContain('holding it');
    expect(err).toContain(String(process.pid));
  } finally {
    await workspace.close();
  }
});

test('usage ends with 2, help and version with 0', async () => {
  expect((await firmament('nonsense')).exit).toBe(2);
  expect((await firmament('--version')).exit).toBe(0);
});
