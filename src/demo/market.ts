import { drawMacros, drawsOf } from './random.ts';
import { marker, readme } from './about.ts';
import { settle, type Market, type MarketOptions } from './options.ts';
import { quoted } from './text.ts';
import type { MarketEffects, MarketSql } from './effects.ts';
import type { MarketFile, Part } from './part.ts';
import { partMakers } from './parts/index.ts';

/** What was made. Paths are relative to the market's folder; the truth's are absolute or as the truth's folder was given. */
export interface MarketSummary {
  readonly synthetic: true;
  readonly folder: string;
  readonly companies: number;
  readonly seed: number;
  readonly asOf: string;
  readonly files: readonly { readonly path: string; readonly rows: number }[];
  readonly truth: readonly { readonly path: string; readonly rows: number }[];
}

/**
 * Makes a synthetic market as files in a folder: what a company could have from a register, its CRM and its shop, and beside them
 * the truth behind it. The same options give the same bytes, with any number of threads. Throws a RangeError for options out of range, and
 * what the effects throw; files of an interrupted making are left.
 */
export async function generateMarket(options: MarketOptions, effects: MarketEffects): Promise<MarketSummary> {
  const market = settle(options);
  const draws = drawsOf(market.seed);
  const parts = partMakers.map((make) => make(market, draws));
  await effects.makeFolder(market.folder);
  await effects.makeFolder(market.truthFolder);
  await effects.sql.run('DROP SCHEMA IF EXISTS demo CASCADE');
  await effects.sql.run('CREATE SCHEMA demo');
  for (const macro of drawMacros) await effects.sql.run(macro);
  await effects.writeText(`${market.folder}/README.md`, readme(market));
  await effects.writeText(`${market.folder}/synthetic.json`, marker(market));
  const written: { file: MarketFile; rows: number }[] = [];
  for (const [index, part] of parts.entries()) {
    effects.onProgress?.(part.name, index / parts.length);
    written.push(...(await make(part, market, effects.sql)));
  }
  await effects.sql.run('DROP SCHEMA demo CASCADE');
  const listed = (truth: boolean): MarketSummary['files'] =>
    written.filter(({ file }) => (file.truth === true) === truth).map(({ file, rows }) => ({ path: file.path, rows }));
  return {
    synthetic: true,
    folder: market.folder,
    companies: market.companies,
    seed: market.seed,
    asOf: market.asOf,
    files: listed(false),
    truth: listed(true),
  };
}

async function make(part: Part, market: Market, sql: MarketSql): Promise<{ file: MarketFile; rows: number }[]> {
  for (const statement of part.statements) await sql.run(statement);
  const written = [];
  for (const file of part.files ?? []) {
    const [row] = await sql.rows(copy(file, market));
    written.push({ file, rows: Number(row?.['Count'] ?? 0) });
  }
  return written;
}

function copy(file: MarketFile, market: Market): string {
  const path = quoted(`${file.truth === true ? market.truthFolder : market.folder}/${file.path}`);
  const format = file.path.endsWith('.csv') ? '(FORMAT csv, HEADER)' : '(FORMAT parquet, COMPRESSION zstd)';
  return `COPY (${file.query}) TO ${path} ${format}`;
}
