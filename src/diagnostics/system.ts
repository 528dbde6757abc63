import { diagnose, type Diagnostic } from './diagnostic.ts';

/** What the operating system, or the database in its words, calls each fault. */
const faults = [
  { code: 'system/database-stopped', errors: [], words: /database has been invalidated/i },
  { code: 'system/disk-full', errors: ['ENOSPC', 'EDQUOT'], words: /no space left|disk quota exceeded/i },
  { code: 'system/file-too-large', errors: ['EFBIG'], words: /file too large/i },
  { code: 'system/read-only', errors: ['EROFS'], words: /read-only file system/i },
  { code: 'system/no-access', errors: ['EACCES', 'EPERM'], words: /permission denied|operation not permitted/i },
  { code: 'system/too-many-files', errors: ['EMFILE', 'ENFILE'], words: /too many open files/i },
] as const;

/** A fault of the machine that an error tells of: a full disk, a folder that may not be written. Undefined for anything else. */
export function systemFault(error: unknown): Diagnostic | undefined {
  if (!(error instanceof Error)) return undefined;
  const named = 'code' in error ? error.code : undefined;
  const fault = faults.find(
    ({ errors, words }) => errors.some((each: string) => each === named) || words.test(error.message),
  );
  if (fault === undefined) return undefined;
  if (fault.code === 'system/database-stopped') return diagnose(fault.code, {});
  const path = 'path' in error && typeof error.path === 'string' ? error.path : /"([^"]+)"/.exec(error.message)?.[1];
  return diagnose(fault.code, { path });
}
