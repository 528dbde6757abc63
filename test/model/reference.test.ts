import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { sentence } from '../../src/diagnostics/diagnostic.ts';
import { bind } from '../../src/model/bind.ts';
import { normalise } from '../../src/model/normalise.ts';
import { readModel } from '../../src/model/read.ts';
import { examples } from '../../src/model/reference/examples.ts';
import { modelJsonSchema } from '../../src/model/reference/json-schema.ts';
import { modelReference } from '../../src/model/reference/markdown.ts';
import { standardCatalogue } from './catalogue.ts';

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
