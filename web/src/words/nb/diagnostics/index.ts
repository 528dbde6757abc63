import type { Code, Parameters } from '../../../../../src/diagnostics/codes/index.ts';
import type { Diagnostic } from '../../../api/client.ts';
import { clusterDiagnostics } from './clusters.ts';
import { expressionDiagnostics } from './expression.ts';
import { importDiagnostics } from './import.ts';
import { modelDiagnostics } from './model.ts';
import { peopleDiagnostics } from './people.ts';
import { runDiagnostics } from './run.ts';
import { serverDiagnostics } from './server.ts';
import { statistics } from './statistics.ts';
import type { Said } from './said.ts';

type Catalogue = { readonly [C in Code]: (p: Parameters<C>) => Said };

/** Every diagnostic in Norwegian: a code without a sentence, or a sentence of other parameters, does not compile. */
export const diagnostics: Catalogue = {
  ...clusterDiagnostics,
  ...expressionDiagnostics,
  ...importDiagnostics,
  ...modelDiagnostics,
  ...peopleDiagnostics,
  ...runDiagnostics,
  ...serverDiagnostics,
  ...statistics,
};

const sentences: Readonly<Record<string, (parameters: never) => Said>> = diagnostics;

/** A diagnostic in Norwegian; one of a program that told no parameters stays as it is. */
export function inNorwegian(told: Diagnostic): Diagnostic {
  const sentence = sentences[told.code];
  if (sentence === undefined || (sentence.length > 0 && told.parameters === undefined)) return told;
  const { expected: _expected, mend: _mend, ...rest } = told;
  return { ...rest, ...sentence((told.parameters ?? {}) as never) };
}
