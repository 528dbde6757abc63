import { expect, it } from 'vitest';
import { nodeAt } from '../../../src/model/source/node.ts';
import { parseSource } from '../../../src/model/source/parse.ts';
import { outlineOf } from '../../../src/pipeline/model/outline.ts';

const text = `firmament: 1
name: Outline
currency: NOK
exclusions:
  - {name: AML flag, kind: compliance, when: aml_flag, until: 2026-12-31}
qualifiers:
  - {name: Alive, when: not bankrupt, reason: nobody to sell to}
schemes:
  main:
    - {segment: Large, when: employees >= 100, owner: Kari, talk_to: buyer}
    - {segment: Rest}
  marks:
    name: Marks
    overlapping: true
    exclusions: ignore
    within: {main: [Large, Rest]}
    rules:
      - segment: Coders
        when: industry under '62'
  hunt:
    funnel: [employees > 5, {filter: In Oslo, when: city = 'Oslo'}]
  hunt2:
    funnel: {Big: employees > 5}
  sizes: {by: size}
  odd: {nonsense: true}
`;

it('lists schemes of every kind and the exclusions, with where their parts stand', () => {
  const { schemes, exclusions, diagnostics } = outlineOf(text, 'firmament.yaml');
  expect(diagnostics).toEqual([]);
  expect(schemes.map((each) => [each.id, each.method, each.bare, each.list])).toEqual([
    ['main', 'rules', true, ['schemes', 'main']],
    ['marks', 'rules', false, ['schemes', 'marks', 'rules']],
    ['hunt', 'funnel', false, ['schemes', 'hunt', 'funnel']],
    ['hunt2', 'funnel', false, null],
    ['sizes', 'by', false, null],
    ['odd', null, false, null],
  ]);
  const [main, marks, hunt, hunt2] = schemes;
  expect(main?.rules).toEqual([
    {
      path: ['schemes', 'main', 0],
      name: 'Large',
      when_path: ['schemes', 'main', 0, 'when'],
      when: 'employees >= 100',
      about: { owner: 'Kari', talk_to: 'buyer' },
    },
    { path: ['schemes', 'main', 1], name: 'Rest', when_path: ['schemes', 'main', 1, 'when'], when: null, about: {} },
  ]);
  expect(marks).toMatchObject({
    name: 'Marks',
    overlapping: true,
    ignores_exclusions: true,
    within: { scheme: 'main', segments: ['Large', 'Rest'] },
  });
  expect(hunt?.filters.map((each) => [each.name, each.when, each.when_path.at(-1)])).toEqual([
    ['employees > 5', 'employees > 5', 0],
    ['In Oslo', "city = 'Oslo'", 'when'],
  ]);
  expect(hunt2?.filters).toMatchObject([{ name: 'Big', when: 'employees > 5' }]);
  expect(exclusions).toMatchObject([
    { name: 'AML flag', kind: 'compliance', when: 'aml_flag', until: '2026-12-31', qualifier: false },
    { name: 'Alive', kind: 'fit', reason: 'nobody to sell to', qualifier: true },
  ]);
});

it('gives paths that lead to what they name', () => {
  const { source } = parseSource(text, 'firmament.yaml');
  if (source === undefined) throw new Error('no source');
  const { schemes, exclusions } = outlineOf(text, 'firmament.yaml');
  const parts = [...schemes.flatMap((each) => [...each.rules, ...each.filters]), ...exclusions];
  expect(parts.length).toBe(8);
  for (const { when, when_path: path } of parts) {
    const node = nodeAt(source.root, path);
    expect(node?.kind === 'scalar' ? node.text : null).toBe(when);
  }
});

it('says why a text is no model file', () => {
  expect(outlineOf('schemes: [', 'firmament.yaml')).toMatchObject({ schemes: [], exclusions: [] });
  expect(outlineOf('schemes: [', 'firmament.yaml').diagnostics.length).toBeGreaterThan(0);
});
