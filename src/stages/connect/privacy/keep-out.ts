import { diagnose, type Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { DuckDbEngine } from '../../../engine/duckdb.ts';
import { bind, join, name, sql, type Fragment } from '../../../engine/raw.ts';
import type { Incoming } from '../incoming/arriving.ts';
import { loadingTable } from '../incoming/arriving.ts';
import type { Problem } from '../problem.ts';
import { identifiersIn, personColumns, rowsOfPeople } from './columns.ts';
import { identifier, type Identifier } from './identifiers.ts';
import { readSuppression } from './suppression.ts';

interface Loading {
  readonly columns: readonly {
    readonly name: string;
    readonly personal: boolean;
    readonly role: { readonly kind: string };
  }[];
  readonly read: number;
  readonly problems: readonly Problem[];
}

/**
 * Takes people who were erased out of what a file brings, before anything else sees it: their rows, what names them in other rows, and bad rows
 * that name them. What is kept out counts as never read.
 */
export async function keepOut<L extends Loading>(
  incoming: Incoming,
  loaded: L,
): Promise<{ readonly loaded: L; readonly notes: readonly Diagnostic[] }> {
  const { workspace, kind, source, staged } = incoming;
  const suppression = await readSuppression(workspace.folder);
  if (suppression.isEmpty) return { loaded, notes: [] };
  const { engine } = workspace;
  const table = name('data', loadingTable(incoming));
  const stored = loaded.columns.filter(({ role }) => role.kind === 'column');
  const asked =
    kind === 'companies'
      ? stored
          .filter((each) => each.name === 'org_number')
          .map((each) => ({ name: each.name, kinds: ['org_number'] as const }))
      : personColumns(kind, stored);
  let rows = 0;
  for (const column of asked) {
    const values = await valuesOf(engine, table, column.name);
    const gone = values.filter((value) =>
      identifiersIn(value, column.kinds, [source.id]).some((each) => suppression.isErased(each)),
    );
    if (gone.length === 0) continue;
    const within = sql`CAST(${name(column.name)} AS VARCHAR) IN (${join(
      gone.map((value) => bind('VARCHAR', value)),
      ', ',
    )})`;
    if (kind === 'companies' || rowsOfPeople.has(kind))
      rows += await engine.run(sql`DELETE FROM ${table} WHERE ${within}`);
    else await engine.run(sql`UPDATE ${table} SET ${name(column.name)} = NULL WHERE ${within}`);
  }
  const isNamed = (text: string): boolean =>
    (text.match(addresses) ?? []).some((each) => suppression.isErased(identifier('email', each)));
  const problems = loaded.problems.filter(({ raw }) => raw === null || !isNamed(raw));
  const all = rows + loaded.problems.length - problems.length;
  return {
    loaded: { ...loaded, read: loaded.read - all, problems },
    notes: all === 0 ? [] : [diagnose('privacy/kept-out', { file: staged.name, rows: all }, {}, 'warning')],
  };
}

const addresses = /[^\s,;"'<>]+@[^\s,;"'<>]+/gu;

async function valuesOf(engine: DuckDbEngine, table: Fragment, column: string): Promise<readonly string[]> {
  const rows = await engine.rows(
    sql`SELECT DISTINCT CAST(${name(column)} AS VARCHAR) AS value FROM ${table} WHERE ${name(column)} IS NOT NULL`,
  );
  return rows.map((row) => String(row['value']));
}

/** Whether an identifier is one of several. */
export const isAmong = (identifiers: readonly Identifier[]): ((each: Identifier) => boolean) => {
  const known = new Set(identifiers.map(({ kind, value }) => `${kind}:${value}`));
  return ({ kind, value }) => known.has(`${kind}:${value}`);
};
