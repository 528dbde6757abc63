import type { Cursor } from './cursor.ts';
import { parseWindow } from './window.ts';
import { limits } from '../limits.ts';
import { refuse } from './tokens.ts';
import type { AggregateName, AggregateNode, ExpressionNode } from '../tree.ts';
import { tablesIn } from '../walk.ts';

/** `sum(orders.amount where quantity > 3) over last 12 months by closed_at`. */
export function parseAggregate(
  cursor: Cursor,
  name: AggregateName,
  expression: (least: number) => ExpressionNode,
): AggregateNode {
  const { start } = cursor.next();
  cursor.needSymbol('(');
  const subject = expression(0);
  const where = cursor.takeWord('where') ? expression(0) : undefined;
  const nth = name === 'latest' && cursor.takeSymbol(',') ? parseNth(cursor) : undefined;
  if (cursor.isSymbol(',')) {
    const scalar = name === 'min' ? 'least' : name === 'max' ? 'greatest' : undefined;
    return cursor.unexpected(`')': ${name} reduces the rows of one table`, scalar);
  }
  cursor.needSymbol(')', "'where' or ')'");
  const window = cursor.takeWord('over') ? parseWindow(cursor) : ({ kind: 'all-time' } as const);
  const by = cursor.takeWord('by') ? (cursor.takeName() ?? cursor.unexpected('the name of a date column')) : undefined;
  const at = { start, end: cursor.end };
  const whole = subject.kind === 'name' && name === 'count';
  const table = whole ? subject.name : tableOf(name, subject);
  const node: AggregateNode = {
    kind: 'aggregate',
    name,
    table,
    ...(whole ? {} : { value: subject }),
    ...(where === undefined ? {} : { where }),
    ...(nth === undefined || nth === 0 ? {} : { nth }),
    ...(by === undefined ? {} : { by }),
    window,
    at,
  };
  return cursor.built(node, subject, ...(where === undefined ? [] : [where]));
}

function parseNth(cursor: Cursor): number {
  const token = cursor.peek();
  if (token.kind !== 'number' || !Number.isInteger(token.value) || token.value > limits.windowCount) {
    return cursor.unexpected('how many rows before the last, as 1');
  }
  cursor.next();
  return token.value;
}

function tableOf(name: AggregateName, value: ExpressionNode): string {
  const [first, ...others] = tablesIn(value);
  if (first === undefined) return refuse(value.at, 'expression/no-table', { function: name });
  const other = others.find(({ table }) => table !== first.table);
  if (other === undefined) return first.table;
  return refuse(other.at, 'expression/two-tables', { function: name, first: first.table, second: other.table });
}
