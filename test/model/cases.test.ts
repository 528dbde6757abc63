import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'vitest';
import { sentence } from '../../src/diagnostics/diagnostic.ts';
import { bind } from '../../src/model/bind.ts';
import { printExpression } from '../../src/model/expression/syntax/print.ts';
import type { ExpressionNode } from '../../src/model/expression/tree.ts';
import { normalise } from '../../src/model/normalise.ts';
import type { Plan } from '../../src/model/plan.ts';
import { readModel } from '../../src/model/read.ts';
import { expectGolden } from '../golden.ts';
import { standardCatalogue } from './catalogue.ts';

const cases = new URL('cases/', import.meta.url);

describe('model files', () => {
  it.each(readdirSync(cases))('%s', (name) => {
    const folder = new URL(`${name}/`, cases);
    const { plan, diagnostics } = outcomeOf(readFileSync(new URL('model.yaml', folder), 'utf8'));
    if (plan !== undefined) expectGolden(printed(plan), new URL('expected-plan.json', folder));
    if (diagnostics !== '') expectGolden(diagnostics, new URL('expected-diagnostics.txt', folder));
  });
});

/** The plan of a model that can be bound, and all that was said about it, a line each. */
function outcomeOf(text: string): { readonly plan?: Plan; readonly diagnostics: string } {
  const { file, diagnostics } = readModel(text, 'model.yaml');
  const normalised = file === undefined ? { expressions: [], diagnostics: [] } : normalise(file);
  const bound =
    normalised.plan === undefined ? { diagnostics: [] } : bind(normalised.plan, standardCatalogue, file?.source);
  const all = [...diagnostics, ...normalised.diagnostics, ...bound.diagnostics];
  const lines = all
    .map((each) => `${each.severity === 'error' ? '' : `${each.severity}: `}${sentence(each)}\n`)
    .join('');
  return {
    ...(bound.bound === undefined || normalised.plan === undefined ? {} : { plan: normalised.plan }),
    diagnostics: lines,
  };
}

/** Trees as their text, so that a golden plan can be read. */
function printed(plan: Plan): string {
  const json = JSON.stringify(
    plan,
    (key, value: unknown) =>
      key === 'tree' || key === 'of' || key === 'among' || key === 'by' ? spelled(value) : value,
    1,
  );
  return `${json}\n`;
}

function spelled(value: unknown): unknown {
  return isTree(value) ? printExpression(value) : value;
}

function isTree(value: unknown): value is ExpressionNode {
  return typeof value === 'object' && value !== null && 'kind' in value && 'at' in value;
}
