import { childrenOf } from '../expression/walk.ts';
import type { ExpressionNode, Span } from '../expression/tree.ts';
import type { Renaming } from './names.ts';

interface Literal {
  readonly at: Span;
  readonly value: string;
}

/**
 * An expression after segments were renamed: texts a scheme is compared with, wherever they stand, and nothing else of it. `isLeft` tells that it
 * speaks of such a scheme and holds the text besides, in a place where it is not compared (a case's value, a pattern): people have to look.
 * `steps` are the texts on the way, one name at a time: edits as small as that leave the lines of a folded condition as they are.
 */
export function renameIn(
  text: string,
  tree: ExpressionNode,
  renamings: ReadonlyMap<string, Renaming>,
): { readonly text: string; readonly steps: readonly string[]; readonly isLeft: boolean } {
  const compared: (Literal & { readonly to: string })[] = [];
  const others: Literal[] = [];
  const schemes = new Set<string>();
  const visit = (node: ExpressionNode): void => {
    if (node.kind === 'name' && renamings.has(node.name)) schemes.add(node.name);
    if (node.kind === 'text') others.push({ at: node.at, value: node.value });
    if (node.kind === 'compare') {
      compared.push(
        ...literalsOf(node.left, [node.right], renamings),
        ...literalsOf(node.right, [node.left], renamings),
      );
    }
    if (node.kind === 'in') compared.push(...literalsOf(node.operand, node.list, renamings));
    // Inside an aggregate names are columns of its table.
    if (node.kind !== 'aggregate') for (const child of childrenOf(node)) visit(child);
  };
  visit(tree);
  const known = new Set(compared.map((each) => each.at.start));
  const isLeft = others.some(
    ({ at, value }) => !known.has(at.start) && [...schemes].some((each) => renamings.get(each)?.(value) !== undefined),
  );
  const steps: string[] = [];
  for (const { at, to } of compared.toSorted((one, other) => other.at.start - one.at.start)) {
    const now = steps.at(-1) ?? text;
    steps.push(now.slice(0, at.start) + quoted(to) + now.slice(at.end));
  }
  return { text: steps.at(-1) ?? text, steps, isLeft };
}

function literalsOf(
  scheme: ExpressionNode,
  values: readonly ExpressionNode[],
  renamings: ReadonlyMap<string, Renaming>,
): readonly (Literal & { readonly to: string })[] {
  const renaming = scheme.kind === 'name' ? renamings.get(scheme.name) : undefined;
  if (renaming === undefined) return [];
  return values.flatMap((value) => {
    const to = value.kind === 'text' ? renaming(value.value) : undefined;
    return value.kind !== 'text' || to === undefined ? [] : [{ at: value.at, value: value.value, to }];
  });
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
