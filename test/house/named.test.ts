import { expect, it } from 'vitest';
import { codes } from '../../src/diagnostics/codes/index.ts';
import { files, textOf } from './repository.ts';

const all = files();
/** Every file and folder, also without what its name ends with. */
const places = new Set(
  all.flatMap((path) => {
    const steps = path.split('/');
    const folders = steps.map((_, index) => steps.slice(0, index + 1).join('/'));
    return [...folders, path.replace(/\.\w+$/u, '')];
  }),
);
const tails = new Set([...places].flatMap((path) => path.split('/').map((_, at, steps) => steps.slice(at).join('/'))));
const source = all
  .filter((path) => /^(?:src|web\/src|test|bench|scripts)\/.*\.(?:c?ts|tsx|mjs)$/u.test(path))
  .map((path) => textOf(path))
  .join('\n');
const words = new Set(source.match(/[A-Za-z_]\w*/gu));

/** What a document says in code, outside of its blocks. */
const spoken = (document: string): readonly string[] =>
  [
    ...textOf(document)
      .replaceAll(/^```.*?^```/gmsu, '')
      .matchAll(/`([^`\n]+)`/gu),
  ].map((each) => each[1] ?? '');

it.each(['ARCHITECTURE.md', 'CONTRIBUTING.md'])('%s names places and functions that are there', (document) => {
  const said = spoken(document);
  const paths = said
    .filter((each) => /^[\w@-][\w@.-]*(?:\/[\w.@-]+)+\/?$/u.test(each))
    .filter((each) => !/^(?:dist|firmament)\//u.test(each));
  expect(paths.length).toBeGreaterThan(3);
  expect(paths.filter((each) => !tails.has(each.replace(/\/$/u, '')))).toEqual([]);
  const names = said.flatMap((each) => /^([a-z]+[A-Z]\w*)(?:\(.*\))?$/u.exec(each)?.[1] ?? []);
  expect(names.filter((each) => !words.has(each))).toEqual([]);
});

it('documents tell of codes that exist', () => {
  const areas = new Set(Object.keys(codes).map((code) => code.split('/')[0]));
  const documents = all.filter((path) => /^(?:[A-Z]+|docs\/.*)\.md$/u.test(path) && path !== 'CHANGELOG.md');
  const told = documents.flatMap((document) =>
    spoken(document)
      .filter((each) => /^[a-z]+\/[a-z0-9-]+$/u.test(each) && areas.has(each.split('/')[0]))
      .map((each) => ({ document, each })),
  );
  expect(told.length).toBeGreaterThan(20);
  expect(told.filter(({ each }) => !(each in codes) && !tails.has(each))).toEqual([]);
});
