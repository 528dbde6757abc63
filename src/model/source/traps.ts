import { diagnose, type Diagnostic, type Place } from '../../diagnostics/diagnostic.ts';
import type { SourceNode, SourceScalar } from './node.ts';

/** Places where YAML reads something else than its writer most likely meant. */
export function findTraps(root: SourceNode, text: string, place: (offset: number) => Place): readonly Diagnostic[] {
  const found = new Map<number, Diagnostic>();
  visit(root, false, (scalar, inFlow) => {
    const trap = trapOf(scalar, inFlow, text);
    if (trap !== undefined) found.set(scalar.start, trap(place(scalar.start)));
  });
  return [...found.values()];
}

/** Unquoted texts that stand as written here and are something else to other YAML readers: worth quotes. */
export function findAmbiguous(root: SourceNode, place: (offset: number) => Place): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  visit(root, false, ({ style, text, start }) => {
    if (style === 'plain' && AMBIGUOUS.test(text))
      found.push(diagnose('model/reads-as-text', { text }, place(start), 'note'));
  });
  return found;
}

/** Truth values and nulls of YAML 1.1, and numbers with leading zeros, which it reads as octal. */
const AMBIGUOUS = /^(?:yes|no|on|off|null|~|0\d+)$/i;

function trapOf(scalar: SourceScalar, inFlow: boolean, text: string): ((place: Place) => Diagnostic) | undefined {
  if (scalar.style !== 'plain') return undefined;
  const unbalanced = isUnbalanced(scalar.text);
  if (inFlow && unbalanced && /^\s*,/.test(text.slice(scalar.end, scalar.end + 100))) {
    return (at) => diagnose('model/cut-at-comma', { text: shown(scalar.text) }, at);
  }
  const comment = /^[^\S\n]+#([^\n]?)/.exec(text.slice(scalar.end, scalar.end + 200));
  if (comment === null) return undefined;
  if (unbalanced) return (at) => diagnose('model/cut-at-comment', { text: shown(scalar.text) }, at);
  if (/[^\s#]/.test(comment[1] ?? ''))
    return (at) => diagnose('model/cut-at-comment', { text: shown(scalar.text) }, at, 'warning');
  return undefined;
}

/** An open bracket or quote: an expression that lost its end. */
export function isUnbalanced(text: string): boolean {
  const outside = text.replaceAll(/'[^']*'/g, '');
  return outside.split('(').length > outside.split(')').length || /(^|[\s(=])'/.test(outside);
}

function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function visit(node: SourceNode, inFlow: boolean, see: (scalar: SourceScalar, inFlow: boolean) => void): void {
  if (node.kind === 'scalar') see(node, inFlow);
  else if (node.kind === 'list') for (const item of node.items) visit(item, inFlow || node.flow, see);
  else for (const { value } of node.entries) visit(value, inFlow || node.flow, see);
}
