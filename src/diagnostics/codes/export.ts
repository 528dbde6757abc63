import type { Wording } from '../wording.ts';

export const exportCodes = {
  'export/unknown-target': (p: { target: string; known: string; nearest?: string }): Wording => ({
    message: `Lists cannot be written for '${p.target}'.`,
    expected: `one of ${p.known}`,
    ...(p.nearest === undefined ? {} : { nearest: p.nearest }),
  }),
  'export/too-few': (p: { target: string; rows: number; fewest: number }): Wording => ({
    message: `${p.target} takes no list below ${p.fewest} companies; this one has ${p.rows}. Nothing was written.`,
    mend: 'Take a larger segment, or write the list for another target.',
  }),
  'export/too-many': (p: { target: string; rows: number; most: number }): Wording => ({
    message: `${p.target} takes at most ${p.most} companies; this list has ${p.rows}. Nothing was written.`,
    mend: 'Export the segments one by one.',
  }),
  'export/too-large': (p: { target: string; bytes: number; most: number }): Wording => ({
    message: `${p.target} takes files of at most ${p.most} bytes; this one has ${p.bytes}. Nothing was written.`,
    mend: 'Export the segments one by one.',
  }),
} satisfies Record<string, (parameters: never) => Wording>;
