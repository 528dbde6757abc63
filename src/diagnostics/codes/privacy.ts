import type { Wording } from '../wording.ts';

export const privacyCodes = {
  'privacy/no-subject': (p: { text: string }): Wording => ({
    message: `'${p.text}' says of nobody in particular whom it means.`,
    expected: 'an e-mail address, a telephone number, an organisation number, or a subject as `privacy find` lists it',
    mend: 'Look the person up with `firmament privacy find NAME` first.',
  }),
  'privacy/nobody': (p: { subject: string }): Wording => ({
    message: `The workspace holds nothing of ${p.subject}.`,
    mend: 'Look for another spelling or another address with `firmament privacy find`.',
  }),
  'privacy/kept-out': (p: { file: string; rows: number }): Wording => ({
    message: `${p.rows} rows of ${p.file} are of people who were erased on request: they were not read.`,
    mend: 'Have them taken out of the system the file comes from.',
  }),
} satisfies Record<string, (parameters: never) => Wording>;
