import type { Wording } from '../wording.ts';

export const systemCodes = {
  'system/disk-full': (p: { path: string | undefined }): Wording => ({
    message: `There is no room left on the disk${p.path === undefined ? '' : ` for ${p.path}`}.`,
    mend: 'Make room and run the command again; the workspace is as it was.',
  }),
  'system/database-stopped': (): Wording => ({
    message: 'The database could not finish writing, and has stopped.',
    mend: 'Make room on the disk and start Firmament again; what was acknowledged is kept.',
  }),
  'system/file-too-large': (p: { path: string | undefined }): Wording => ({
    message: `${p.path ?? 'A file'} may not grow any further: the system limits the size of files.`,
    mend: 'Raise the limit (`ulimit -f`), or work on another disk; the workspace is as it was.',
  }),
  'system/read-only': (p: { path: string | undefined }): Wording => ({
    message: `${p.path ?? 'The disk'} can be read but not written.`,
    mend: 'Copy the folder to a disk that can be written, and work there.',
  }),
  'system/no-access': (p: { path: string | undefined }): Wording => ({
    message: `This user may not ${p.path === undefined ? 'read or write what is needed' : `read or write ${p.path}`}.`,
    mend: 'Ask whoever owns it for access, or work on a copy in a folder of your own.',
  }),
  'system/too-many-files': (): Wording => ({
    message: 'The system lets this program open no more files.',
    mend: 'Close other programs, or raise the limit (`ulimit -n`).',
  }),
} satisfies Record<string, (parameters: never) => Wording>;
