import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CommanderError } from 'commander';
import { program } from '../../src/cli/program.ts';
import { terminalFor } from '../../src/cli/terminal/terminal.ts';
import iris from '../kernels/reference/iris.json' with { type: 'json' };

let folder = '';
beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'firmament-stats-test-'));
  const rows = iris.measures.map((row, i) => [...row, `s${iris.species[i]}`]);
  const header = ['sepal length', 'sepal width', 'petal length', 'petal width', 'species'];
  const lines = (separator: string, text: (cell: unknown) => string) =>
    [header, ...rows].map((row) => row.map(text).join(separator)).join('\n');
  await fs.writeFile(path.join(folder, 'iris.csv'), lines(',', String));
  // As a Norwegian spreadsheet writes it: semicolons, decimal commas, Latin-1.
  const local = lines(';', (cell) => String(cell).replace('.', ',')).replace('species', 'art på norsk');
  await fs.writeFile(path.join(folder, 'norsk.csv'), Buffer.from(local, 'latin1'));
  await fs.writeFile(path.join(folder, 'broken.csv'), 'a,b\n1,2\n3\n4,5\n5,4\n1,1\n');
});
afterAll(() => fs.rm(folder, { recursive: true, force: true }));

/** What a command line prints and how it ends. */
async function run(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  let exit = -1;
  const shell = {
    out: (text: string) => out.push(text),
    err: (text: string) => err.push(text),
    terminal: terminalFor({ isTTY: false }, {}),
    folder,
    clock: () => new Date(0),
    user: 'test',
    signal: new AbortController().signal,
  };
  try {
    await program(shell, (code) => (exit = code)).parseAsync(['node', 'firmament', 'stats', ...args]);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    exit = 2;
  }
  return { exit, out: out.join('\n'), err: err.join('\n') };
}

describe('firmament stats', () => {
  it('prints one JSON document, and writes a group for every row', async () => {
    const found = await run('kmeans', 'iris.csv', '--k', '3', '--assignments', 'out/groups.csv', '--json');
    expect(found.exit).toBe(0);
    expect(JSON.parse(found.out)).toMatchObject({ method: 'kmeans', k: 3, sizes: [62, 50, 38], converged: true });
    const groups = (await fs.readFile(path.join(folder, 'out/groups.csv'), 'utf8')).trim().split('\n');
    expect(groups.length).toBe(151);
    expect(new Set(groups)).toEqual(new Set(['cluster', '1', '2', '3']));
    expect(found.err).toContain('species');
  });

  it('reads decimal commas and Latin-1 alike', async () => {
    const columns = '--columns=sepal length,sepal width,petal length,petal width';
    const [plain, local] = [
      await run('pca', 'iris.csv', columns, '--json'),
      await run('pca', 'norsk.csv', columns, '--json'),
    ];
    expect(JSON.parse(local.out)).toEqual(JSON.parse(plain.out));
    const tree = JSON.parse((await run('tree', 'norsk.csv', '--by', 'art på norsk', '--json')).out);
    expect(tree.accuracy).toBeGreaterThan(0.95);
  });

  it('speaks to people without --json, a range as a table', async () => {
    const one = await run('gmm', 'iris.csv', '--k', '2', '--model', 'VVV', '--columns', 'petal length,petal width');
    expect(one.out).toMatch(/gmm[\s\S]*log likelihood: -/u);
    const range = await run('stability', 'iris.csv', '--k', '2..3', '--pairs', '5', '--starts', '2');
    expect(range.out).toMatch(/k\s+ari mean\s+ari quantiles/u);
  });

  it('leaves a broken line out and says so', async () => {
    const found = await run('hierarchical', 'broken.csv', '--k', '2', '--json');
    expect(JSON.parse(found.out).sizes.reduce((sum: number, size: number) => sum + size, 0)).toBe(4);
    expect(found.err).toMatch(/left out/u);
  });

  it('ends with 1 and a diagnostic where the input is wrong, with 2 where the command line is', async () => {
    const missing = await run('kmeans', 'nothing.csv', '--k', '2', '--json');
    expect([missing.exit, JSON.parse(missing.out).diagnostics[0].code]).toEqual([1, 'import/file-missing']);
    const method = await run('kmens', 'iris.csv', '--json');
    expect([method.exit, JSON.parse(method.out).diagnostics[0].nearest]).toEqual([1, 'kmeans']);
    const many = await run('kmeans', 'broken.csv', '--k', '99', '--json');
    expect([many.exit, JSON.parse(many.out).diagnostics[0].code]).toEqual([1, 'statistics/too-many-groups']);
    expect((await run('kmeans', 'iris.csv', '--k', 'two')).exit).toBe(2);
    expect((await run('gmm', 'iris.csv', '--model', 'XYZ')).exit).toBe(2);
  });
});
