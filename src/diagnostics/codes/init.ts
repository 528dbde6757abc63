import type { Wording } from '../wording.ts';

export const initCodes = {
  'init/model-exists': (p: { file: string }): Wording => ({
    message: `There is a model already: ${p.file}. Nothing was changed.`,
    mend: 'Name another folder with --workspace, or move the model away; `firmament import FILE --save` adds a file to it.',
  }),
  'init/file-exists': (p: { file: string }): Wording => ({
    message: `The example would be written over ${p.file}. Nothing was changed.`,
    mend: 'Name an empty folder with --workspace, or begin with your own files: firmament init --from FILE.',
  }),
  'init/no-companies': (p: { files: string }): Wording => ({
    message: `Nothing in ${p.files} tells of companies: no file lists them, and no row names one.`,
    mend: 'Add the file that lists your customers, or write a model by hand (docs/model-reference.md).',
  }),
} satisfies Record<string, (parameters: never) => Wording>;
