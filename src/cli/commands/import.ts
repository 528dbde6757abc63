import fs from 'node:fs/promises';
import { InvalidArgumentError, type Command } from 'commander';
import { importFiles } from '../../pipeline/import/import.ts';
import { importProposed, isNeeded, proposeImport, refuseUnsure } from '../../pipeline/import/proposed.ts';
import { proposedAnswer, proposeModel, writeModel } from '../../pipeline/init/init.ts';
import { modelFileIn, type Project } from '../../pipeline/project.ts';
import { filesAnswer } from '../../pipeline/import/proposal-answer.ts';
import { refreshSources } from '../../pipeline/import/refresh.ts';
import type { Work } from '../../pipeline/work.ts';
import { importsText, notImportedText } from '../text/data/imports.ts';
import { proposalText } from '../text/data/init.ts';
import { perform, warn, withProject } from '../perform.ts';
import { filesText } from '../text/data/proposal.ts';
import type { Answer, CommonOptions, Shell } from '../shell.ts';

interface ImportOptions extends CommonOptions {
  readonly as?: string;
  readonly table?: string;
  readonly map: Readonly<Record<string, string>>;
  readonly dryRun?: true;
  readonly save?: true;
  readonly yes?: true;
}

type Imported = Awaited<ReturnType<typeof refreshSources>>;

/** Reads files: those named, or the model's sources. */
export function importCommand(program: Command, shell: Shell, done: (exit: number) => void): void {
  program
    .command('import [files...]')
    .description('read files, or the model’s sources when none is named; what nobody described is recognised and shown')
    .option('--as <kind>', 'what the files hold: companies, contacts, deals, orders, events, financials, table …')
    .option('--table <name>', 'the table the rows go to')
    .option('--map <column=header>', 'where a column comes from; may be repeated', mapping, {})
    .option('--yes', 'import files as they were recognised without asking')
    .option('--save', 'write the files into the model as sources, so that later runs read them too')
    .option('--dry-run', 'read and report, change nothing')
    .action(async (files: string[], options: ImportOptions) =>
      done(await perform(shell, options, (work, still) => read(shell, files, options, work, still))),
    );
}

async function read(
  shell: Shell,
  files: readonly string[],
  options: ImportOptions,
  work: Work,
  still: () => void,
): Promise<Answer> {
  const isTold = options.as !== undefined || options.table !== undefined || Object.keys(options.map).length > 0;
  if (files.length > 0 && !isTold && !(await hasModel(options)))
    return withoutModel(shell, files, options, work, still);
  return withProject(shell, options, { doing: 'importing', manner: 'work', create: true }, async (project) => {
    if (files.length > 0 && !isTold) return byProposal(shell, project, files, options, work, still);
    const dryRun = options.dryRun === true ? { dryRun: true } : {};
    const { as, table, map, save } = options;
    const told = { map, ...(as === undefined ? {} : { as }), ...(table === undefined ? {} : { table }) };
    return answer(
      shell,
      options,
      files.length === 0
        ? await refreshSources(project, work, undefined, dryRun)
        : await importFiles(project, files, { ...told, ...dryRun, ...(save === true ? { save: true } : {}) }, work),
    );
  });
}

/** Shows what the files were taken for; reads them when it was said, or is answered, that it may, or when it is sure and nobody is there to ask. */
async function byProposal(
  shell: Shell,
  project: Project,
  files: readonly string[],
  options: ImportOptions,
  work: Work,
  still: () => void,
): Promise<Answer> {
  const proposed = await proposeImport(project.model, files, work);
  const { proposal } = proposed;
  const extra = proposal === undefined ? {} : { proposal: filesAnswer(proposal, isNeeded) };
  if (proposal !== undefined && options.json !== true) {
    still();
    warn(shell, [...proposal.diagnostics, ...proposal.files.flatMap((each) => each.diagnostics)]);
    shell.out(filesText(filesAnswer(proposal, isNeeded), shell.terminal).join('\n'));
  }
  const isFree = proposal === undefined || options.yes === true || options.dryRun === true;
  if (!isFree && (options.json === true || shell.ask === undefined)) refuseUnsure(proposed);
  else if (!isFree && (await shell.ask?.('Import them so?')) !== true)
    return {
      json: { ...nothing, ...extra, proposed_only: true },
      text: notImportedText(options.workspace, shell.terminal),
    };
  const { dryRun, save } = options;
  const how = { ...(dryRun === true ? { dryRun: true } : {}), ...(save === true ? { save: true } : {}) };
  return answer(shell, options, await importProposed(project, proposed, how, work), extra);
}

/** A workspace without a model gets the one that is proposed for the files, and they are its sources. */
async function withoutModel(
  shell: Shell,
  files: readonly string[],
  options: ImportOptions,
  work: Work,
  still: () => void,
): Promise<Answer> {
  const proposed = await proposeModel(options.workspace, { from: files, clock: shell.clock }, work);
  const { proposal, diagnostics, model } = proposedAnswer(proposed, 'proposed');
  const extra = proposal === null ? {} : { proposal: { files: proposal.files, joins: proposal.joins } };
  if (options.json !== true) {
    still();
    warn(shell, diagnostics);
    if (proposal !== null) shell.out(proposalText(proposal, shell.terminal));
  }
  const asked = options.json !== true && options.dryRun !== true && options.yes !== true;
  const isTaken =
    options.dryRun !== true &&
    (options.yes === true || (asked && (await shell.ask?.(`Write this model to ${model}, and import?`)) === true));
  if (!isTaken)
    return {
      json: { ...nothing, ...extra, proposed_only: true },
      text: notImportedText(options.workspace, shell.terminal, model),
    };
  await writeModel(proposed);
  return withProject(shell, options, { doing: 'importing', manner: 'work', create: true }, async (project) =>
    answer(shell, options, await refreshSources(project, work), extra),
  );
}

const nothing = { tables: [], files: [], problems: [], warnings: [] };

function answer(shell: Shell, options: ImportOptions, refreshed: Imported, extra: object = {}): Answer {
  if (options.json !== true) warn(shell, refreshed.warnings);
  const text = importsText(refreshed.imports, shell.terminal);
  return {
    json: {
      tables: refreshed.results.flatMap((each) => each.tables),
      files: refreshed.results.flatMap((each) => each.files),
      problems: refreshed.results.flatMap((each) => each.problems),
      warnings: refreshed.warnings,
      ...extra,
    },
    text: text.length === 0 ? 'Nothing new: every source is as it was.' : text.join('\n'),
  };
}

async function hasModel(options: ImportOptions): Promise<boolean> {
  const file = await modelFileIn(options.workspace, options.model);
  return fs.access(file).then(
    () => true,
    () => options.model !== undefined,
  );
}

function mapping(text: string, known: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const at = text.indexOf('=');
  if (at <= 0) throw new InvalidArgumentError('column=header is expected');
  return { ...known, [text.slice(0, at)]: text.slice(at + 1) };
}
