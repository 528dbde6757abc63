import { bareOfNode, isSame } from '../edit/value.ts';
import type { SourceNode } from '../source/node.ts';
import type { Source } from '../source/parse.ts';
import { spotOf, type ModelChange } from './kinds.ts';

/**
 * What one model says otherwise than another, thing by thing as people know them: a variable, a segment's rule, a limit. Read from the files as
 * they are written, so that a model that cannot be used yet can be compared too; comments, spelling and the order of keys are no difference.
 */
export function changesBetween(before: Source, after: Source): readonly ModelChange[] {
  return differences([], { source: before, node: before.root }, { source: after, node: after.root });
}

/** A part of a model with the file it stands in. */
interface Part {
  readonly source: Source;
  readonly node: SourceNode;
}

function differences(
  path: readonly string[],
  before: Part | undefined,
  after: Part | undefined,
): readonly ModelChange[] {
  if (before === undefined && after === undefined) return [];
  if (before !== undefined && after !== undefined && isSame(bareOfNode(before.node), bareOfNode(after.node))) return [];
  const opened = isOpened(path, before?.node, after?.node);
  if (!opened) return [change(path, before, after)];
  const [left, right] = [membersOf(path, before), membersOf(path, after)];
  const names = [...new Set([...left.keys(), ...right.keys()])];
  const found = names.flatMap((name) => differences([...path, name], left.get(name), right.get(name)));
  return [...found, ...(isOrdered(path) ? reordered(path, [...left.keys()], [...right.keys()]) : [])];
}

function change(path: readonly string[], before: Part | undefined, after: Part | undefined): ModelChange {
  return {
    kind: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed',
    ...spotOf(path),
    before: before === undefined ? null : textOf(before),
    after: after === undefined ? null : textOf(after),
  };
}

/** Whether a part is told member by member: whole sections and schemes both models have are, a single thing is told as one. */
function isOpened(path: readonly string[], before: SourceNode | undefined, after: SourceNode | undefined): boolean {
  const [first, , third] = path;
  if ([before, after].some((node) => node?.kind === 'scalar' && node.style !== 'none')) return false;
  switch (path.length) {
    case 0:
      return true;
    case 1:
      return first !== 'population' && first !== 'turnover' && first !== 'measurement';
    case 2:
      return (first === 'schemes' || first === 'scorecard') && before !== undefined && after !== undefined;
    case 3:
      return isNamed(third);
    case 4:
      return (
        (third === 'rules' || third === 'segments' || third === 'cells') && before !== undefined && after !== undefined
      );
    default:
      return third === 'cells';
  }
}

const isNamed = (part: string | undefined): boolean =>
  part !== undefined && ['rules', 'segments', 'score', 'lights', 'levels', 'cells', 'funnel'].includes(part);

/** The order of rules and filters decides: the first that holds wins. So does that of owners, and of sources, the most trusted first. */
const isOrdered = (path: readonly string[]): boolean =>
  path.length === 1
    ? path[0] === 'owners' || path[0] === 'sources'
    : path.length === 3 && path[0] === 'schemes' && (path[2] === 'rules' || path[2] === 'funnel');

/** The members of a mapping by key and those of a list by what people call them; a scheme that is a list is one with `rules`. */
function membersOf(path: readonly string[], part: Part | undefined): ReadonlyMap<string, Part> {
  if (part === undefined) return new Map();
  const { source, node } = part;
  if (node.kind === 'scalar') return new Map();
  if (node.kind === 'map') return new Map(node.entries.map(({ key, value }) => [key.text, { source, node: value }]));
  if (path.length === 2 && path[0] === 'schemes') return new Map([['rules', part]]);
  const members = new Map<string, Part>();
  for (const [index, item] of node.items.entries()) {
    const name = nameOf(item) ?? String(index + 1);
    let free = name;
    for (let again = 2; members.has(free); again += 1) free = `${name} (${again})`;
    members.set(free, { source, node: item });
  }
  return members;
}

function nameOf(item: SourceNode): string | undefined {
  if (item.kind === 'scalar') return item.text;
  if (item.kind !== 'map') return undefined;
  const named = ['segment', 'filter', 'name', 'read'].map((key) => item.entries.find((each) => each.key.text === key));
  const first = named.find((each) => each?.value.kind === 'scalar')?.value;
  return first?.kind === 'scalar' ? first.text : undefined;
}

/** Members both have, in another order. */
function reordered(path: readonly string[], left: readonly string[], right: readonly string[]): readonly ModelChange[] {
  const [before, after] = [left.filter((each) => right.includes(each)), right.filter((each) => left.includes(each))];
  if (before.every((each, index) => each === after[index])) return [];
  const scheme = path[1] ?? null;
  return [
    {
      kind: 'moved',
      what: 'order',
      label: scheme ?? path[0] ?? '',
      scheme,
      part: null,
      before: before.join(', '),
      after: after.join(', '),
    },
  ];
}

/** A part as it is written, its lines moved to the margin; of a single value what it means. */
function textOf({ source, node }: Part): string {
  if (node.kind === 'scalar') return node.text.trim();
  const lines = source.text.slice(node.start, node.end).trimEnd().split(/\r?\n/u);
  const indent = source.text.slice(source.text.lastIndexOf('\n', node.start - 1) + 1, node.start).length;
  return lines
    .map((line, index) => (index === 0 ? line : line.slice(Math.min(indent, line.search(/\S|$/u)))))
    .join('\n');
}
