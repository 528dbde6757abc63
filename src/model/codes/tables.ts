import type { CodeScheme } from '../types.ts';
import { nace2 } from './nace-2.data.ts';
import { nace21 } from './nace-2.1.data.ts';
import { regionNo } from './region-no.data.ts';
import { sn2007 } from './sn2007.data.ts';

export interface CodeTable {
  /** Names by code as published (`62.010`, `J`, `0301`), in the order of the scheme. */
  readonly names: ReadonlyMap<string, string>;
  /** Division (two digits) → section letter; empty where the scheme has none. */
  readonly sections: ReadonlyMap<string, string>;
}

/** Sources by scheme. SN2025 follows NACE Rev. 2.1 down to classes; its national subclasses are not at hand. */
const sources: Readonly<Record<Exclude<CodeScheme, 'prefix'>, string>> = {
  'nace-2': nace2,
  'nace-2.1': nace21,
  sn2007,
  sn2025: nace21,
  'region-no': regionNo,
};

const tables = new Map<string, CodeTable>();

/** The codes of a scheme, read when first asked for; undefined for schemes without a list. */
export function codeTable(scheme: CodeScheme): CodeTable | undefined {
  if (scheme === 'prefix') return undefined;
  const known = tables.get(scheme);
  if (known !== undefined) return known;
  const table = read(sources[scheme]);
  tables.set(scheme, table);
  return table;
}

function read(source: string): CodeTable {
  const names = new Map<string, string>();
  const sections = new Map<string, string>();
  let section: string | undefined;
  for (const line of source.trim().split('\n')) {
    const [marked = '', ...words] = line.split(' ');
    const code = marked.replace('-', '');
    if (/^[A-Z]$/.test(code)) section = code;
    else if (code.length === 2 && section !== undefined) sections.set(code, section);
    names.set(code, words.length > 0 ? words.join(' ') : (names.get(parentOf(code)) ?? names.get(section ?? '') ?? ''));
  }
  return { names, sections };
}

/** The code one level up by its form: `62.010` → `62.01` → `62.0` → `62`. */
export const parentOf = (code: string): string => code.slice(0, -1).replace(/\.$/, '');
