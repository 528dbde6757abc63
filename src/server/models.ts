import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import { diagnose, fail, InputError, refuseErrors, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { loadModel, type Model } from '../pipeline/project.ts';

/** The model file as it is on the disk, and the newest version of it that can be used. */
export interface ModelState {
  readonly file: string;
  readonly text: string;
  readonly hash: string;
  readonly inUse: Model;
  /** Hash of the text in use; another than `hash` while the file cannot be used. */
  readonly inUseHash: string;
  /** Of the text on the disk. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The model file, read again whenever it has changed: people and Git edit it beside the server. */
export interface Models {
  current(): Promise<ModelState>;
  /**
   * Writes a new text, if the file is still the one it was made from.
   * @throws InputError `server/conflict`, or what is wrong with the text; the file is then untouched
   */
  write(text: string, madeFrom: string): Promise<ModelState>;
}

export const textHash = (text: string): string => createHash('sha256').update(text).digest('hex');

export async function openModels(first: Model): Promise<Models> {
  const { file } = first;
  let state = understood(first);
  const current = async (): Promise<ModelState> => {
    const text = await fs.readFile(file, 'utf8').catch(() => undefined);
    if (text === undefined) {
      return { ...state, diagnostics: [diagnose('model/missing', { file })] };
    }
    if (text === state.text) return state;
    try {
      state = understood(await loadModel(file));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      state = { ...state, text, hash: textHash(text), diagnostics: error.diagnostics };
    }
    return state;
  };
  let writing: Promise<unknown> = Promise.resolve();
  return {
    current,
    write(text, madeFrom) {
      const written = writing.then(async () => {
        const now = await current();
        if (now.hash !== madeFrom) fail('server/conflict', { file });
        const part = `${file}.part`;
        await fs.writeFile(part, text);
        try {
          refuseErrors((await loadModel(part)).warnings);
          await fs.rename(part, file);
        } catch (error) {
          await fs.rm(part, { force: true });
          throw error;
        }
        return current();
      });
      writing = written.catch(() => undefined);
      return written;
    },
  };
}

function understood(model: Model): ModelState {
  const hash = textHash(model.text);
  return { file: model.file, text: model.text, hash, inUse: model, inUseHash: hash, diagnostics: model.warnings };
}
