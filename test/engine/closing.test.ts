import { expect, test } from 'vitest';
import { openDuckDb } from '../../src/engine/duckdb.ts';
import { sql } from '../../src/engine/raw.ts';

test('closed under statements, it ends them in a sentence, and the process lives on', async () => {
  const engine = await openDuckDb({ file: ':memory:', readers: 2 });
  const long = sql`SELECT count(*) AS n FROM range(100000000) a, range(1000) b WHERE (a.range * b.range) % 7 = 3`;
  const ends = Array.from({ length: 4 }, () =>
    engine.rows(long).then(
      () => 'answered',
      (error: unknown) => String(error),
    ),
  );
  // One statement has been answered, so the long ones are under way or wait.
  await engine.aside((session) => session.rows(sql`SELECT 1 AS one`));
  const closed = engine.close();
  // Asked while it closes: no connection is made for it any more.
  const late = Array.from({ length: 4 }, () => expect(engine.rows(long)).rejects.toThrow('engine/cancelled'));
  await closed;
  await Promise.all(late);
  for (const each of await Promise.all(ends)) expect(each).toContain('engine/cancelled');
  await expect(engine.rows(sql`SELECT 1 AS one`)).rejects.toThrow('engine/cancelled');
  await expect(engine.copyTo('nowhere.duckdb')).rejects.toThrow('engine/cancelled');
  await engine.close();
  await expect(engine.run(sql`CREATE TABLE t (a INTEGER)`)).rejects.toThrow('engine/cancelled');
});
