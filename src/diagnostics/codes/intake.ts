import type { Wording } from '../wording.ts';

export const intakeCodes = {
  'intake/unknown': (p: { id: string }): Wording => ({
    message: `There are no files waiting under ${p.id}: they were read, or taken away.`,
    mend: 'Drop the files again.',
  }),
  'intake/no-files': (): Wording => ({
    message: 'No file has arrived yet.',
    mend: 'Drop one or more files first.',
  }),
  'intake/too-many': (p: { most: number }): Wording => ({
    message: `More than ${p.most} files at once are not taken.`,
    mend: 'Drop them in several goes, or put them into the workspace folder and name the folder in the model.',
  }),
  'intake/not-looked-at': (): Wording => ({
    message: 'The files have not been looked at since they last changed.',
    mend: 'Have them looked at again.',
  }),
  'intake/no-such-choice': (p: { given: string; known: readonly string[] }): Wording => ({
    message: `'${p.given}' is nothing that can be chosen here.`,
    expected: `one of ${p.known.join(', ')}`,
  }),
  'intake/no-such-file': (p: { file: string }): Wording => ({
    message: `There is no file ${p.file} among those dropped.`,
  }),
  'intake/column-twice': (p: { file: string; column: string; headers: readonly string[] }): Wording => ({
    message: `In ${p.file} two columns would become '${p.column}': ${p.headers.join(' and ')}.`,
    mend: 'Give one of them another name, or leave it out.',
  }),
  'intake/too-much-aside': (p: { file: string; rows: number; of: number }): Wording => ({
    message: `${p.rows} of ${p.of} rows of ${p.file} would be set aside: so many that the file would be refused.`,
    mend: 'A type or a decimal sign is most likely wrong: correct the column named most often.',
  }),
  'intake/nothing-kept': (): Wording => ({
    message: 'Every file is left out: nothing would be read.',
    mend: 'Say for at least one file what its rows are.',
  }),
  'intake/no-companies': (): Wording => ({
    message: 'None of the files names a company, so there is nothing to segment yet.',
    expected: 'a list of companies (a CRM export, a register extract), or orders that name their customers',
    mend: 'Add a file of your companies, or say which column names the company.',
  }),
} satisfies Record<string, (parameters: never) => Wording>;
