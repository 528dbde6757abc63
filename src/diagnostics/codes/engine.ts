import type { Wording } from '../wording.ts';

export const engineCodes = {
  'engine/workspace-missing': (p: { folder: string }): Wording => ({
    message: `There is no workspace in ${p.folder}.`,
    mend: 'Put a model (firmament.yaml or model.yaml) there and run `firmament run`, or name another folder with --workspace.',
  }),
  'engine/workspace-newer': (p: { found: number; known: number }): Wording => ({
    message: `The workspace has schema version ${p.found}; this program knows versions up to ${p.known}.`,
    mend: 'Open it with a newer firmament; nothing was changed.',
  }),
  'engine/workspace-owned': (p: { process: number; since: string; doing: string }): Wording => ({
    message: `Process ${p.process} has had the workspace open since ${p.since} (${p.doing}).`,
    mend: 'Wait until it is done, or stop it.',
  }),
  'engine/workspace-locked': (p: { folder: string; program: string }): Wording => ({
    message: `Another program has the database of the workspace in ${p.folder} open: ${p.program}.`,
    mend: 'Close it there (a DuckDB shell, a notebook, a data browser) and try again. To look into the data beside Firmament, open a backup (`firmament backup FILE`).',
  }),
  'engine/workspace-served': (p: { process: number }): Wording => ({
    message: `Process ${p.process} serves the workspace, and this cannot be done beside it.`,
    mend: 'Stop the server (Ctrl-C where it runs), do it, and start it again.',
  }),
  'engine/owner-version': (p: { pid: number; ours: string; theirs: string }): Wording => ({
    message: `Process ${p.pid} serves the workspace with firmament ${p.ours}; this is ${p.theirs}.`,
    mend: 'Use the same version, or stop the server first.',
  }),
  'engine/owner-gone': (): Wording => ({
    message:
      'The process that has the workspace ended this: it was stopped, or somebody cancelled what was being done.',
    mend: 'Try again. What was not finished was taken back.',
  }),
  'engine/workspace-damaged': (p: { folder: string; reason: string }): Wording => ({
    message: `The workspace in ${p.folder} cannot be opened: ${p.reason}`,
    mend: 'Restore it from a backup, or make a new one and import the files again.',
  }),
  'engine/stored-otherwise': (p: { what: string }): Wording => ({
    message: `The workspace keeps ${p.what} in a form this version of firmament does not read; nothing was changed.`,
    mend: 'If another version of firmament wrote it, use that one; else restore the workspace from a backup.',
  }),
  'engine/ill-formed-text': (p: { text: string }): Wording => ({
    message: `The text '${p.text}' is not well-formed Unicode.`,
    expected: 'text without lone surrogates',
  }),
  'engine/out-of-memory': (): Wording => ({
    message: 'The database needs more memory than it may take; nothing was changed.',
    mend: 'Raise the memory limit, or work on fewer columns at a time.',
  }),
  'engine/cancelled': (): Wording => ({ message: 'Cancelled; nothing was changed.' }),
} satisfies Record<string, (parameters: never) => Wording>;
