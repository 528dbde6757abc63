import { Command } from 'commander';
import { version } from '../version.ts';
import { askCommands } from './commands/ask.ts';
import { assessCommand } from './commands/assess.ts';
import { clusterCommand } from './commands/cluster.ts';
import { cutpointsCommand } from './commands/cutpoints.ts';
import { demoCommand } from './commands/demo.ts';
import { exploreCommand } from './commands/explore.ts';
import { exportCommand } from './commands/export.ts';
import { historyCommands } from './commands/history.ts';
import { initCommand } from './commands/init.ts';
import { importCommand } from './commands/import.ts';
import { listCommands } from './commands/lists.ts';
import { weekCommand } from './commands/week.ts';
import { modelCommands } from './commands/model.ts';
import { problemCommands } from './commands/problems.ts';
import { privacyCommand } from './commands/privacy.ts';
import { qualityCommands } from './commands/quality.ts';
import { reportCommand } from './commands/report.ts';
import { pinCommands } from './commands/pin.ts';
import { renameCommands } from './commands/rename.ts';
import { publishCommands } from './commands/publish.ts';
import { runCommand } from './commands/run.ts';
import { scorecardCommand } from './commands/scorecard.ts';
import { statsCommand } from './commands/stats.ts';
import { serveCommand } from './commands/serve.ts';
import { backupCommands } from './commands/backup.ts';
import { versionCommands } from './commands/versions.ts';
import { templateCommand } from './commands/template.ts';
import type { Shell } from './shell.ts';

/** Adds a command to the program; `done` takes the exit code. */
export type Register = (program: Command, shell: Shell, done: (exit: number) => void) => void;

const commands: readonly Register[] = [
  initCommand,
  demoCommand,
  importCommand,
  problemCommands,
  runCommand,
  publishCommands,
  pinCommands,
  renameCommands,
  modelCommands,
  askCommands,
  exploreCommand,
  clusterCommand,
  historyCommands,
  versionCommands,
  scorecardCommand,
  qualityCommands,
  cutpointsCommand,
  reportCommand,
  exportCommand,
  listCommands,
  weekCommand,
  assessCommand,
  templateCommand,
  statsCommand,
  privacyCommand,
  serveCommand,
  backupCommands,
];

/** The command line: parses, and hands over to the pipeline. */
export function program(shell: Shell, done: (exit: number) => void): Command {
  const root = new Command('firmament')
    .description('From customer data and company registers to segments people work by.')
    .version(version)
    .configureOutput({
      writeOut: (text) => shell.out(text.trimEnd()),
      writeErr: (text) => shell.err(hinted(text.trimEnd())),
    })
    .exitOverride()
    .showSuggestionAfterError();
  for (const register of commands) register(root, shell, done);
  for (const command of root.commands) {
    command.option('--workspace <folder>', 'the workspace folder', '.');
    // A command on a bare file has no model file, and may mean another model.
    if (!command.options.some((option) => option.long === '--model'))
      command.option('--model <file>', 'the model file (default: firmament.yaml or model.yaml in the workspace)');
    command.option('--json', 'one JSON document on standard output').exitOverride();
  }
  return root;
}

/** A usage error with what helps out of it. */
function hinted(text: string): string {
  if (/unknown option '-[^-']*\.\w+'/.test(text))
    return `${text}\nA file whose name begins with a dash is written with its folder: ./-name.csv`;
  return text.includes('unknown command') ? `${text}\nfirmament --help lists the commands` : text;
}
