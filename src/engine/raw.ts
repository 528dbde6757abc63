import type { Printed, SqlType, SqlValue, TableName } from '../sql/tree.ts';

/**
 * DuckDB's own SQL as text, for what the shared tree has no words for: data definition, readers of files, catalogue queries. Used
 * only inside the engine and the connect stage, where no other dialect ever runs. A fragment is text with its parameters, so values
 * still travel beside the text, and names go through the one quoting function here.
 */
export type Fragment = Printed;

/** Joins text and fragments in order: `` sql`SELECT * FROM ${name('data', table)} WHERE row = ${bind('BIGINT', 3)}` ``. */
export function sql(texts: TemplateStringsArray, ...parts: readonly Fragment[]): Fragment {
  const text = texts.map((each, index) => each + (parts[index]?.text ?? '')).join('');
  return { text, parameters: parts.flatMap((part) => part.parameters) };
}

/** A quoted identifier of one or more parts. A NUL cannot stand in an identifier and is a bug of the caller. */
export function name(...parts: TableName): Fragment {
  const quoted = parts.map((part) => {
    if (part.includes('\0')) throw new RangeError('NUL in an identifier');
    return `"${part.replaceAll('"', '""')}"`;
  });
  return verbatim(quoted.join('.'));
}

/** A placeholder with its typed value. */
export const bind = (type: SqlType, value: SqlValue): Fragment => ({ text: '?', parameters: [{ type, value }] });

/** A text constant in the statement itself, where DuckDB takes no placeholder (options of readers, settings). */
export function quote(value: string): Fragment {
  if (value.includes('\0')) throw new RangeError('NUL in a text constant');
  return verbatim(`'${value.replaceAll("'", "''")}'`);
}

/** Text of our own making. Never a value that came from outside. */
export const verbatim = (text: string): Fragment => ({ text, parameters: [] });

export const nothing: Fragment = verbatim('');

export function join(fragments: readonly Fragment[], separator: string): Fragment {
  return {
    text: fragments.map((each) => each.text).join(separator),
    parameters: fragments.flatMap((each) => each.parameters),
  };
}
