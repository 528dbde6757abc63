import { marker, readme } from './about.ts';
import { onDisk, type MarketEffects } from './effects.ts';
import { drawMacros, drawsOf } from './random.ts';
import { settle, type Market, type MarketOptions } from './options.ts';
import { quoted } from './text.ts';
import type { MarketFile } from './part.ts';
import { partMakers } from './parts/index.ts';

/** What was made. Paths are relative to the market's folder, those of the truth to the truth's. */
export interface MarketSummary {
  readonly synthetic: true;
  readonly folder: string;
  readonly truthFolder: string;
  readonly companies: number;
  readonly seed: number;
  readonly asOf: string;
  readonly files: readonly MadeFile[];
  readonly truth: readonly MadeFile[];
}

export interface MadeFile {
  readonly path: string;
  readonly rows: number;
}

/**
 * Makes a synthetic market as files in a folder: what a company could have from a register, its CRM and its shop, and beside them
 * the truth behind it. The same options give the same bytes, with any number of threads. Throws a RangeError for options out of
 * range, and what the effects throw; the files of an interrupted making are left.
 */
export async function generateMarket(options: MarketOptions, effects: MarketEffects): Promise<MarketSummary> {
  const market = settle(options);
  const draws = drawsOf(market.seed);
  const parts = partMakers.map((make) => make(market, draws));
  const work = parts.reduce((sum, part) => sum + (part.work ?? 1), 0);
  const { makeFolder, writeText } = effects.files ?? onDisk;
  await makeFolder(market.folder);
  await makeFolder(market.truthFolder);
  await writeText(`${market.folder}/README.md`, readme(market));
  await writeText(`${market.folder}/synthetic.json`, marker(market));

  const run = runner(effects);
  for (const statement of ['DROP SCHEMA IF EXISTS demo CASCADE', 'CREATE SCHEMA demo', ...drawMacros])
    await run(statement);
  const made: { readonly file: MarketFile; readonly rows: number }[] = [];
  let done = 0;
  for (const part of parts) {
    effects.onProgress?.(part.name, done / work);
    for (const statement of part.statements) await run(statement);
    for (const file of part.files ?? []) made.push({ file, rows: await run(copy(file, market)) });
    done += part.work ?? 1;
  }
  await run('DROP SCHEMA demo CASCADE');

  const listed = (truth: boolean): readonly MadeFile[] =>
    made.filter(({ file }) => (file.truth === true) === truth).map(({ file, rows }) => ({ path: file.path, rows }));
  const { folder, truthFolder, companies, seed, asOf } = market;
  return { synthetic: true, folder, truthFolder, companies, seed, asOf, files: listed(false), truth: listed(true) };
}

/** Runs a statement and answers how many rows it wrote. */
function runner({ session, signal }: MarketEffects): (text: string) => Promise<number> {
  const options = signal === undefined ? {} : { signal };
  return (text) => session.run({ text, parameters: [] }, options);
}

/** The order of the query is the order of the file, whatever the number of threads. */
function copy(file: MarketFile, market: Market): string {
  const path = quoted(`${file.truth === true ? market.truthFolder : market.folder}/${file.path}`);
  const format = file.path.endsWith('.csv') ? '(FORMAT csv, HEADER)' : '(FORMAT parquet, COMPRESSION zstd)';
  return `COPY (${file.query}) TO ${path} ${format}`;
}
