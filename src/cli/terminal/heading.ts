import { visible } from '../../report/visible.ts';
import { fit, wrap } from './width.ts';
import type { Terminal } from './terminal.ts';

/** A section's heading: its finding in bold, with a blank line before it. */
export function terminalHeading(text: string, terminal: Terminal): string {
  const lines = wrap(visible(text), terminal.width).map((line) => terminal.colours.bold(fit(line)));
  return ['', ...lines].join('\n');
}

/** What to do next: commands to copy, each with what it does. */
export function terminalNext(
  commands: readonly { readonly command: string; readonly does: string }[],
  terminal: Terminal,
): string {
  const lines = commands.map(
    ({ command, does }) => `  ${terminal.colours.cyan(fit(command))}  ${terminal.colours.dim(fit(does))}`,
  );
  return ['', terminal.colours.bold('Next'), ...lines].join('\n');
}

/** What a command to copy says of a workspace that is not the folder one stands in. */
export const inWorkspace = (workspace: string): string => (workspace === '.' ? '' : ` --workspace ${workspace}`);
