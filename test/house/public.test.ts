import { dirname, join } from 'node:path/posix';
import { expect, it } from 'vitest';
import { textOf } from './repository.ts';

interface PublicFunction {
  readonly name: string;
  readonly file: string;
  /** What stands above it, empty where nothing does. */
  readonly docstring: string;
  /** Parameters that are a plain text or number, whose type says nothing of them. */
  readonly plain: readonly string[];
}

/** The functions an entry point hands on, as their files declare them. */
function functionsOf(entry: string): readonly PublicFunction[] {
  return [...textOf(entry).matchAll(/^export \{([^}]*)\} from '([^']+)'/gmu)].flatMap(([, names = '', from = '']) => {
    const file = join(dirname(entry), from);
    return names
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each !== '' && !each.startsWith('type '))
      .flatMap((name) => declared(file, name) ?? []);
  });
}

function declared(file: string, name: string): PublicFunction | undefined {
  const text = textOf(file);
  const found = new RegExp(
    `(/\\*\\*(?:(?!\\*/)[^])*\\*/\\n)?export (?:async )?(?:function|const) ${name}(?: = (?:async )?)?(?:<[^(]*>)?\\(`,
    'u',
  ).exec(text);
  if (found === null) return undefined;
  const parameters = insideOf(text, found.index + found[0].length);
  const plain = [...parameters.matchAll(/^(\w+)\??: (?:string|number|boolean|readonly string\[\])(?: \||$)/gmu)];
  return { name, file, docstring: found[1] ?? '', plain: plain.map((each) => each[1] ?? '') };
}

/** Parameters, one a line, from where their bracket opens. */
function insideOf(text: string, from: number): string {
  let depth = 1;
  let parameters = '';
  for (let at = from; depth > 0 && at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if ('([{<'.includes(sign)) depth += 1;
    if (')]}'.includes(sign) || (sign === '>' && text[at - 1] !== '=')) depth -= 1;
    parameters += depth === 1 && sign === ',' ? '\n' : sign === '\n' ? ' ' : sign;
  }
  return parameters
    .replace(/\)$/u, '')
    .split('\n')
    .map((each) => each.trim())
    .join('\n');
}

const isNamed = (docstring: string, parameter: string): boolean =>
  new RegExp(`@param ${parameter} |\`${parameter}[\`.[]`, 'u').test(docstring);

it.each(['src/index.ts', 'src/kernels/index.ts'])('%s hands on functions that say what they compute', (entry) => {
  const known = functionsOf(entry);
  expect(known.length).toBeGreaterThan(50);
  expect(known.filter(({ docstring }) => docstring === '').map(({ file, name }) => `${file} ${name}`)).toEqual([]);
});

it('what the library is told in plain texts and numbers is named', () => {
  const known = functionsOf('src/index.ts');
  const unnamed = known.flatMap(({ file, name, docstring, plain }) =>
    plain.filter((each) => !isNamed(docstring, each)).map((each) => `${file} ${name}: ${each}`),
  );
  expect(known.flatMap(({ plain }) => plain).length).toBeGreaterThan(30);
  expect(unnamed).toEqual([]);
});

it('docs/library.md lists everything the library hands on', () => {
  const values = [...textOf('src/index.ts').matchAll(/^export \{([^}]*)\}/gmu)].flatMap(([, names = '']) =>
    names.split(',').map((each) => each.trim()),
  );
  const functions = values.filter((each) => each !== '' && !each.startsWith('type '));
  const listed = textOf('docs/library.md')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .flatMap((line) => [...line.matchAll(/`(\w+)`/gu)].map((each) => each[1] ?? ''));
  expect(listed.toSorted()).toEqual(functions.toSorted());
});
