import { expect, test } from 'vitest';
import { changesBetween } from '../../../src/model/changes/changes.ts';
import { applyEdits, type ModelEdit } from '../../../src/model/edit/edits.ts';
import { parseSource, type Source } from '../../../src/model/source/parse.ts';

const text = `firmament: 1
name: Office supplies
currency: NOK
variables:
  size: {bands: employees, cuts: [5, 20], names: [small, medium, large]}
  # how much they buy
  bought: sum(orders.amount) over last 12 months
exclusions:
  - {name: Bankrupt, kind: risk, when: bankrupt}
schemes:
  main:
    # the best
    - segment: Partners
      when: bought > 1000
      offer: Partner package

    # who grows
    - segment: Growers
      when: growth > 0.1
    - {segment: Rest}
  tier:
    name: Lights
    score: {big: employees > 100, rich: {when: bought > 5, points: 2}}
    lights: {green: 2, amber: 1}
  market:
    matrix: [size, sector]
    cells: {small: {Public: Town halls}, large: Institutions}
`;

const sourceOf = (written: string): Source => {
  const { source, diagnostics } = parseSource(written, 'm.yaml');
  if (source === undefined) throw new Error(JSON.stringify(diagnostics));
  return source;
};

const after = (...edits: readonly ModelEdit[]): Source => {
  const { source, diagnostics } = applyEdits(sourceOf(text), edits);
  if (source === undefined) throw new Error(JSON.stringify(diagnostics));
  return source;
};

const changed = (...edits: readonly ModelEdit[]) =>
  changesBetween(sourceOf(text), after(...edits)).map(({ kind, what, label, part, before, after: now }) => [
    kind,
    part === null ? what : `${what}.${part}`,
    label,
    before,
    now,
  ]);

test('a change is told thing by thing, as it is written', () => {
  expect(changed({ do: 'set', path: ['schemes', 'main', 0, 'when'], value: 'bought > 2000' })).toEqual([
    ['changed', 'rule', 'Partners', 'bought > 1000', 'bought > 2000'],
  ]);
  expect(
    changed(
      { do: 'set', path: ['variables', 'size', 'cuts'], value: [5, 50] },
      { do: 'set', path: ['schemes', 'main', 0, 'need'], value: 'Advice' },
      { do: 'remove', path: ['schemes', 'main', 1] },
      { do: 'insert', path: ['exclusions'], value: { name: 'Gambling', kind: 'ethics', when: "industry under '92'" } },
      { do: 'set', path: ['schemes', 'tier', 'lights', 'green'], value: 3 },
      { do: 'set', path: ['schemes', 'tier', 'score', 'rich', 'points'], value: 1 },
      { do: 'set', path: ['schemes', 'market', 'cells', 'small', 'Public'], value: 'Municipalities' },
      { do: 'set', path: ['currency'], value: 'EUR' },
    ),
  ).toEqual([
    ['changed', 'setting', 'currency', 'NOK', 'EUR'],
    [
      'changed',
      'variable',
      'size',
      '{bands: employees, cuts: [5, 20], names: [small, medium, large]}',
      '{bands: employees, cuts: [5, 50], names: [small, medium, large]}',
    ],
    ['added', 'exclusion', 'Gambling', null, "name: Gambling\nkind: ethics\nwhen: industry under '92'"],
    ['added', 'segment.need', 'Partners', null, 'Advice'],
    ['removed', 'segment', 'Growers', 'segment: Growers\nwhen: growth > 0.1', null],
    ['changed', 'criterion', 'rich', '{when: bought > 5, points: 2}', '{when: bought > 5, points: 1}'],
    ['changed', 'limit', 'green', '2', '3'],
    ['changed', 'cell', 'small × Public', 'Town halls', 'Municipalities'],
  ]);
});

test('the order of rules is a change, and so is a scheme that comes or goes', () => {
  expect(changed({ do: 'move', path: ['schemes', 'main'], from: 1, to: 0 })).toEqual([
    ['moved', 'order', 'main', 'Partners, Growers, Rest', 'Growers, Partners, Rest'],
  ]);
  expect(changed({ do: 'remove', path: ['schemes', 'tier'] }).map((each) => each.slice(0, 3))).toEqual([
    ['removed', 'scheme', 'tier'],
  ]);
  expect(changed({ do: 'set', path: ['schemes', 'sizes'], value: { by: 'size' } })).toEqual([
    ['added', 'scheme', 'sizes', null, 'by: size'],
  ]);
});

test('a rule takes the comment above it along, and the blank lines stay where they are', () => {
  expect(after({ do: 'move', path: ['schemes', 'main'], from: 1, to: 0 }).text).toBe(
    text.replace(
      /    # the best[^]*growth > 0.1\n/u,
      `    # who grows
    - segment: Growers
      when: growth > 0.1

    # the best
    - segment: Partners
      when: bought > 1000
      offer: Partner package
`,
    ),
  );
  expect(after({ do: 'move', path: ['variables', 'size', 'names'], from: 2, to: 0 }).text).toBe(
    text.replace('[small, medium, large]', '[large, small, medium]'),
  );
  const cut = sourceOf('schemes:\n  main:\n    - {segment: A}\n    - {segment: B}');
  expect(applyEdits(cut, [{ do: 'move', path: ['schemes', 'main'], from: 0, to: 1 }]).source?.text).toBe(
    'schemes:\n  main:\n    - {segment: B}\n    - {segment: A}',
  );
});

test('a model edited as comments and spacing alone has not changed', () => {
  const spelled = text.replace('# the best', '# the very best').replace('kind: risk', "kind:   'risk'");
  expect(changesBetween(sourceOf(text), sourceOf(spelled))).toEqual([]);
});

test('of several edits that do not all fit none is made', () => {
  const { source, diagnostics } = applyEdits(sourceOf(text), [
    { do: 'set', path: ['name'], value: 'New' },
    { do: 'remove', path: ['schemes', 'nowhere'] },
  ]);
  expect(source).toBeUndefined();
  expect(diagnostics.map((each) => each.code)).toEqual(['model/cannot-edit']);
});
