import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateMarket, type MarketOptions, type MarketSummary } from '../../src/demo/index.ts';
import { openDuckDb } from '../../src/engine/duckdb.ts';
import type { Row } from '../../src/engine/engine.ts';

/** A market made into a folder of its own, and an engine to ask its files: `FROM 'orders.parquet'` finds them. */
export interface MadeMarket {
  readonly folder: string;
  readonly summary: MarketSummary;
  ask(sql: string): Promise<readonly Row[]>;
  /** The single value a question answers with. */
  number(sql: string): Promise<number>;
  remove(): Promise<void>;
}

export async function makeMarket(options: Partial<MarketOptions> = {}, threads = 2): Promise<MadeMarket> {
  const folder = await mkdtemp(join(tmpdir(), 'firmament-demo-'));
  const engine = await openDuckDb({ file: ':memory:', readable: [folder], temporary: join(folder, 'spill'), threads });
  const summary = await generateMarket({ folder, ...options }, { session: engine });
  const ask = (text: string): Promise<readonly Row[]> =>
    engine.rows({ text: text.replaceAll(/(?<!= )'([\w/-]+\.(?:csv|parquet))'/g, `'${folder}/$1'`), parameters: [] });
  return {
    folder,
    summary,
    ask,
    number: async (text) => Number(Object.values((await ask(text))[0] ?? {})[0]),
    remove: async () => {
      await engine.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** SHA-256 of every file under a folder, by path. */
export async function hashes(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const pairs = await Promise.all(
    files.map(async (file) => {
      const hash = createHash('sha256').update(await readFile(file));
      return [file.slice(folder.length + 1), hash.digest('hex')] as const;
    }),
  );
  return Object.fromEntries(pairs.sort(([a], [b]) => (a < b ? -1 : 1)));
}
