import { duckdb } from './duckdb.ts';
import { quoted, quotedTable } from './names.ts';
import { printExpression } from './print-expression.ts';
import { printQuery } from './print-query.ts';
import type { Dialect, Printed, SqlExpression, Statement, TableName } from './tree.ts';
import { trino } from './trino.ts';
import { Writer } from './writer.ts';

const spellings = { duckdb, trino } as const;

/**
 * A statement as text of a dialect and the values it binds. Names are always quoted; values of users are placeholders only; division
 * is guarded; orders say where nulls go. Raises `sql/unprintable-…` for names and values no engine can hold.
 */
export function print(statement: Statement, dialect: Dialect): Printed {
  const writer = new Writer(spellings[dialect], printQuery);
  const text = printStatement(statement, writer);
  return { text, parameters: writer.parameters };
}

/** One expression alone: for tests, messages and `--explain`. */
export function printFragment(expression: SqlExpression, dialect: Dialect): Printed {
  const writer = new Writer(spellings[dialect], printQuery);
  const text = printExpression(expression, writer);
  return { text, parameters: writer.parameters };
}

function printStatement(statement: Statement, writer: Writer): string {
  switch (statement.kind) {
    case 'select':
    case 'union-all':
      return printQuery(statement, writer);
    case 'create-table-as':
      return `CREATE ${isTemporary(statement.name, writer) ? 'TEMP ' : ''}TABLE ${quotedTable(statement.name)} AS\n${printQuery(statement.query, writer)}`;
    case 'insert': {
      const columns = statement.columns.map(quoted).join(', ');
      return `INSERT INTO ${quotedTable(statement.into)} (${columns})\n${printQuery(statement.query, writer)}`;
    }
    case 'update': {
      const set = statement.set.map(({ column, value }) => `${quoted(column)} = ${printExpression(value, writer)}`);
      return `UPDATE ${quotedTable(statement.table)}\nSET ${set.join(', ')}${condition(statement.where, writer)}`;
    }
    case 'delete':
      return `DELETE FROM ${quotedTable(statement.from)}${condition(statement.where, writer)}`;
    case 'drop-table':
      return `DROP TABLE IF EXISTS ${quotedTable(statement.name)}`;
  }
}

const condition = (where: SqlExpression | undefined, writer: Writer): string =>
  where === undefined ? '' : `\nWHERE ${printExpression(where, writer)}`;

/** DuckDB keeps what lasts for a connection in a catalogue of its own, and wants to hear so when a table is made there. */
const isTemporary = (name: TableName, writer: Writer): boolean =>
  writer.dialect.name === 'duckdb' && name.length === 3 && name[0] === 'temp';
