import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { sentence } from '../../src/diagnostics/diagnostic.ts';
import { bind } from '../../src/model/bind.ts';
import { normalise } from '../../src/model/normalise.ts';
import { readModel } from '../../src/model/read.ts';
import { examples } from '../../src/model/reference/examples.ts';
import { modelJsonSchema } from '../../src/model/reference/json-schema.ts';
import { modelReference } from '../../src/model/reference/markdown.ts';
import { standardCatalogue } from './catalogue.ts';
import { violations } from './json-schema.ts';

const docs = new URL('../../docs/', import.meta.url);

describe('the reference of the model file', () => {
  it.each(Object.entries(examples))('shows %s by an example that can be run', (_, example) => {
    const text = example.startsWith('firmament') ? example : `firmament: 1\nname: Example\ncurrency: NOK\n${example}`;
    const { file, diagnostics } = readModel(text, 'example.yaml');
    expect(diagnostics.map(sentence)).toEqual([]);
    const { plan, diagnostics: found } = file === undefined ? { diagnostics: [] } : normalise(file);
    expect(found.map(sentence)).toEqual([]);
    if (plan === undefined) throw new Error('no plan');
    const { bound, diagnostics: bindings } = bind(plan, standardCatalogue);
    expect(bindings.map(sentence)).toEqual([]);
    expect(bound?.order).toHaveLength(plan.variables.length + plan.schemes.length);
  });

  it('is current: npm run docs', async () => {
    expect(await readFile(new URL('model-reference.md', docs), 'utf8')).toBe(modelReference());
    expect(await readFile(new URL('model.schema.json', docs), 'utf8')).toBe(
      `${JSON.stringify(modelJsonSchema(), null, 2)}\n`,
    );
  });

  it('has a JSON Schema that agrees with it', async () => {
    const schema: Readonly<Record<string, unknown>> = JSON.parse(JSON.stringify(modelJsonSchema()));
    const whole = await readFile(new URL('cases/whole/model.yaml', import.meta.url), 'utf8');
    for (const text of [whole, ...Object.values(examples)]) {
      const value: unknown = parse(
        text.startsWith('#') || text.startsWith('firmament') ? text : `firmament: 1\nname: x\ncurrency: NOK\n${text}`,
      );
      expect(violations(value, schema, schema)).toEqual([]);
    }
    const wrong = { firmament: 2, name: 'x', schemes: { main: { rule: [] } }, assume: 'late', extra: 1 };
    expect(violations(wrong, schema, schema)).toEqual([
      '$: required currency',
      '$.firmament: const',
      expect.stringContaining('$.schemes.main: none'),
      '$.assume: enum',
      '$: unknown extra',
    ]);
  });

  it('describes every key of the JSON Schema', () => {
    const undescribed: string[] = [];
    visit(modelJsonSchema(), '', undescribed);
    expect(undescribed).toEqual([]);
  });
});

function visit(part: unknown, path: string, undescribed: string[]): void {
  if (typeof part !== 'object' || part === null) return;
  for (const [key, value] of Object.entries(part)) {
    if (key === 'properties' && typeof value === 'object' && value !== null) {
      for (const [name, property] of Object.entries(value)) {
        if (!isDescribed(property)) undescribed.push(`${path}.${name}`);
      }
    }
    visit(value, `${path}.${key}`, undescribed);
  }
}

function isDescribed(property: unknown): boolean {
  return typeof property === 'object' && property !== null && ('description' in property || '$ref' in property);
}
