import type { Diagnostic, Severity } from '../../diagnostics/diagnostic.ts';
import { excerpt } from './excerpt.ts';
import type { Colours, Terminal } from './terminal.ts';
import { fit } from './width.ts';

/** The text a diagnostic points into, for its excerpt: a file's, or without a file what was typed; undefined when there is none. */
export type ReadSource = (file: string | undefined) => string | undefined;

const most = 30;

/**
 * Diagnostics as a person reads them: what is wrong, where, the line with a caret under the place, what was expected, the nearest
 * match and how to mend it; then how many there were. Beyond thirty only their number is told.
 */
export function terminalDiagnostics(
  diagnostics: readonly Diagnostic[],
  readSource: ReadSource,
  terminal: Terminal,
): string {
  const shown = diagnostics.slice(0, most).map((each) => terminalDiagnostic(each, readSource, terminal));
  const more = diagnostics.length - shown.length;
  const hidden = more > 0 ? [`… and ${more} more; --json lists them all.`] : [];
  return [...shown, ...hidden, ...(diagnostics.length > 1 ? [tally(diagnostics)] : [])].join('\n\n');
}

export function terminalDiagnostic(diagnostic: Diagnostic, readSource: ReadSource, terminal: Terminal): string {
  const { colours } = terminal;
  const { place, severity, code } = diagnostic;
  const head = `${colourOf(severity, colours)(`${severity}:`)} ${colours.bold(fit(diagnostic.message))} ${colours.dim(`[${code}]`)}`;
  const position = [place.file, place.line, place.column].filter((part) => part !== undefined).join(':');
  const where = [position, place.path === undefined ? '' : `(${place.path})`].filter(Boolean).join(' ');
  return [
    head,
    ...(where === '' ? [] : [`  ${colours.cyan('-->')} ${fit(where)}`]),
    ...source(diagnostic, readSource, terminal),
    ...(diagnostic.expected === undefined ? [] : [`  expected ${fit(diagnostic.expected)}`]),
    ...(diagnostic.nearest === undefined ? [] : [`  did you mean '${colours.green(fit(diagnostic.nearest))}'?`]),
    ...(diagnostic.mend === undefined ? [] : [`  ${fit(diagnostic.mend)}`]),
  ].join('\n');
}

function source(diagnostic: Diagnostic, readSource: ReadSource, terminal: Terminal): string[] {
  const { file, line, column } = diagnostic.place;
  if (line === undefined) return [];
  const text = readSource(file);
  if (text === undefined) return [];
  const number = String(line);
  const found = excerpt(text, line, column ?? 1, terminal.width - number.length - 5);
  if (found === undefined) return [];
  const { colours } = terminal;
  const bar = colours.cyan('|');
  const caret = `${' '.repeat(found.caret)}${colourOf(diagnostic.severity, colours)('^')}`;
  return [
    `  ${colours.cyan(number)} ${bar} ${found.text}`,
    ...(column === undefined ? [] : [`  ${' '.repeat(number.length)} ${bar} ${caret}`]),
  ];
}

function tally(diagnostics: readonly Diagnostic[]): string {
  const kinds: readonly Severity[] = ['error', 'warning', 'note'];
  return kinds
    .map((kind) => ({ kind, times: diagnostics.filter((each) => each.severity === kind).length }))
    .filter(({ times }) => times > 0)
    .map(({ kind, times }) => `${times} ${kind}${times === 1 ? '' : 's'}`)
    .join(', ');
}

function colourOf(severity: Severity, colours: Colours): (text: string) => string {
  return { error: colours.red, warning: colours.yellow, note: colours.blue }[severity];
}
