import { quoted, quotedTable } from './names.ts';
import { printExpression, printOrderings } from './print-expression.ts';
import type { Column, Join, NamedQuery, Query, Select, Source } from './tree.ts';
import type { Writer } from './writer.ts';

/** A query, one clause a line. */
export function printQuery(query: Query, writer: Writer): string {
  const chain = printChain(query.with ?? [], writer);
  const body =
    query.kind === 'select'
      ? printSelect(query, writer)
      : query.queries.map((each) => branch(each, writer)).join('\nUNION ALL\n');
  return chain + body;
}

/** A branch of a union that has clauses of its own around it goes into parentheses. */
function branch(select: Select, writer: Writer): string {
  const text = printQuery(select, writer);
  return select.with?.length || select.orderBy?.length || select.limit !== undefined ? `(\n${text}\n)` : text;
}

function printChain(chain: readonly NamedQuery[], writer: Writer): string {
  if (chain.length === 0) return '';
  const steps = chain.map(({ name, query }) => `${quoted(name)} AS (\n${printQuery(query, writer)}\n)`);
  return `WITH ${steps.join(',\n')}\n`;
}

function printSelect(select: Select, writer: Writer): string {
  const clauses = [
    `SELECT ${select.distinct ? 'DISTINCT ' : ''}${select.columns.map((each) => printColumn(each, writer)).join(', ')}`,
  ];
  if (select.from) clauses.push(`FROM ${printSource(select.from, writer)}`);
  for (const join of select.joins ?? []) clauses.push(printJoin(join, writer));
  if (select.where) clauses.push(`WHERE ${printExpression(select.where, writer)}`);
  if (select.groupBy?.length) {
    clauses.push(`GROUP BY ${select.groupBy.map((each) => printExpression(each, writer)).join(', ')}`);
  }
  if (select.having) clauses.push(`HAVING ${printExpression(select.having, writer)}`);
  if (select.orderBy?.length) clauses.push(`ORDER BY ${printOrderings(select.orderBy, writer)}`);
  if (select.offset !== undefined) clauses.push(`OFFSET ${wholeNumber(select.offset)}`);
  if (select.limit !== undefined) clauses.push(`LIMIT ${wholeNumber(select.limit)}`);
  return clauses.join('\n');
}

function printColumn({ value, as }: Column, writer: Writer): string {
  const text = printExpression(value, writer);
  return as === undefined ? text : `${text} AS ${quoted(as)}`;
}

function printSource(source: Source, writer: Writer): string {
  if (source.kind === 'subquery') return `(\n${printQuery(source.query, writer)}\n) AS ${quoted(source.alias)}`;
  const name = quotedTable(source.name);
  return source.alias === undefined ? name : `${name} AS ${quoted(source.alias)}`;
}

function printJoin({ type, source, on }: Join, writer: Writer): string {
  const text = `${type.toUpperCase()} JOIN ${printSource(source, writer)}`;
  return on === undefined ? text : `${text} ON ${printExpression(on, writer)}`;
}

function wholeNumber(value: number): number {
  if (!Number.isSafeInteger(value) || value < 0) throw new Error(`not a number of rows: ${value}`);
  return value;
}
