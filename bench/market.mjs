// A market for benchmarks: companies and their events as Parquet, made by set-based SQL so that making it costs little.
import fs from 'node:fs/promises';
import path from 'node:path';
import { openDuckDb } from '../dist/engine/duckdb.js';

export const sizes = { companies: 1_100_000, events: 20_000_000 };

const draw = (salt, of = 'i') => `(hash(${of} * 31 + ${salt}) % 1000003 / 1000003.0)`;

/** Writes companies.parquet and events.parquet; event times lie in the two years before 2026-07-01. */
export async function makeMarket(folder, { companies, events } = sizes) {
  await fs.mkdir(folder, { recursive: true });
  const engine = await openDuckDb({ file: ':memory:', readable: [folder], temporary: path.join(folder, 'temporary') });
  const run = (text) => engine.run({ text, parameters: [] });
  await run(`COPY (SELECT CAST(100000000 + i AS VARCHAR) AS org_number, 'Company ' || i AS name,
      CASE WHEN ${draw(1)} < 0.05 THEN NULL ELSE CAST(floor(exp(${draw(2)} * 7)) AS INTEGER) END AS employees,
      printf('%02d.%03d', CAST(1 + floor(${draw(3)} * 98) AS INTEGER), CAST(floor(${draw(4)} * 999) AS INTEGER)) AS industry,
      CAST(301 + floor(${draw(5)} * 5000) AS INTEGER) AS area,
      CAST(round(exp(9 + ${draw(6)} * 9), 2) AS DECIMAL(18,2)) AS revenue,
      CASE WHEN ${draw(7)} < 0.01 THEN true ELSE false END AS aml_flag,
      CASE WHEN ${draw(8)} < 0.3 THEN 'A' WHEN ${draw(8)} < 0.7 THEN 'B' WHEN ${draw(8)} < 0.95 THEN 'C' END AS rating,
      DATE '1970-01-01' + CAST(floor(${draw(9)} * 20000) AS INTEGER) AS founded
    FROM range(${companies}) t(i)) TO '${folder}/companies.parquet'`);
  await run(`COPY (SELECT CAST(100000000 + CAST(floor(power(${draw(11)}, 2) * ${companies}) AS BIGINT) AS VARCHAR) AS org_number,
      TIMESTAMP '2024-07-01' + INTERVAL 1 SECOND * CAST(floor(${draw(12)} * 730 * 86400) AS BIGINT) AS at,
      ['email', 'web', 'crm', 'social', 'store'][1 + CAST(floor(${draw(13)} * 5) AS INTEGER)] AS source,
      ['visit', 'open', 'click', 'order', 'call', 'form'][1 + CAST(floor(${draw(14)} * 6) AS INTEGER)] AS type,
      CAST(round(${draw(15)} * 1000, 2) AS DECIMAL(18,2)) AS amount
    FROM range(${events}) t(i)) TO '${folder}/events.parquet'`);
  await engine.close();
}
