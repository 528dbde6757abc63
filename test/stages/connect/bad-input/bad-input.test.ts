import fs from 'node:fs/promises';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { InputError, sentence } from '../../../../src/diagnostics/diagnostic.ts';
import { sql } from '../../../../src/engine/raw.ts';
import type { ImportResult } from '../../../../src/stages/connect/types.ts';
import { withBench, type Bench } from '../fixture.ts';
import { badInputs, type BadInput } from './cases.ts';

const page = new URL('../../../../docs/bad-input.md', import.meta.url);
const lines: string[] = [];

test.each(badInputs)('$input', (bad) =>
  withBench(async (bench) => {
    const result = await take(bench, bad);
    const said = saidOf(result);
    expect(said?.code).toBe(bad.says);
    if (bad.loaded === undefined) expect(await tables(bench)).toEqual(['company']);
    else if (!(result instanceof InputError))
      expect(result.tables.reduce((sum, each) => sum + each.rows_loaded, 0)).toBe(bad.loaded);
    expect(await fs.readdir(bench.workspace.staging)).toEqual([]);
    const says = said === undefined ? '' : `${said.text.replaceAll('|', String.raw`\|`)} (\`${said.code}\`)`;
    lines.push(`| ${bad.input} | ${bad.does} | ${says} |`);
  }),
);

async function take(bench: Bench, bad: BadInput): Promise<ImportResult | InputError> {
  for (const [name, content] of Object.entries(bad.files)) {
    await fs.mkdir(path.dirname(path.join(bench.workspace.folder, name)), { recursive: true });
    await bench.write(name, content);
  }
  const [first = ''] = Object.keys(bad.files);
  const source = { read: first, as: 'companies', tolerance: 0.2, ...bad.source };
  const onProgress = ({ step }: { readonly step: string }): void => {
    if (step === 'reading') bad.meanwhile?.(path.join(bench.workspace.folder, first));
  };
  return bench.take(source, { onProgress }).catch((error: unknown) => {
    if (error instanceof InputError) return error;
    throw error;
  });
}

/** What is said first: the refusal, else what is odd about the file, else about a row. */
function saidOf(result: ImportResult | InputError): { readonly code: string; readonly text: string } | undefined {
  const diagnostic = result.diagnostics.find((each) => each.code !== 'import/unlinked-rows');
  if (diagnostic !== undefined) return { code: diagnostic.code, text: wordsOf(sentence(diagnostic)) };
  const [problem] = result instanceof InputError ? [] : result.problems;
  if (problem === undefined) return undefined;
  const [row] = problem.examples;
  return { code: problem.code, text: `line ${row?.line}: ${problem.message}` };
}

/** The sentence without the workspace's own folder. */
const wordsOf = (text: string): string =>
  text.replaceAll(/\/\S*firmament-connect-\w+/g, 'the folder').replace(/^(?:\S+ )?import\/[\w-]+: /u, '');

async function tables({ workspace }: Bench): Promise<readonly unknown[]> {
  const rows = await workspace.engine.rows(
    sql`SELECT table_name FROM duckdb_tables() WHERE schema_name = 'data' ORDER BY 1`,
  );
  return rows.map((row) => row['table_name']);
}

afterAll(async () => {
  const before = await fs.readFile(page, 'utf8');
  const table = ['| input | what Firmament does | what it says |', '| --- | --- | --- |', ...lines].join('\n');
  const now = before.replace(/(?<=<!-- cases -->\n\n)[^]*?(?=\n\n<!-- end -->)/u, () => table);
  if (process.env['UPDATE_DOCS'] !== undefined && process.env['CI'] === undefined) await fs.writeFile(page, now);
  else if (lines.length === badInputs.length)
    expect(now, 'UPDATE_DOCS=1 npx vitest run test/stages/connect/bad-input').toBe(before);
});
