import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { functions } from '../../../src/model/expression/functions.ts';
import { parseExpression } from '../../../src/model/expression/syntax/parse.ts';
import { expressionReference } from '../../../src/model/reference/expressions.ts';

describe('docs/expressions.md', () => {
  it('is what `npm run docs` makes of the tables now', async () => {
    const file = await readFile(new URL('../../../docs/expressions.md', import.meta.url), 'utf8');
    expect(file).toBe(expressionReference());
  });

  it('shows an example of every function that can be read and uses it', () => {
    for (const [name, { example }] of Object.entries(functions)) {
      expect(parseExpression(example).diagnostics, example).toEqual([]);
      expect(example).toContain(`${name}(`);
    }
  });
});
