import type { Condition } from '../../condition-plan.ts';
import { reserved } from '../../expression/syntax/words.ts';

/** Spells parts of the expressions that templates stand for, so that people can read and copy them. */

/** `'it''s'`. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A name, in double quotes where it would not be read as one. */
export function named(name: string): string {
  return /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u.test(name) && !reserved.has(name.toLowerCase())
    ? name
    : `"${name.replaceAll('"', '""')}"`;
}

/** A user's expression as an operand: in parentheses unless it is one word, call or column. */
export function operand(part: Condition): string {
  const whole =
    ['name', 'member', 'call', 'number'].includes(part.tree.kind) ||
    (part.tree.kind === 'aggregate' && !/\bover\b/i.test(part.text));
  return whole ? part.text : `(${part.text})`;
}

/** `case when … then … else … end`, one branch a line. */
export function caseOf(branches: readonly (readonly [when: string, then: string])[], otherwise?: string): string {
  const lines = branches.map(([when, then]) => `  when ${when} then ${then}`);
  return ['case', ...lines, ...(otherwise === undefined ? [] : [`  else ${otherwise}`]), 'end'].join('\n');
}

/** The date a table's rows are known from: `orders.at`, `deals.opened_at`. */
export function timeOf(table: string): string {
  const column = table === 'deals' ? 'opened_at' : table === 'financials' ? 'published_at' : 'at';
  return `${named(table)}.${column}`;
}

/** ` over last 12 months`, or nothing for all time. */
export function overWindow(span: string | undefined): string {
  return span === undefined ? '' : ` over last ${span}`;
}
