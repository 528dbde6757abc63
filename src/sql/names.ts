import { fail } from '../diagnostics/diagnostic.ts';
import { flawOf } from './flaw.ts';
import type { TableName } from './tree.ts';

/** An identifier in double quotes, whatever it is called; refuses what no engine can hold. */
export function quoted(name: string): string {
  const flaw = name === '' ? 'it is empty' : flawOf(name);
  if (flaw !== undefined) return fail('sql/unprintable-name', { why: flaw });
  return `"${name.replaceAll('"', '""')}"`;
}

export const quotedTable = (name: TableName): string => name.map(quoted).join('.');

/** A function's name is ours, never a user's: anything but a plain word is a bug. */
export function functionName(name: string): string {
  if (!/^[a-z_][a-z0-9_]*$/i.test(name)) throw new Error(`not a function name: ${JSON.stringify(name)}`);
  return name;
}
