import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { vi } from 'vitest';
import { z } from 'zod';
import { program } from '../../src/cli/program.ts';
import { terminalFor } from '../../src/cli/terminal/terminal.ts';
import { wordsOf } from './blocks.ts';

export const repository = new URL('../../', import.meta.url);
export const scripts = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(new URL('package.json', repository), 'utf8'))).scripts;

/** A folder in which a document's commands are run one after another, as a reader would. */
export interface Session {
  readonly write: (file: string, text: string) => Promise<void>;
  /**
   * What a command prints on standard output, line by line. Fails where the command does. A playbook's data are made with fewer companies
   * when `small`.
   */
  readonly run: (command: string, small?: boolean) => Promise<readonly string[]>;
  /** What a module prints that imports from 'firmament'. */
  readonly import: (source: string) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

/** Opens a session; the working folder of the process is its folder until it is closed. */
export async function openSession(): Promise<Session> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'firmament-docs-')));
  const before = process.cwd();
  process.chdir(folder);
  return {
    async write(file, text) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), `${text}\n`);
    },
    run: async (command, small = false) => {
      const change = /^sed -i 's\/(.+)\/(.+)\/' (\S+)$/u.exec(command);
      if (change !== null) return edit(join(folder, change[3] ?? ''), change[1] ?? '', change[2] ?? '');
      const playbook = /^node (examples\/[\w-]+)\/data\.mjs$/u.exec(command)?.[1];
      if (playbook !== undefined) return makeData(playbook, folder, small);
      return linesOf((await perform(argumentsOf(command), folder)).replaceAll(folder, '.'));
    },
    import: (source) => importModule(source, folder),
    async close() {
      process.chdir(before);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Puts one text in another's place in a file, as a reader's editor would; it must be there. */
async function edit(file: string, from: string, to: string): Promise<readonly string[]> {
  const text = await readFile(file, 'utf8');
  if (!text.includes(from)) throw new Error(`there is no ‘${from}’ in ${file}`);
  await writeFile(file, text.replace(from, to));
  return [];
}

/** Takes the playbook's model beside the data its script makes. */
async function makeData(playbook: string, folder: string, small: boolean): Promise<readonly string[]> {
  const own = join(folder, playbook);
  await mkdir(own, { recursive: true });
  await copyFile(new URL(`${playbook}/model.yaml`, repository), join(own, 'model.yaml'));
  const script = fileURLToPath(new URL(`${playbook}/data.mjs`, repository));
  const { stdout } = await promisify(execFile)(process.execPath, [script, own, ...(small ? ['2000'] : [])]);
  return linesOf(stdout);
}

/** The command, by way of the file that makes room for its threads. */
const main = 'node dist/cli/firmament.cjs ';

/** `npx firmament …` and package scripts that are one. */
function argumentsOf(command: string): readonly string[] {
  const script = /^npm run (\S+)$/u.exec(command)?.[1];
  const line = script === undefined ? command : (scripts[script] ?? '');
  if (line.startsWith(main)) return wordsOf(line.slice(main.length));
  if (line.startsWith('npx firmament ')) return wordsOf(line.slice('npx firmament '.length));
  throw new Error(`a document shows a command that no test can run: ${command}`);
}

async function perform(words: readonly string[], folder: string): Promise<string> {
  const [out, errors]: [string[], string[]] = [[], []];
  let exit = 0;
  const shell = {
    out: (text: string) => void out.push(text),
    err: (text: string) => void errors.push(text),
    terminal: terminalFor({}, {}),
    folder,
    clock: () => new Date('2026-07-01T09:00:00Z'),
    user: 'reader',
    signal: new AbortController().signal,
  };
  await program(shell, (code) => {
    exit = code;
  }).parseAsync([...words], { from: 'user' });
  if (exit !== 0) throw new Error(`exit ${exit}: ${errors.join('\n')}`);
  return out.join('\n');
}

async function importModule(source: string, folder: string): Promise<readonly string[]> {
  const file = join(folder, 'snippet.mjs');
  const library = new URL('src/index.ts', repository).href;
  await writeFile(file, source.replaceAll(`'firmament'`, `'${library}'`));
  const said: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((...values) => void said.push(values.join(' ')));
  try {
    await import(/* @vite-ignore */ pathToFileURL(file).href);
  } finally {
    log.mockRestore();
  }
  return said.flatMap(linesOf);
}

/** Lines without trailing blanks; a document's lines have none. Blank lines at the ends are left out. */
function linesOf(text: string): readonly string[] {
  const shown = text.replaceAll(/[ \t]+$/gmu, '').replaceAll(/^\n+|\n+$/gu, '');
  return shown === '' ? [] : shown.split('\n');
}
