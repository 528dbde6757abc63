import { execFile } from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { built } from '../built.ts';
import { withFolder } from '../pipeline/project.ts';
import { cli } from './shell.ts';

const model = (file: string): string =>
  `firmament: 1\nname: T\ncurrency: NOK\nsources: [{read: "${file}", as: companies, observed: 2025-01-01}]\nschemes: {main: [{segment: Ørsmå, id: tiny, when: employees < 5}, {segment: "<b>Rest</b>", id: rest}]}\n`;
const long = 'A'.repeat(5000);

test('odd file names, and names of companies that are markup, formulas, endless or right to left', () =>
  withFolder(async ({ folder, write }) => {
    const home = path.join(folder, 'mappe 🚀 æøå');
    await fs.mkdir(home);
    const rows = [
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(2)>',
      long,
      '=cmd|calc',
      '\u202eevil',
      '日本語株式会社',
    ];
    const file = 'kunder & ordrer 😀 [1].csv';
    await write(
      `mappe 🚀 æøå/${file}`,
      `id,name,employees\n${rows.map((name, index) => `${index},"${name}",${index * 2}`).join('\n')}\n`,
    );
    await write('mappe 🚀 æøå/firmament.yaml', model(file));
    expect(await cli('run', '--workspace', home)).toMatchObject({ exit: 0, err: '' });

    const listed = await cli('companies', '--where', 'name is known', '--workspace', home);
    expect(Math.max(...listed.out.split('\n').map((line) => line.length))).toBeLessThan(200);
    expect(listed.out).toContain('Ørsmå');
    expect(listed.out).not.toContain('\u202e');
    const shown = await cli('show', '2', '--workspace', home);
    expect(Math.max(...shown.out.split('\n').map((line) => line.length))).toBeLessThan(200);

    await cli('report', '--workspace', home);
    const [report = ''] = await fs.readdir(path.join(home, 'reports'));
    const html = await fs.readFile(path.join(home, 'reports', report), 'utf8');
    expect(html).toContain('&lt;script&gt;alert(1)');
    expect(html).not.toMatch(/<script>alert|<img src=x|<b>Rest/);
  }));

test('a file whose name begins with a dash', () =>
  withFolder(async ({ folder, write }) => {
    await write('-list.csv', 'id,name,employees\n1,Alfa,3\n');
    await write('firmament.yaml', model('-list.csv'));
    expect(await cli('run', '--workspace', folder)).toMatchObject({ exit: 0 });
    const taken = await cli('import', '-list.csv', '--as', 'companies', '--workspace', folder);
    expect(taken.exit).toBe(2);
    expect(taken.err).toContain('./-name.csv');
    expect(
      await cli('import', path.join(folder, '-list.csv'), '--as', 'companies', '--workspace', folder),
    ).toMatchObject({ exit: 0 });
  }));

test('a file that is not there is told of by its whole path', () =>
  withFolder(async ({ folder, write }) => {
    await write('firmament.yaml', model('list.csv'));
    const { err } = await cli('import', 'nowhere.csv', '--as', 'companies', '--workspace', folder);
    expect(err).toContain(`There is no file ${path.resolve('nowhere.csv')}.`);
  }));

test('a command that does not exist, and a folder without a model, say where to go on', async () => {
  expect((await cli('bogus')).err).toContain('firmament --help lists the commands');
  await withFolder(async ({ folder }) => {
    const { err, exit } = await cli('run', '--workspace', folder);
    expect(exit).toBe(1);
    expect(err).toContain('firmament init --from FILES');
  });
});

/** Runs the built command line under a limit of the shell, as a person meets it. */
async function limited(limit: string, folder: string): Promise<{ readonly exit: number; readonly err: string }> {
  const line = `${limit}; exec "$0" "$@"`;
  return promisify(execFile)('bash', [
    '-c',
    line,
    process.execPath,
    path.resolve('dist/cli/firmament.cjs'),
    'run',
    '--workspace',
    folder,
  ]).then(
    ({ stderr }) => ({ exit: 0, err: stderr }),
    (error: { readonly code?: number; readonly stderr?: string }) => ({
      exit: error.code ?? -1,
      err: error.stderr ?? '',
    }),
  );
}

test.skipIf(process.platform === 'win32')(
  'where files may not grow a run says so, and goes on where it was when they may',
  { timeout: 120_000 },
  async () => {
    await built();
    await withFolder(async ({ folder, write }) => {
      const rows = Array.from({ length: 8_000 }, (_, index) => `${index},Company ${index * 7919},${index % 97}`);
      await write('list.csv', `id,name,employees\n${rows.join('\n')}\n`);
      await write('firmament.yaml', model('list.csv'));
      const stopped = await limited('ulimit -f 300', folder);
      expect(stopped.exit).toBe(1);
      expect(stopped.err).toContain('system/file-too-large');
      expect(stopped.err).not.toContain('bug');
      expect(await cli('run', '--workspace', folder)).toMatchObject({ exit: 0 });
    });
  },
);

test.skipIf(process.getuid?.() === 0)('a folder that may not be written is no bug of ours', () =>
  withFolder(async ({ folder, write }) => {
    await write('list.csv', 'id,name,employees\n1,Alfa,3\n');
    await write('firmament.yaml', model('list.csv'));
    await fs.chmod(folder, 0o555);
    const { err, exit } = await cli('run', '--workspace', folder);
    await fs.chmod(folder, 0o755);
    expect(exit).toBe(1);
    expect(err).toContain('system/no-access');
  }),
);
