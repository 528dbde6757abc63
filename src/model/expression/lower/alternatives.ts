import type { SqlExpression } from '../../../sql/tree.ts';
import { asDecimal } from './arithmetic.ts';
import { asDate, asDouble, farthest, type Lowered } from './lowered.ts';
import type { ExpressionNode } from '../tree.ts';
import type { Static } from '../check/typing.ts';

/**
 * Alternatives of one type brought to one representation: money stays DECIMAL when all of it can be; numbers as written beside it
 * become so too.
 */
export function alike(
  nodes: readonly ExpressionNode[],
  parts: readonly Lowered[],
  type: Static,
): { readonly sql: readonly SqlExpression[]; readonly as: Omit<Lowered, 'sql'> } {
  const reach = farthest(parts.map((part) => part.reach));
  const as = (form: Lowered['form']): Omit<Lowered, 'sql'> => ({ type, form, reach });
  if (type.kind === 'number') return { sql: parts.map(asDouble), as: as('double') };
  if (type.kind === 'date') return { sql: parts.map(asDate), as: as('other') };
  if (type.kind !== 'money') return { sql: parts.map(({ sql }) => sql), as: as('other') };
  const decimals = parts.map((part, index) => asDecimal(nodes[index], part));
  if (!decimals.every((part) => part !== undefined)) return { sql: parts.map(asDouble), as: as('double') };
  return { sql: decimals.map(({ sql }) => sql), as: as('decimal') };
}
