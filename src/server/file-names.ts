import path from 'node:path';
import { fail } from '../diagnostics/diagnostic.ts';

/** Where uploads go, in the workspace. */
export const uploadFolder = 'uploads';

const known = /\.(?:csv|txt|tsv|json|ndjson|jsonl|xlsx|parquet|gz|zip)$/iu;
/** Names that mean devices to Windows, whatever follows the point. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

/**
 * A file's own name without the folders it came with, in one form of accents, where it is safe on every system.
 * @throws InputError `server/file-name`
 */
export function safeName(given: string): string {
  const name = path.basename(given.replaceAll('\\', '/')).normalize('NFC').trim();
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  const isOdd = /[\u0000-\u001F\u007F<>:"|?*\u200E\u200F\u202A-\u202E\u2066-\u2069]/u.test(name);
  if (
    isOdd ||
    name.startsWith('.') ||
    name.startsWith('-') ||
    device.test(name) ||
    !known.test(name) ||
    name.length > 200
  )
    fail('server/file-name', { name: given });
  return name;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.pdf': 'application/pdf',
  '.md': 'text/markdown; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export const typeOf = (file: string): string => types[path.extname(file)] ?? 'application/octet-stream';
