import type { Wording } from './wording.ts';
import { codes, type Code, type Parameters } from './codes/index.ts';

export type { Code, Parameters } from './codes/index.ts';

/** Where a problem is: a file with line and column (both from 1), a path inside a document, or a record of a data file. */
export interface Place {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** Path of keys inside a model, as `schemes.main[2].when`. */
  readonly path?: string;
}

export type Severity = 'error' | 'warning' | 'note';

/** One finding about the user's input, as plain data: survives JSON, is printed by shells, is never a stack trace. */
export interface Diagnostic extends Wording {
  readonly code: Code;
  readonly severity: Severity;
  readonly place: Place;
  /** What its sentences were made of, so that they can be said in another language; absent where they need nothing. */
  readonly parameters?: Readonly<Record<string, Parameter>>;
}

/** What a sentence can be made of. */
export type Parameter = string | number | boolean | null | readonly string[];

/** Builds the diagnostic of a code from its typed parameters. */
export function diagnose<C extends Code>(
  code: C,
  parameters: Parameters<C>,
  place: Place = {},
  severity: Severity = 'error',
): Diagnostic {
  const word = codes[code] as (parameters: Parameters<C>) => Wording;
  return { code, severity, place, ...kept(parameters), ...word(parameters) };
}

/** Parameters as they survive JSON: what is undefined is not there, and fractions are cut to nine digits, so that machines agree. */
function kept(parameters: unknown): Pick<Diagnostic, 'parameters'> {
  if (typeof parameters !== 'object' || parameters === null) return {};
  const known = Object.entries(parameters)
    .filter((each): each is [string, Parameter] => each[1] !== undefined)
    .map(([name, value]): [string, Parameter] => [
      name,
      typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(9)) : value,
    ]);
  return known.length === 0 ? {} : { parameters: Object.fromEntries(known) };
}

/** The user's input or model is wrong: carries every diagnostic found, so that one round of mending can be enough. */
export class InputError extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map((each) => sentence(each)).join('\n'));
    this.name = 'InputError';
    this.diagnostics = diagnostics;
  }
}

/** Throws an InputError when any of the diagnostics is an error. */
export function refuseErrors(diagnostics: readonly Diagnostic[]): void {
  if (diagnostics.some((each) => each.severity === 'error')) throw new InputError(diagnostics);
}

/** Short for raising a single problem. */
export function fail<C extends Code>(code: C, parameters: Parameters<C>, place: Place = {}): never {
  throw new InputError([diagnose(code, parameters, place)]);
}

/** The diagnostic on one line: `model.yaml:12:5 expression/unknown-name: …`. */
export function sentence(diagnostic: Diagnostic): string {
  const { place, code, message, expected, nearest, mend } = diagnostic;
  const position = [place.file, place.line, place.column].filter((part) => part !== undefined).join(':');
  const where = [position, place.path === undefined ? '' : `(${place.path})`].filter(Boolean).join(' ');
  const tail = [
    expected === undefined ? '' : `Expected ${expected}.`,
    nearest === undefined ? '' : `Did you mean '${nearest}'?`,
    mend ?? '',
  ];
  return [where, `${code}:`, message, ...tail].filter(Boolean).join(' ');
}
