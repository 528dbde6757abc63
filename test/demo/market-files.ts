import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { generateMarket, type MarketEffects, type MarketOptions, type MarketSummary } from '../../src/demo/index.ts';

type Rows = Awaited<ReturnType<MarketEffects['sql']['rows']>>;

/** A market made into a folder of its own, and a connection to ask its files: `FROM 'orders.parquet'` finds them. */
export interface MadeMarket {
  readonly folder: string;
  readonly summary: MarketSummary;
  ask(sql: string): Promise<Rows>;
  /** The single value a question answers with. */
  number(sql: string): Promise<number>;
}

export async function makeMarket(options: Partial<MarketOptions> = {}, threads = 2): Promise<MadeMarket> {
  const folder = await mkdtemp(join(tmpdir(), 'firmament-demo-'));
  const sql = await connection(threads);
  const summary = await generateMarket(
    { folder, ...options },
    {
      sql,
      makeFolder: async (path) => {
        await mkdir(path, { recursive: true });
      },
      writeText: (path, text) => writeFile(path, text),
    },
  );
  await sql.run(`SET file_search_path = '${folder}'`);
  return {
    folder,
    summary,
    ask: (question) => sql.rows(question),
    number: async (question) => Number(Object.values((await sql.rows(question))[0] ?? {})[0]),
  };
}

async function connection(threads: number): Promise<MarketEffects['sql']> {
  const instance = await DuckDBInstance.create(':memory:', { threads: `${threads}` });
  const connected = await instance.connect();
  return {
    run: async (statement) => {
      await connected.run(statement);
    },
    rows: async (question) => {
      const reader = await connected.runAndReadAll(question);
      return reader
        .getRowObjectsJson()
        .map((row) =>
          Object.fromEntries(
            Object.entries(row).map(([name, value]) => [name, typeof value === 'object' ? null : value]),
          ),
        );
    },
  };
}

/** SHA-256 of every file under a folder, by path. */
export async function hashes(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const pairs = await Promise.all(
    files.map(
      async (file) =>
        [
          file.slice(folder.length + 1),
          createHash('sha256')
            .update(await readFile(file))
            .digest('hex'),
        ] as const,
    ),
  );
  return Object.fromEntries(pairs.sort(([a], [b]) => (a < b ? -1 : 1)));
}
