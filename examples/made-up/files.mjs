import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What a playbook's script is called with: `node data.mjs [folder] [companies] [seed]`. */
export function given(own, companies) {
  const [, , folder = own, size = companies, seed = 1] = process.argv;
  return { folder: path.join(folder, 'data'), companies: Number(size), seed: Number(seed) };
}

/** Writes each table as CSV: a list of rows (the first of them the header), or of records with the same keys. */
export function writeTables(folder, tables) {
  mkdirSync(folder, { recursive: true });
  for (const [name, rows] of Object.entries(tables)) {
    const lines = Array.isArray(rows[0]) ? rows : [Object.keys(rows[0] ?? {}), ...rows.map(Object.values)];
    writeFileSync(path.join(folder, `${name}.csv`), lines.map((cells) => `${cells.map(cell).join(',')}\n`).join(''));
  }
}

function cell(value) {
  const text = String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
