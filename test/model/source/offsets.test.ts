import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeAt, type SourceScalar } from '../../../src/model/source/node.ts';
import { offsetInFile } from '../../../src/model/source/offsets.ts';
import { parseSource } from '../../../src/model/source/parse.ts';

function scalarIn(text: string): SourceScalar {
  const { source, diagnostics } = parseSource(text, 'm.yaml');
  const node = source === undefined ? undefined : nodeAt(source.root, ['a']);
  if (node?.kind !== 'scalar') throw new Error(JSON.stringify(diagnostics));
  return node;
}

const words = fc.array(fc.constantFrom('employees', '>', '5', "'it''s'", 'and', 'æøå', '🙂', '(x)', "''"), {
  minLength: 1,
  maxLength: 8,
});

/** Ways of writing words as the value of `a`, each folded or quoted in its own manner. */
const spellings: Readonly<Record<string, (words: readonly string[]) => string>> = {
  plain: (parts) => `a: x ${parts.join(' ')}\n`,
  'plain over lines': (parts) => `a: x\n  ${parts.join('\n  ')}\nb: 1\n`,
  single: (parts) => `a: '${parts.join(' ').replaceAll("'", "''")}'\n`,
  double: (parts) => `a: "${parts.join(' ')}"\n`,
  'double with escapes': (parts) => `a: "\\u00e6\\n\\"${parts.join('\\x20\\U0001F642')}"\n`,
  literal: (parts) => `a: |\n  ${parts.join('\n    ')}\nb: 1\n`,
  folded: (parts) => `a: >-\r\n    ${parts.join('\r\n    ')}\r\nb: 1\r\n`,
};

describe('where a character of a value stands in the file', () => {
  it.each(Object.entries(spellings))('%s', (_, spell) => {
    fc.assert(
      fc.property(words, (parts) => {
        const file = spell(parts);
        const scalar = scalarIn(file);
        for (const [offset, character] of scalar.text.split('').entries()) {
          const found = file.charAt(offsetInFile(scalar, file, offset));
          if (!/\s/.test(character) && found !== '\\') expect(found).toBe(character);
        }
      }),
      { seed: 3, numRuns: 60 },
    );
  });

  it('is where the value begins when it cannot be followed', () => {
    const file = 'a: "one\n  two"\n';
    expect(offsetInFile(scalarIn(file), file, 5)).toBe(4);
  });
});
