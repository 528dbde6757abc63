import { diagnose, type Diagnostic, type Place } from '../../../diagnostics/diagnostic.ts';
import { nearest } from '../../../diagnostics/nearest.ts';
import type { CatalogueTable, ValueType } from '../../types.ts';
import { aggregateType, latestType } from './aggregate.ts';
import type { Environment, Report } from './environment.ts';
import { inferTypes } from './infer.ts';
import type { ExpressionNode, Span } from '../tree.ts';
import { describeType, type Static } from './typing.ts';
import { tooHeavy } from './weight.ts';

/** What names may mean: nothing outside it can be reached. */
export interface Scope {
  readonly name: (name: string) => ValueType | undefined;
  readonly names: () => Iterable<string>;
  readonly table: (name: string) => CatalogueTable | undefined;
  readonly tables: () => Iterable<string>;
  /** The model's currency. */
  readonly currency: string;
}

export interface Checked {
  /** Absent when an error kept it from being told. The constant `unknown` alone counts as text. */
  readonly type?: ValueType;
  readonly diagnostics: readonly Diagnostic[];
}

/** Where a span is; by default in a text of one line. With the text at hand, `(span) => placeIn(text, span, base)`. */
export type Locate = (span: Span) => Place;
const onOneLine: Locate = ({ start }) => ({ line: 1, column: start + 1 });

/**
 * Resolves every name of an expression against the scope and types it. Errors make the type absent; warnings (a value a category never
 * has, an unknown code, a comparison with unknown) do not.
 */
export function checkExpression(tree: ExpressionNode, scope: Scope, locate: Locate = onOneLine): Checked {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (code, parameters, at, severity) => {
    diagnostics.push(diagnose(code, parameters, locate(at), severity));
  };
  const heavy = tooHeavy(tree);
  if (heavy !== undefined) report('expression/too-heavy', { function: heavy.name }, heavy.at);
  const type = inferTypes(tree, companyEnvironment(scope, report)).get(tree);
  const refused = type === undefined || diagnostics.some(({ severity }) => severity === 'error');
  return { ...(refused ? {} : { type: settled(type) }), diagnostics };
}

/** As `checkExpression`, and an error when the expression is not true or false. */
export function checkCondition(tree: ExpressionNode, scope: Scope, locate: Locate = onOneLine): Checked {
  const { type, diagnostics } = checkExpression(tree, scope, locate);
  if (type === undefined || type.kind === 'boolean' || tree.kind === 'unknown') {
    return { ...(type === undefined ? {} : { type }), diagnostics };
  }
  const parameters = { where: 'The condition', found: describeType(type), expected: 'true or false' };
  const hint = 'Compare it, as x > 0, or ask whether it is known.';
  const problem = diagnose('expression/wrong-type', { ...parameters, hint }, locate(tree.at));
  return { diagnostics: [...diagnostics, problem] };
}

const settled = (type: Static): ValueType => (type.kind === 'unknown' ? { kind: 'text' } : type);

/** Where rules stand: names are the profile's columns, members the latest of a related table. */
function companyEnvironment(scope: Scope, report: Report): Environment {
  return {
    currency: scope.currency,
    report,
    name: ({ name, at }) => {
      const type = scope.name(name);
      if (type !== undefined) return type;
      if (scope.table(name) !== undefined) report('expression/table-as-value', { table: name }, at);
      else report('expression/unknown-name', { name, nearest: nearest(name, scope.names()) }, at);
      return undefined;
    },
    member: (node) => latestType(node, scope, report),
    aggregate: (node) => aggregateType(node, scope, report),
  };
}
