import { createHash } from 'node:crypto';
import type { Plan } from '../plan.ts';

/**
 * SHA-256 of what a plan says, as hex: canonical JSON with sorted keys, without places, spans and the spelling of expressions, so that
 * comments, order of keys and white space do not make another version. Nor do the scorecard and what is measured: they
 * judge results and make none.
 */
export function planHash({ scorecard: _judging, measurement: _measuring, ...plan }: Omit<Plan, 'hash'>): string {
  return contentHash(plan);
}

/** The same of any part of a plan. */
export function contentHash(part: unknown): string {
  return createHash('sha256').update(canonical(part)).digest('hex');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([key, part]) => part !== undefined && !isSpelling(key, part, value));
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${sorted.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`;
}

/** `place` and `at` of nodes and parts, and `text` beside the tree it spells; a column called `at` is none of these. */
function isSpelling(key: string, part: unknown, owner: object): boolean {
  if (key === 'text') return 'tree' in owner;
  if (key === 'source') return 'kind' in owner && owner.kind === 'number';
  if (typeof part !== 'object' || part === null) return false;
  if (key === 'at') return 'start' in part && 'end' in part;
  return key === 'place' && 'file' in part;
}
