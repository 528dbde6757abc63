import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/**
 * Who may import whom: the table of ARCHITECTURE.md. A room, or files of one; with `types`, types alone. A room may always import itself.
 * The stages are rooms of their own, in the order of the flow: one knows those before it.
 */
const allowed: Readonly<Record<string, readonly string[]>> = {
  diagnostics: [],
  sql: ['diagnostics'],
  kernels: ['diagnostics'],
  model: ['diagnostics', 'sql/build', 'sql/flaw', 'sql/tree'],
  engine: ['diagnostics', 'sql'],
  report: ['diagnostics', 'contract/spreadsheet'],
  contract: ['types model', 'model/expression/limits', 'types diagnostics'],
  stages: [
    'diagnostics',
    'sql',
    'model',
    'engine',
    'kernels',
    'types contract',
    'contract/spreadsheet',
    ...['document', 'text', 'table', 'chart', 'measure', 'palette', 'format'].map((each) => `report/${each}`),
  ],
  demo: ['kernels', 'sql', 'engine'],
  pipeline: ['diagnostics', 'sql', 'kernels', 'model', 'engine', 'report', 'contract', 'stages', 'demo'],
  server: ['pipeline', 'report', 'contract', 'diagnostics', 'engine', 'version'],
  cli: [
    'server/serve',
    'pipeline',
    'report',
    'contract',
    'diagnostics',
    'kernels/index',
    'types model',
    'types stages',
  ],
};
const stages = ['connect', 'resolve', 'profile', 'segment', 'evaluate', 'target', 'position', 'activate', 'measure'];

/** Packages a room alone may import. */
const owners: Readonly<Record<string, string>> = {
  '@duckdb/node-api': 'engine',
  commander: 'cli',
  picocolors: 'cli',
  'cli-progress': 'cli',
  'string-width': 'cli',
  echarts: 'report',
  'write-excel-file': 'report',
};

interface Import {
  readonly from: string;
  readonly to: string;
  readonly types: boolean;
}

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((each) => each.endsWith('.ts'));
const statement = /^(?:import|export) (type )?(?:[^;'"]*? from )?'([^']+)';/gmu;

const imports: readonly Import[] = sources.flatMap((from) =>
  [...readFileSync(path.join('src', from), 'utf8').matchAll(statement)].map(([whole, types, to = '']) => ({
    from,
    to: to.startsWith('.') ? path.join(path.dirname(from), to) : to,
    // `import { type A, type B }` brings no more than `import type { A, B }`.
    types: types !== undefined || /\{(?:\s*type [^,}]+,?)+\s*\}/u.test(whole),
  })),
);
const inside = imports.filter((each) => each.to.endsWith('.ts'));

const roomOf = (file: string): string => (file.includes(path.sep) ? (file.split(path.sep)[0] ?? '') : '');
const stageOf = (file: string): number => stages.indexOf(file.split(path.sep)[1] ?? '');

function mayImport({ from, to, types }: Import): boolean {
  const [room, other] = [roomOf(from), roomOf(to)];
  // `src/index.ts` gathers what all rooms offer; `src/version.ts` is nobody's.
  if (room === '' || other === '') return true;
  if (room === other) return room !== 'stages' || stageOf(to) <= stageOf(from);
  const file = to.replace(/\.ts$/u, '');
  return (allowed[room] ?? []).some((each) => {
    const [only, name] = each.startsWith('types ') ? [true, each.slice('types '.length)] : [false, each];
    return (types || !only) && (name === other || name === file);
  });
}

test('every room imports what it may', () => {
  expect(inside.length).toBeGreaterThan(500);
  expect(new Set(sources.map((each) => roomOf(each)))).toEqual(new Set(['', ...Object.keys(allowed)]));
  expect(inside.filter((each) => !mayImport(each)).map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
});

test('no file comes back to itself by what it imports, types not excepted', () => {
  let left = new Set(sources);
  for (let before = left.size + 1; left.size < before;) {
    before = left.size;
    const leading = new Set(inside.filter(({ to }) => left.has(to)).map(({ from }) => from));
    left = new Set([...left].filter((each) => leading.has(each)));
  }
  expect([...left]).toEqual([]);
});

test('a package is imported by the room that answers for it', () => {
  const strangers = imports.filter(({ from, to }) => to in owners && roomOf(from) !== owners[to]);
  expect(strangers.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
});

/** Files that are loaded with some others: what they import as values, now or later. */
function loadedBy(files: readonly string[]): ReadonlySet<string> {
  const reached = new Set(files);
  for (const from of reached) for (const each of inside) if (each.from === from && !each.types) reached.add(each.to);
  return reached;
}

const browserSafe = new Set(['fastest-levenshtein']);

test('expressions run in a browser: nothing of Node', () => {
  const files = inside.filter(({ from }) => from.startsWith(path.join('model', 'expression')));
  const reached = loadedBy(files.map((each) => each.from));
  const foreign = imports.filter(
    ({ from, to, types }) => reached.has(from) && !to.endsWith('.ts') && !types && !browserSafe.has(to),
  );
  expect(foreign.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
});

test('a thread loads no database, whose native part is for one thread', () => {
  const tasks = readFileSync('src/pipeline/threads/tasks.ts', 'utf8');
  const later = [...tasks.matchAll(/import\('(\.[^']+)'\)/gu)].map(([, to = '']) => path.join('pipeline/threads', to));
  expect(later.length).toBeGreaterThan(5);
  const reached = loadedBy([path.join('pipeline', 'threads', 'thread.ts'), ...later]);
  expect([...reached].filter((each) => /^engine.duckdb|^pipeline.project\.ts/u.test(each))).toEqual([]);
});
