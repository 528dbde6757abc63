import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addItem,
  removeItem,
  renameKey,
  setValue,
  wrapValue,
  type Edited,
  type EditValue,
} from '../../src/model/edit.ts';
import { bareOfNode, bareOfValue } from '../../src/model/edit/value.ts';
import { nodeAt, type Path, type SourceNode } from '../../src/model/source/node.ts';
import { parseSource, type Source } from '../../src/model/source/parse.ts';
import { hostileText, keyText } from './yaml-text.ts';

const model = `# What this model is for.
firmament: 1
name:   Office supplies   # shown in reports
currency: NOK

variables:
  size: {bands: employees, cuts: [5, 20], names: [small, "medium, or so", large]}   # ours
  # how much they buy
  revenue_12m: sum(orders.amount) over last 12 months

schemes:
  main:
    - segment: Partners   # the best
      when: >-
        revenue_12m > 1000
        and size = 'large'
      need: |
        Advice,
        and a person.
    # everyone else
    - {segment: Rest, owner: 'inside sales'}
  tier:
    score: {big: employees > 100}
    lights: {green: 1, amber: 0}
note:
`;

function sourceOf(text: string): Source {
  const { source, diagnostics } = parseSource(text, 'm.yaml');
  if (source === undefined) throw new Error(JSON.stringify(diagnostics));
  return source;
}

function textOf(edited: Edited): string {
  if (edited.source === undefined) throw new Error(JSON.stringify(edited.diagnostics));
  return edited.source.text;
}

const source = sourceOf(model);

describe('edits of the model file', () => {
  it('changes a value and nothing else', () => {
    expect(textOf(setValue(source, ['name'], 'Office: supplies'))).toBe(
      model.replace('Office supplies ', "'Office: supplies' "),
    );
    expect(textOf(setValue(source, ['variables', 'size', 'cuts', 1], 25))).toBe(model.replace('[5, 20]', '[5, 25]'));
    expect(textOf(setValue(source, ['schemes', 'main', 0, 'when'], "size = 'large'"))).toBe(
      model.replace(">-\n        revenue_12m > 1000\n        and size = 'large'", "size = 'large'"),
    );
    expect(textOf(setValue(source, ['note'], 'written'))).toBe(model.replace('note:', 'note: written'));
  });

  it('adds what is missing at the end of its mapping', () => {
    expect(textOf(setValue(source, ['variables', 'growth'], 'cagr(a, b, 3)'))).toBe(
      model.replace('over last 12 months\n', 'over last 12 months\n  growth: cagr(a, b, 3)\n'),
    );
    expect(textOf(setValue(source, ['schemes', 'tier', 'segments', 'green', 'need'], 'a call'))).toBe(
      model.replace('amber: 0}\n', 'amber: 0}\n    segments:\n      green:\n        need: a call\n'),
    );
  });

  it('adds and removes items with their lines', () => {
    const added = textOf(addItem(source, ['schemes', 'main'], { segment: 'Growing', when: 'growth > 0.2' }, 1));
    expect(added).toBe(
      model.replace(
        '        and a person.\n',
        '        and a person.\n    - segment: Growing\n      when: growth > 0.2\n',
      ),
    );
    expect(textOf(removeItem(sourceOf(added), ['schemes', 'main', 1]))).toBe(model);
    expect(textOf(removeItem(source, ['variables', 'size', 'names', 1]))).toBe(model.replace('"medium, or so", ', ''));
    expect(textOf(removeItem(source, ['schemes', 'main', 0, 'segment']))).toBe(
      model.replace('segment: Partners   # the best\n      ', ''),
    );
  });

  it('renames a key in place', () => {
    expect(textOf(renameKey(source, ['variables', 'revenue_12m'], 'sales'))).toBe(
      model.replace('revenue_12m: sum', 'sales: sum'),
    );
    expect(renameKey(source, ['variables', 'size'], 'revenue_12m').source).toBeUndefined();
  });

  it('puts a mapping around a list, whose lines move in with their comments', () => {
    const wrapped = textOf(wrapValue(source, ['schemes', 'main'], 'rules'));
    expect(wrapped).toContain(
      '  main:\n    rules:\n      - segment: Partners   # the best\n        when: >-\n          revenue_12m > 1000\n',
    );
    expect(wrapped).toContain("      # everyone else\n      - {segment: Rest, owner: 'inside sales'}\n  tier:");
    expect(wrapped.split('\n').length).toBe(model.split('\n').length + 1);
    const flow = textOf(wrapValue(source, ['variables', 'size', 'cuts'], 'at'));
    expect(flow).toBe(model.replace('[5, 20]', '{at: [5, 20]}'));
    expect(wrapValue(source, ['name'], 'rules').source).toBeUndefined();
    const level = sourceOf('a:\n- 1\n- 2 # two\nb: 1\n');
    expect(textOf(wrapValue(level, ['a'], 'rules'))).toBe('a:\n  rules:\n    - 1\n    - 2 # two\nb: 1\n');
  });

  it('refuses to change what an anchor shares', () => {
    const shared = sourceOf('a: &x {k: 1}\nb: *x\n');
    expect(setValue(shared, ['b', 'k'], 2).diagnostics[0]?.code).toBe('model/cannot-edit');
    expect(setValue(source, ['schemes', 'main', 7, 'when'], 'x').source).toBeUndefined();
  });

  it('keeps the line ends of the file', () => {
    const windows = sourceOf(model.replaceAll('\n', '\r\n'));
    const edited = textOf(addItem(windows, ['schemes', 'main'], { segment: 'New', when: 'employees > 1' }, 1));
    expect(edited).toBe(
      textOf(addItem(source, ['schemes', 'main'], { segment: 'New', when: 'employees > 1' }, 1)).replaceAll(
        '\n',
        '\r\n',
      ),
    );
    expect(textOf(removeItem(sourceOf(edited), ['schemes', 'main', 1]))).toBe(windows.text);
    expect(textOf(setValue(windows, ['schemes', 'main', 0, 'need'], 'One line'))).not.toMatch(/[^\r]\n/);
  });

  it('reads back what was written, whatever it is', () => {
    const paths = pathsOf(source.root, []);
    const value: fc.Arbitrary<EditValue> = fc.oneof(
      hostileText,
      fc.integer(),
      fc.boolean(),
      fc.array(hostileText, { maxLength: 3 }),
      fc.dictionary(keyText, hostileText, { maxKeys: 3, noNullPrototype: true }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...paths), value, keyText, (path, written, name) => {
        expect(setValue(source, path, written).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        checkRange(setValue(source, path, written), (after) =>
          expect(bareAt(after, path)).toEqual(bareOfValue(written)),
        );
        if (nodeAt(source.root, path)?.kind === 'list')
          checkRange(addItem(source, path, written, 0), (after) =>
            expect(bareAt(after, [...path, 0])).toEqual(bareOfValue(written)),
          );
        checkRange(removeItem(source, path), () => undefined);
        if (typeof path.at(-1) === 'string')
          checkRange(renameKey(source, path, name), (after) =>
            expect(nodeAt(after.root, [...path.slice(0, -1), name])).toBeDefined(),
          );
      }),
      { seed: 4, numRuns: 500 },
    );
  });

  it('never refuses an ordinary value where there is one', () => {
    const refusals = pathsOf(source.root, []).filter(
      (path) => setValue(source, path, "size = 'x, y'").source === undefined,
    );
    expect(refusals).toEqual([]);
  });
});

function bareAt(edited: Source, path: Path) {
  const node = nodeAt(edited.root, path);
  return node === undefined ? undefined : bareOfNode(node);
}

/** Everything outside the changed range is what it was; refused edits change nothing. */
function checkRange({ source: edited, change, diagnostics }: Edited, check: (edited: Source) => void): void {
  if (edited === undefined || change === undefined) {
    expect(diagnostics.length).toBeGreaterThan(0);
    return;
  }
  expect(edited.text.slice(0, change.start)).toBe(model.slice(0, change.start));
  expect(edited.text.slice(change.start + change.insert.length)).toBe(model.slice(change.end));
  check(edited);
}

function pathsOf(node: SourceNode, path: Path): readonly Path[] {
  const below =
    node.kind === 'map'
      ? node.entries.map(({ key, value }) => [key.text, value] as const)
      : node.kind === 'list'
        ? node.items.map((item, index) => [index, item] as const)
        : [];
  return [...(path.length === 0 ? [] : [path]), ...below.flatMap(([step, child]) => pathsOf(child, [...path, step]))];
}
