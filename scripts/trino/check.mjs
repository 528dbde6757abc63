// Holds the SQL for Trino against DuckDB on the golden cases of test/cases: the same companies, the same columns, the same values.
//
//   npm run build && cd scripts/trino && mvn dependency:copy-dependencies -DoutputDirectory=lib && javac -cp "lib/*" RunAll.java
//   node scripts/trino/check.mjs [CASE…]
//
// Java 17 and Maven are needed for this alone; no test needs them.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { explainRun, openProject, refreshSources, runModel } from '../../dist/index.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const cases = fileURLToPath(new URL('../../test/cases/', import.meta.url));
const asked = process.argv.slice(2);
const names = asked.length > 0 ? asked : (await fs.readdir(cases)).sort();

const questions = await fs.mkdtemp(path.join(os.tmpdir(), 'firmament-trino-'));
const expected = new Map();
for (const name of names)
  for (const { part, trino, ...answer } of await prepare(name)) {
    expected.set(`${name}.${part}`, answer);
    await fs.writeFile(path.join(questions, `${name}.${part}.sql`), trino);
  }
execFileSync('java', ['-cp', `${path.join(here, 'lib', '*')}:${here}`, 'RunAll', questions], { stdio: 'ignore' });

let [cells, apart] = [0, 0];
for (const [name, { columns, rows }] of expected) {
  const answer = JSON.parse(await fs.readFile(path.join(questions, `${name}.json`), 'utf8'));
  if (answer.error !== undefined) {
    apart++;
    console.log(`${name}: Trino says ${answer.error}`);
    continue;
  }
  const theirs = new Map(answer.rows.map((row) => [String(row[0]), row]));
  const differences = rows.flatMap((row) =>
    columns.flatMap((column, i) => {
      cells++;
      const own = theirs.get(String(row[0]))?.[i];
      return isSame(row[i], own) ? [] : [`row ${row[0]}, ${column}: ${row[i]} in DuckDB, ${own} in Trino`];
    }),
  );
  if (theirs.size !== rows.length) differences.push(`${rows.length} rows in DuckDB, ${theirs.size} in Trino`);
  apart += differences.length;
  console.log(`${name}: ${rows.length} rows, ${columns.length} columns, ${differences.length} differences`);
  for (const each of differences.slice(0, 10)) console.log(`  ${each}`);
}
await fs.rm(questions, { recursive: true, force: true });
console.log(`${names.length} cases, ${expected.size} statements, ${cells} values, ${apart} differences`);
process.exitCode = apart === 0 ? 0 : 1;

/** Every statement of a case that makes a profile or learns from one, for Trino, with what DuckDB answers to its own. */
async function prepare(name) {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'firmament-case-'));
  try {
    await fs.cp(path.join(cases, name), folder, { recursive: true });
    await fs.rename(path.join(folder, 'model.yaml'), path.join(folder, 'firmament.yaml'));
    const day = new Date('2025-01-01T12:00:00Z');
    for (const file of await fs.readdir(path.join(folder, 'data')))
      await fs.utimes(path.join(folder, 'data', file), day, day);
    const clock = () => new Date('2026-01-15T12:00:00Z');
    const project = await openProject(folder, { create: true, doing: 'check', seed: 1, threads: 2, clock });
    try {
      // What the first fit asks is explained before it is learned.
      await refreshSources(project);
      const before = await statements(project, undefined);
      const { run } = await runModel(project);
      return [
        ...before.map((each) => ({ ...each, part: `before-${each.part}` })),
        ...(await statements(project, run.number)),
      ];
    } finally {
      await project.workspace.close();
    }
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
}

/** Before any run there are no pins to read. */
async function statements(project, pinsOfRun) {
  const { engine } = project.workspace;
  const explained = await explainRun(project);
  if (pinsOfRun === undefined && explained.steps.some(({ text }) => text.includes('"pins_'))) return [];
  const own = inlined(explained.steps, (table) => table.replace(/"pins_\d+"/u, `"pins_${pinsOfRun}"`));
  const dumped = new Map();
  const { steps } = await explainRun(project, { engine: 'trino' });
  for (const table of new Set(steps.flatMap(({ text }) => text.match(/"(?:data|profile)"\."[^"]+"/gu) ?? [])))
    if (!/"run_\d+"/u.test(table)) {
      const known = table.replace(/"pins_\d+"/u, `"pins_${pinsOfRun}"`);
      if (await exists(engine, known)) dumped.set(table, `(${await constants(engine, known)})`);
    }
  const theirs = inlined(steps, (table) => dumped.get(table) ?? table);
  const found = [];
  for (const [place, { text }] of own.entries()) {
    const rows = await engine.rows({ text: `SELECT * FROM (${text}) AS answer`, parameters: [] });
    const columns = Object.keys(rows[0] ?? {});
    const told = rows.map((row) => columns.map((column) => row[column] ?? null));
    found.push({ part: `${place + 1}-${theirs[place].kind}`, trino: theirs[place].text, columns, rows: told });
  }
  return found;
}

/** Statements without parameters and without tables of their own: what an earlier one made stands in its place. */
function inlined(steps, tableOf) {
  const made = new Map();
  const found = [];
  for (const { kind, text, parameters } of steps) {
    if (kind === 'drop') continue;
    const [, table, body] = /^CREATE (?:OR REPLACE )?(?:TEMP(?:ORARY)? )?TABLE (\S+) AS\s([\s\S]*)$/u.exec(text) ?? [];
    const bound = withValues(body ?? text, parameters);
    const query = bound.replaceAll(/(FROM|JOIN) ((?:"[^"]+"\.)*"[^"]+")/gu, (whole, word, own) => {
      const query = made.get(own);
      if (query !== undefined) return `${word} (${query})`;
      return own.includes('.') ? `${word} ${tableOf(own)}` : whole;
    });
    if (table !== undefined) made.set(table, query);
    found.push({ kind, text: query });
  }
  return found;
}

/** A table of DuckDB as a query of constants. */
async function constants(engine, table) {
  const columns = await describe(engine, table);
  const rows = await engine.rows({ text: `SELECT * FROM ${table}`, parameters: [] });
  const heads = columns.map(([name]) => `"${name}"`).join(', ');
  const cells = (row) =>
    columns.map(([name, type]) => `CAST(${constant(row[name] ?? null, type)} AS ${type})`).join(', ');
  if (rows.length === 0) return `SELECT * FROM (VALUES (${cells({})})) AS t(${heads}) WHERE false`;
  return `SELECT * FROM (VALUES ${rows.map((row) => `(${cells(row)})`).join(', ')}) AS t(${heads})`;
}

async function exists(engine, table) {
  const [, schema, name] = /"([^"]+)"\."([^"]+)"/u.exec(table) ?? [];
  const text = `SELECT 1 AS found FROM information_schema.tables WHERE table_schema = '${schema}' AND table_name = '${name}'`;
  return (await engine.rows({ text, parameters: [] })).length > 0;
}

async function describe(engine, table) {
  const rows = await engine.rows({ text: `DESCRIBE ${table}`, parameters: [] });
  return rows.map((row) => [row.column_name, row.column_type]);
}

/** Values in the place of their marks: `?` or `$1`. The models of the cases hold neither. */
function withValues(text, parameters) {
  let place = 0;
  const value = ({ type, value: own }) => constant(own, type);
  return text
    .replaceAll(/\$(\d+)/gu, (_, number) => value(parameters[Number(number) - 1]))
    .replaceAll('?', () => value(parameters[place++]));
}

function constant(value, type) {
  if (value === null) return 'NULL';
  if (type === 'TIMESTAMP') return `'${value.replace('T', ' ').replace('Z', '')}'`;
  if (typeof value === 'number')
    return Number.isInteger(value) ? String(value) : `${value}e0`.replace(/e(.*)e0$/u, 'e$1');
  if (typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  return `'${String(value).replaceAll("'", "''")}'`;
}

/** Doubles to one part in a thousand million; all else as it is written. */
function isSame(own, other) {
  if (own === null || other === null || other === undefined) return own === (other ?? null);
  const [left, right] = [Number(own), Number(other)];
  if (!Number.isNaN(left) && !Number.isNaN(right) && own !== '' && other !== '')
    return Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left));
  return String(own) === String(other);
}
