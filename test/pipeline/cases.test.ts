import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, test } from 'vitest';
import { expectGolden } from '../golden.ts';
import { runCase, type CaseOutcome } from './case.ts';

const cases = new URL('../cases/', import.meta.url);

// Each folder is a small market that proves one thing; its model says which.
describe.each(readdirSync(cases))('%s', (name) => {
  const folder = new URL(`${name}/`, cases);
  let outcome: CaseOutcome;
  beforeAll(async () => {
    outcome = await runCase(fileURLToPath(folder));
  });
  test('the rows', () => expectGolden(`${outcome.result}\n`, new URL('expected/result.txt', folder)));
  test('the SQL for DuckDB', () => expectGolden(outcome.duckdb, new URL('expected/profile.duckdb.sql', folder)));
  test('the SQL for Trino', () => expectGolden(outcome.trino, new URL('expected/profile.trino.sql', folder)));
});
