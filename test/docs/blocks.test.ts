import { expect, it } from 'vitest';
import { blocksOf, exchangesOf, isShown, wordsOf } from './blocks.ts';

it('reads blocks with their marks and places', () => {
  const text = 'a\n```yaml file=x/y.yaml\nname: b\n```\n\n````md\n```\n````\n';
  expect(blocksOf(text)).toEqual([
    { language: 'yaml', marks: { file: 'x/y.yaml' }, text: 'name: b', from: 2, to: 3 },
    { language: 'md', marks: {}, text: '```', from: 6, to: 7 },
  ]);
  expect(() => blocksOf('```sh\nnpm ci\n')).toThrow('never closed');
});

it('parts commands from what they print', () => {
  expect(exchangesOf('$ one\n1\n2\n$ two\n')).toEqual([
    { command: 'one', output: ['1', '2'] },
    { command: 'two', output: [] },
  ]);
  expect(wordsOf(`count --where "a = 'b c'" 'd e' f`)).toEqual(['count', '--where', `a = 'b c'`, 'd e', 'f']);
});

it('tells an output that is not as shown', () => {
  expect(isShown(['a', 'b'], ['a', 'b'])).toBe(true);
  expect(isShown(['a', 'b'], ['a'])).toBe(false);
  expect(isShown(['a', 'b', 'c'], ['a', '…'])).toBe(true);
  expect(isShown(['a', 'b', 'c'], ['…', 'c'])).toBe(true);
  expect(isShown(['a', 'b', 'c'], ['…', 'b'])).toBe(false);
  expect(isShown(['run 2026-06-30-0123abcd'], ['run 2026-06-30-89ef4567'])).toBe(true);
  expect(isShown(['run 2026-06-30-0123abcd'], ['run 2026-03-31-0123abcd'])).toBe(false);
});
