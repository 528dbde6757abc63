import path from 'node:path';
import { join, name, sql } from '../../../../engine/raw.ts';
import { filesOf } from '../../incoming/files.ts';
import type { OpenPart, Reading } from './open-parts.ts';
import { factsOf } from './profile-table.ts';

/**
 * Files of one series (`sales_2024_01.csv`, `sales_2024_02.csv` …) become one: their names differ in numbers alone, their headers not at all, and a
 * pattern names them and nothing else. Files that hold as many rows and values of everything are copies, not a series.
 */
export async function joinSeries(parts: readonly OpenPart[], reading: Reading): Promise<readonly OpenPart[]> {
  const groups = new Map<string, OpenPart[]>();
  for (const part of parts) {
    const key =
      part.part === undefined
        ? JSON.stringify([part.file.replaceAll(/\d+/g, '#'), part.texts.headers])
        : JSON.stringify([part.file, part.part]);
    groups.set(key, [...(groups.get(key) ?? []), part]);
  }
  const joined: OpenPart[] = [];
  for (const group of groups.values()) {
    const pattern = group.length < 2 ? undefined : await patternOf(group, reading.folder);
    joined.push(...(pattern === undefined ? group : [await together(group, pattern, reading)]));
  }
  return joined;
}

/** The pattern that names exactly these files; undefined where none does. */
async function patternOf(group: readonly OpenPart[], folder: string): Promise<string | undefined> {
  const names = group.map(({ file }) => file);
  const counts = new Set(
    group.map(({ facts }) => JSON.stringify(facts.map(({ filled, distinct }) => [filled, distinct]))),
  );
  if (counts.size === 1) return undefined;
  const [first = ''] = names;
  const agree = (length: number, part: (text: string) => string): boolean =>
    names.every((each) => part(each) === part(first)) && length <= first.length;
  let before = 0;
  while (agree(before + 1, (text) => text.slice(0, before + 1))) before += 1;
  let after = 0;
  const room = Math.min(...names.map((each) => each.length)) - before;
  while (after < room && agree(after + 1, (text) => text.slice(text.length - after - 1))) after += 1;
  // Not `2024_0*`: a number stands in the pattern whole or not at all.
  const prefix = first.slice(0, before).replace(/\d+$/, '');
  const pattern = `${prefix}*${first.slice(first.length - after).replace(/^\d+/, '')}`;
  if (path.posix.dirname(first) !== path.posix.dirname(pattern)) return undefined;
  const named = await filesOf(pattern, folder);
  const wanted = new Set(names.map((each) => path.resolve(folder, each)));
  return named.length === wanted.size && named.every((each) => wanted.has(each)) ? pattern : undefined;
}

async function together(group: readonly OpenPart[], pattern: string, { engine }: Reading): Promise<OpenPart> {
  const [first] = group;
  if (first === undefined) throw new Error('a series of no files');
  const table = `${first.texts.table}_series`;
  const all = group.map(({ texts }) => sql`SELECT * FROM ${name(texts.table)}`);
  await engine.run(sql`CREATE OR REPLACE TABLE ${name(table)} AS ${join(all, ' UNION ALL ')}`);
  const sum = (of: (part: OpenPart) => number): number => group.reduce((total, part) => total + of(part), 0);
  const texts = {
    ...first.texts,
    table,
    rows: sum((part) => part.texts.rows),
    looked: sum((part) => part.texts.looked),
    part: group
      .map(({ texts }) => texts.part)
      .reduce((one, other) => (one === 'all' || other === 'sample' ? other : one)),
  };
  return {
    ...first,
    file: pattern,
    texts,
    facts: await factsOf(engine, texts),
    diagnostics: group.flatMap((part) => part.diagnostics),
  };
}
