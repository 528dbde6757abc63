import { DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawMacros, drawsOf } from '../../src/demo/random.ts';
import { slotsOf } from '../../src/demo/slots.ts';
import { settle } from '../../src/demo/options.ts';

let ask: (sql: string) => Promise<number>;
beforeAll(async () => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  for (const statement of ['CREATE SCHEMA demo', ...drawMacros]) await connection.run(statement);
  ask = async (sql) => Number((await connection.runAndReadAll(sql)).getRowsJson()[0]?.[0]);
});

describe('draws', () => {
  const { uniform, normal } = drawsOf(3);
  const keys = 'FROM range(200000) AS r(k)';

  it('are uniform, or normal', async () => {
    expect(await ask(`SELECT avg(${uniform('a', 'k')}) ${keys}`)).toBeCloseTo(0.5, 2);
    expect(await ask(`SELECT var_pop(${uniform('a', 'k')}) ${keys}`)).toBeCloseTo(1 / 12, 2);
    expect(await ask(`SELECT avg(${normal('a', 'k')}) ${keys}`)).toBeCloseTo(0, 1);
    expect(await ask(`SELECT stddev_pop(${normal('a', 'k')}) ${keys}`)).toBeCloseTo(1, 1);
  });

  it('are spread evenly over pairs: neighbours, streams, second keys and seeds', async () => {
    const pairs = [
      [uniform('a', 'k'), uniform('a', 'k + 1')],
      [uniform('a', 'k'), uniform('b', 'k')],
      [uniform('a', 'k // 500', 'k % 500'), uniform('a', 'k // 500 + 1', 'k % 500')],
      [uniform('a', 'k'), drawsOf(4).uniform('a', 'k')],
    ];
    for (const [first, second] of pairs) {
      const chiSquare = await ask(
        `WITH c AS (SELECT floor(${first} * 20) AS x, floor(${second} * 20) AS y, count(*) AS n ${keys} GROUP BY ALL) SELECT sum(pow(n - 500, 2) / 500) FROM c`,
      );
      expect(chiSquare).toBeGreaterThan(300);
      expect(chiSquare).toBeLessThan(500);
    }
  });
});

describe('slots', () => {
  it('follow the weights and fill the table', () => {
    expect(slotsOf([1, 1, 2], 8)).toEqual([0, 0, 1, 1, 2, 2, 2, 2]);
    expect(slotsOf([1, 1, 1], 4)).toHaveLength(4);
    expect(slotsOf([0, 5], 3)).toEqual([1, 1, 1]);
  });
});

describe('options', () => {
  it('are refused out of range, before anything is made', () => {
    expect(() => settle({ folder: 'x', companies: 199 })).toThrow(RangeError);
    expect(() => settle({ folder: 'x', companies: 2_000_001 })).toThrow(RangeError);
    expect(() => settle({ folder: 'x', seed: -1 })).toThrow(RangeError);
    expect(() => settle({ folder: 'x', asOf: '2026-02-30' })).toThrow(RangeError);
    expect(settle({ folder: 'x' })).toMatchObject({ companies: 20_000, seed: 1, truthFolder: 'x/truth' });
  });
});
