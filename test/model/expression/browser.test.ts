import { readFileSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Every module reached from a file by relative imports, and what it imports from elsewhere. */
function reached(file: URL, seen: Map<string, readonly string[]> = new Map()): Map<string, readonly string[]> {
  if (seen.has(file.href)) return seen;
  const specifiers = [...readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?!type)[^;]*?from '([^']+)';/gm)].map(
    ([, specifier = '']) => specifier,
  );
  seen.set(
    file.href,
    specifiers.filter((each) => !each.startsWith('.')),
  );
  for (const each of specifiers) if (each.startsWith('.')) reached(new URL(each, file), seen);
  return seen;
}

it('expressions reach nothing a browser does not have', () => {
  const folder = new URL('../../../src/model/expression/', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  expect(files.length).toBeGreaterThan(30);
  const outside = new Set(files.flatMap((name) => [...reached(new URL(name, folder)).values()].flat()));
  expect([...outside]).toEqual(['fastest-levenshtein']);
});
