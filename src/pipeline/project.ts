import fs from 'node:fs/promises';
import path from 'node:path';
import { fail, refuseErrors, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { systemFault } from '../diagnostics/system.ts';
import { openWorkspace, type Workspace, type WorkspaceOptions } from '../engine/workspace.ts';
import { bind } from '../model/bind.ts';
import type { BoundPlan } from '../model/bound.ts';
import type { Plan } from '../model/plan.ts';
import type { Catalogue } from '../model/types.ts';
import { prepareAssessments } from '../stages/connect/assess/columns.ts';
import { catalogueIn } from '../stages/profile/money.ts';
import { planOfText } from './model/text.ts';

export type { Manner } from '../engine/guests/protocol.ts';

/** A model file as read: text, plan, and what is odd about it. */
export interface Model {
  /** Absolute path. */
  readonly file: string;
  readonly text: string;
  readonly plan: Plan;
  readonly warnings: readonly Diagnostic[];
}

/** An open workspace with the model it is run by: what every operation takes. */
export interface Project {
  readonly workspace: Workspace;
  readonly model: Model;
}

/** A workspace's model: the first of these that is there. */
const modelFileNames = ['firmament.yaml', 'model.yaml'] as const;
export const [modelFileName] = modelFileNames;

/** The model file of a folder: the one named, or the usual one. */
export async function modelFileIn(folder: string, named?: string): Promise<string> {
  if (named !== undefined) return path.resolve(folder, named);
  for (const name of modelFileNames) {
    const file = path.join(folder, name);
    if ((await fs.stat(file).catch(() => undefined))?.isFile() === true) return file;
  }
  return path.join(folder, modelFileName);
}

/**
 * Reads and normalises a model file.
 *
 * @param file Path of the file.
 * @throws InputError with every error found: `model/…`, `expression/…`
 */
export async function loadModel(file: string): Promise<Model> {
  const text = await fs.readFile(file, 'utf8').catch((error: unknown) => {
    if (systemFault(error) !== undefined) throw error;
    return fail('model/missing', { file });
  });
  const shown = path.relative(process.cwd(), file) || file;
  return { file, text, ...planOfText(text, shown.startsWith('..') ? file : shown) };
}

/**
 * The model of a workspace that has none yet: it names no source and no scheme, so every question is answered with nothing. Its text is
 * empty, by which it is told from one somebody wrote.
 */
/** The model of a folder that has none yet: its text is empty. */
export function unwrittenModel(file: string): Model {
  const { plan } = planOfText('firmament: 1\nname: Firmament\ncurrency: EUR\n', file);
  return { file, text: '', plan, warnings: [] };
}

export const isWritten = ({ text }: Pick<Model, 'text'>): boolean => text !== '';

/**
 * Opens a workspace folder and its model (`firmament.yaml`, or another file). Close the workspace when done. With `unwritten` a folder
 * without the usual model file is opened all the same, for its first hour.
 *
 * @param folder The workspace folder; `create` in the options makes one.
 * @throws InputError with what is wrong with the model, `engine/workspace-…` where the workspace cannot be opened
 */
export async function openProject(
  folder: string,
  options: WorkspaceOptions & { readonly model?: string; readonly unwritten?: boolean },
): Promise<Project> {
  const root = path.resolve(folder);
  const file = await modelFileIn(root, options.model);
  const isThere = (await fs.stat(file).catch(() => undefined)) !== undefined;
  const isFirst = options.unwritten === true && options.model === undefined && !isThere;
  const model = isFirst ? unwrittenModel(file) : await loadModel(file);
  const workspace = await openWorkspace(root, { timeZone: model.plan.timeZone, ...options });
  try {
    await prepareAssessments(workspace.engine, model.plan.assessments ?? []);
  } catch (error) {
    await workspace.close();
    throw error;
  }
  return { workspace, model };
}

/**
 * Holds a plan against what the workspace has. Expressions see all money in the model's currency, as it will be read; the catalogue
 * keeps the currency it is stored in.
 * @throws InputError with every name that leads nowhere
 */
export function bindPlan(plan: Plan, catalogue: Catalogue): { bound: BoundPlan; warnings: readonly Diagnostic[] } {
  const { bound, diagnostics } = bind(plan, catalogueIn(plan.currency, catalogue));
  refuseErrors(diagnostics);
  if (bound === undefined) throw new Error('a plan without errors was not bound');
  return { bound: { ...bound, catalogue }, warnings: diagnostics };
}
