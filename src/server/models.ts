import fs from 'node:fs/promises';
import { diagnose, fail, InputError, refuseErrors, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { textHash } from '../pipeline/model/text.ts';
import { createFeed, type Feed } from './jobs/feed.ts';
import { refuseReaching } from './reach.ts';
import { isWritten, unwrittenModel, loadModel, type Model } from '../pipeline/project.ts';

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

/** What pages are told of: another text of the model, or another draft of somebody's. */
export type ModelEvent =
  | { readonly what: 'model'; readonly hash: string }
  | { readonly what: 'draft'; readonly who: string };

/** The model file, read again whenever it has changed: people and Git edit it beside the server. */
export interface Models {
  current(): Promise<ModelState>;
  /**
   * Writes a new text, if the file is still the one it was made from.
   * @throws InputError `server/conflict`, or what is wrong with the text; the file is then untouched
   */
  readonly write: (text: string, madeFrom: string) => Promise<ModelState>;
  /**
   * Takes the file away, if it is still the one that is meant: the workspace is as before its first model.
   * @throws InputError `server/conflict`
   */
  readonly remove: (meant: string) => Promise<ModelState>;
  readonly feed: Feed<ModelEvent>;
  /** Looks at the file now and then while somebody listens, until the function it answers is called. */
  watch(): () => void;
}

const lookMilliseconds = 2000;

export async function openModels(first: Model): Promise<Models> {
  const { file } = first;
  const feed = createFeed<ModelEvent>();
  let state = understood(first);
  const current = async (): Promise<ModelState> => {
    const text = await fs.readFile(file, 'utf8').catch(() => undefined);
    if (text === undefined) {
      if (!isWritten(state)) return state;
      return { ...state, diagnostics: [diagnose('model/missing', { file })] };
    }
    if (text === state.text) return state;
    feed.tell({ what: 'model', hash: textHash(text) });
    try {
      state = understood(await loadModel(file));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      state = { ...state, text, hash: textHash(text), diagnostics: error.diagnostics };
    }
    return state;
  };
  let writing: Promise<unknown> = Promise.resolve();
  let watchers = 0;
  let looking: NodeJS.Timeout | undefined;
  return {
    current,
    feed,
    watch() {
      watchers += 1;
      looking ??= setInterval(() => void current().catch(() => undefined), lookMilliseconds).unref();
      return () => {
        watchers -= 1;
        if (watchers > 0) return;
        clearInterval(looking);
        looking = undefined;
      };
    },
    remove(meant) {
      const removed = writing.then(async () => {
        if ((await current()).hash !== meant) fail('server/conflict', { file });
        await fs.rm(file);
        state = understood(unwrittenModel(file));
        feed.tell({ what: 'model', hash: state.hash });
        return state;
      });
      writing = removed.catch(() => undefined);
      return removed;
    },
    write(text, madeFrom) {
      const written = writing.then(async () => {
        const now = await current();
        if (now.hash !== madeFrom) fail('server/conflict', { file });
        const part = `${file}.part`;
        await fs.writeFile(part, text, { flush: true });
        try {
          const written = await loadModel(part);
          refuseErrors(written.warnings);
          refuseReaching(now.inUse, written);
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
