import fs from 'node:fs/promises';
import path from 'node:path';
import type { Language } from '../../contract/language.ts';
import type { InitAnswer } from '../../contract/data/init.ts';
import { fail } from '../../diagnostics/diagnostic.ts';
import type { Proposal } from '../../stages/connect/propose/types.ts';
import { starterOf } from '../../stages/segment/starter/starter.ts';
import type { Starter } from '../../stages/segment/starter/types.ts';
import { writeStarter } from '../../stages/segment/starter/write.ts';
import { planOfText } from '../model/text.ts';
import { modelFileName } from '../project.ts';
import { today } from '../today.ts';
import type { Work } from '../work.ts';
import { proposalAnswer } from './answer.ts';
import { writeExample } from './example.ts';
import { proposeFiles } from '../import/propose.ts';
import { refuseModel } from './refuse.ts';

export interface InitOptions {
  /** Files, folders and patterns, relative to the process's folder; none: the example. */
  readonly from: readonly string[];
  readonly clock?: () => Date;
  /** Of names, labels and reasons; English by default. */
  readonly language?: Language;
  /** The currency of the money, as ISO 4217 writes it, where the files' own signs are not to be believed. */
  readonly currency?: string;
}

/** What `init` would write: nothing is written yet. */
export interface ProposedModel {
  readonly proposal: Proposal;
  readonly starter: Starter;
  readonly text: string;
  /** The model file to be. */
  readonly file: string;
}

/**
 * Reads files and proposes a model for them; writes nothing.
 *
 * @param folder A workspace folder, or one to be.
 * @throws InputError `init/model-exists`, `init/no-companies`, and what keeps files from being read
 */
export async function proposeModel(folder: string, options: InitOptions, work: Work = {}): Promise<ProposedModel> {
  const root = path.resolve(folder);
  await refuseModel(root);
  const proposal = named(
    await proposeFiles(
      options.from.map((each) => path.resolve(each)),
      root,
      work,
    ),
    root,
  );
  const day = today((options.clock ?? (() => new Date()))(), 'UTC');
  const { currency } = options;
  const starter = starterOf(
    currency === undefined ? proposal : { ...proposal, currency: { code: currency, sign: { by: 'said' } } },
    { name: nameOfFolder(root), today: day, language: options.language ?? 'en' },
  );
  if (starter === undefined) return fail('init/no-companies', { files: options.from.join(', ') });
  const text = writeStarter(starter, day);
  // What is proposed must be a model: a mistake here is ours, and is found before anything is written.
  planOfText(text, modelFileName);
  return { proposal, starter, text, file: path.join(root, modelFileName) };
}

/** Files outside the workspace are named by where they are, so that the workspace can be moved; those in it relative to it. */
function named(proposal: Proposal, root: string): Proposal {
  const name = (file: string): string =>
    file.startsWith('..') ? path.resolve(root, file).split(path.sep).join('/') : file;
  const files = proposal.files.map((each) => ({ ...each, file: name(each.file) }));
  return {
    ...proposal,
    files,
    joins: proposal.joins.map(({ from, to, ...rest }) => ({
      ...rest,
      from: { ...from, file: name(from.file) },
      to: { ...to, file: name(to.file) },
    })),
  };
}

/** Writes a proposed model into its workspace. A model that came to be meanwhile is not written over. */
export async function writeModel(proposed: ProposedModel): Promise<void> {
  await fs.mkdir(path.dirname(proposed.file), { recursive: true });
  await fs.writeFile(proposed.file, proposed.text, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') fail('init/model-exists', { file: proposed.file });
    throw error;
  });
}

/** A proposal as answered: shown, or written. */
export function proposedAnswer(proposed: ProposedModel, state: 'proposed' | 'written'): InitAnswer {
  const { proposal, starter, file } = proposed;
  return {
    state,
    model: shown(file),
    files: state === 'written' ? [shown(file)] : [],
    proposal: proposalAnswer(proposal, starter),
    diagnostics: [...proposal.diagnostics, ...proposal.files.flatMap((each) => each.diagnostics)],
  };
}

/**
 * Makes a workspace of the example.
 *
 * @param folder A workspace folder, or one to be.
 */
export async function initExample(folder: string): Promise<InitAnswer> {
  const files = await writeExample(folder);
  const root = path.resolve(folder);
  return {
    state: 'example',
    model: shown(path.join(root, modelFileName)),
    files: files.map((each) => shown(path.join(root, each))),
    proposal: null,
    diagnostics: [],
  };
}

const shown = (file: string): string => {
  const relative = path.relative(process.cwd(), file);
  return relative.startsWith('..') ? file : relative;
};

/** A folder's name as words: `office-supplies` → `Office supplies`. */
export function nameOfFolder(root: string): string {
  const words = path
    .basename(root)
    .replaceAll(/[-_.]+/gu, ' ')
    .trim();
  return words === '' ? 'Our market' : words.charAt(0).toUpperCase() + words.slice(1);
}
