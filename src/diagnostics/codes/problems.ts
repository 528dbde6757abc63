import type { Wording } from '../wording.ts';

export const problemCodes = {
  'problems/unknown-source': (p: { source: string; known: readonly string[]; nearest?: string }): Wording => ({
    message: `Nothing was imported from a source '${p.source}'.`,
    expected: p.known.length === 0 ? 'nothing was imported yet' : `one of ${p.known.join(', ')}`,
    ...(p.nearest === undefined ? {} : { nearest: p.nearest }),
  }),
  'problems/no-rows': (p: { file: string; headers: readonly string[] }): Wording => ({
    message: `${p.file} holds no mended rows: the columns ${p.headers.map((each) => `'${each}'`).join(' and ')} tell which they are.`,
    mend: 'Export the bad rows with `firmament problems --out FILE` and keep these two columns as they are.',
  }),
  'problems/no-source': (p: { source: string; file: string }): Wording => ({
    message: `How ${p.file} was read is no longer known: the model has no source '${p.source}'.`,
    mend: 'Import the file again, and mend what it then says.',
  }),
  'problems/moved-on': (p: { rows: number }): Wording => ({
    message:
      p.rows === 1
        ? '1 row is no bad row of the newest import of its file, and was passed over.'
        : `${p.rows} rows are no bad rows of the newest import of their file, and were passed over.`,
    mend: 'Export the bad rows anew.',
  }),
} satisfies Record<string, (parameters: never) => Wording>;
