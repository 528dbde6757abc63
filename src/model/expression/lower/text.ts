import { any, binary, call, integer, parameter, spelled, text } from '../../../sql/build.ts';
import type { SqlExpression } from '../../../sql/tree.ts';
import { beginningsUnder, isIndustry } from '../../codes/industry.ts';
import type { Part } from './arithmetic.ts';
import type { NodeOf } from '../tree.ts';

const endsWith = { duckdb: 'ends_with({0}, {1})', trino: 'starts_with(reverse({0}), reverse({1}))' };

export function lowerMatch(node: NodeOf<'match'>, part: Part): SqlExpression {
  const operand = part(node.operand, { kind: 'text' }).sql;
  const pattern = part(node.pattern, { kind: 'text' }).sql;
  switch (node.how) {
    case 'contains':
      return binary(call('strpos', operand, pattern), '>', integer(0));
    case 'starts-with':
      return call('starts_with', operand, pattern);
    case 'ends-with':
      return spelled(endsWith, operand, pattern);
  }
}

/** `under` compares the beginnings of codes, by length; industry codes without their dots. */
export function lowerUnder(node: NodeOf<'under'>, part: Part): SqlExpression {
  const operand = part(node.operand, { kind: 'text' });
  const scheme = operand.type.kind === 'code' ? operand.type.scheme : 'prefix';
  const plain = isIndustry(scheme) ? call('replace', operand.sql, text('.'), text('')) : operand.sql;
  const codes = node.list.flatMap((code) => (code.kind === 'text' ? beginningsUnder(scheme, code.value) : []));
  const byLength = new Map<number, readonly string[]>();
  for (const code of new Set(codes)) {
    const length = Array.from(code).length;
    byLength.set(length, [...(byLength.get(length) ?? []), code]);
  }
  return any(
    [...byLength].map(([length, beginnings]) => ({
      kind: 'in',
      operand: call('substr', plain, integer(1), integer(length)),
      list: beginnings.map((each) => parameter('VARCHAR', each)),
    })),
  );
}
