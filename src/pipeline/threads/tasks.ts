import type { FileWork } from '../../stages/connect/read/file-work.ts';
import type { Watch } from '../../stages/connect/read/watch.ts';
import type { Progress } from '../progress.ts';

const task =
  <I, O>(load: () => Promise<(input: I, work: Progress) => O | Promise<O>>) =>
  async (input: I, work: Progress): Promise<O> =>
    (await load())(input, work);

/** Work on a file, which tells of nothing but the share done. */
const onFile = <I, O>(
  of: (files: FileWork) => (order: I, watch: Watch) => Promise<O>,
): ((input: I, work: Progress) => Promise<O>) =>
  task(async () => {
    const { filesHere } = await import('../../stages/connect/read/file-work.ts');
    return (order: I, { signal, onStep }: Progress) =>
      of(filesHere)(order, { ...(signal === undefined ? {} : { signal }), onShare: (share) => onStep?.('', share) });
  });

/**
 * What computes for long without asking the workspace, by name: each takes and gives plain data, so that it can be done in this thread or in one of its own.
 * Loaded when first done.
 */
const table = {
  /** Compares divisions of companies, and tells of one. */
  explore: task(async () => (await import('../cluster/find/find-groups.ts')).findGroups),
  /** One division by itself. */
  divide: task(async () => (await import('../cluster/find/divide-groups.ts')).divideGroups),
  /** The segments a scheme has. */
  scheme: task(async () => (await import('../cluster/find/divide-groups.ts')).schemeGroups),
  /** How long comparing will take. */
  estimate: task(async () => (await import('../cluster/find/estimate.ts')).estimate),
  /** What a comparison does to values first. */
  prepare: task(async () => (await import('../cluster/find/look.ts')).lookAt),
  /** Segments by a few rules. */
  distil: task(async () => (await import('../cluster/tools/few.ts')).fewRules),
  /** Segments by a few questions. */
  typing: task(async () => (await import('../cluster/tools/few.ts')).fewQuestions),
  /** The clusters of a scheme, for a run. */
  learn: task(async () => (await import('../run/learn.ts')).learn),
  /** A file's records as well-formed text. */
  tidy: onFile((files) => files.tidy),
  /** The same of every sheet of a workbook. */
  sheets: onFile((files) => files.sheets),
  /** Where records stand in their file. */
  locate: onFile((files) => files.locate),
  /** Records from all over a very large file. */
  sample: onFile((files) => files.sample),
  /** Rules that tell marked companies from the others. */
  rules: task(async () => (await import('../ask/scheme/marked.ts')).rulesOfEach),
};

export type Inputs = { readonly [N in keyof typeof table]: Parameters<(typeof table)[N]>[0] };
export type Outputs = { readonly [N in keyof typeof table]: Awaited<ReturnType<(typeof table)[N]>> };

export const tasks: { readonly [N in keyof Inputs]: (input: Inputs[N], work: Progress) => Promise<Outputs[N]> } = table;

export type TaskName = keyof Inputs;

/** Does a task. @throws InputError as the task does; `engine/cancelled` when it is stopped */
export type Compute = <N extends TaskName>(name: N, input: Inputs[N], work: Progress) => Promise<Outputs[N]>;

/** Does a task in this thread, which hears of nothing else between two of its steps. */
export const here: Compute = (name, input, work) => tasks[name](input, work);
