import type { Session } from '../../../engine/engine.ts';
import { bind, sql } from '../../../engine/raw.ts';
import type { SourcePlan } from '../../../model/plan.ts';
import type { Incoming } from '../incoming/arriving.ts';
import type { ShapedColumn } from '../columns/shaped-column.ts';
import type { Counts } from '../types.ts';
import { answersChanged, rowsChanged } from './versions.ts';

/** One import as it is written down. */
export interface ImportEntry {
  readonly number: number;
  readonly source: string;
  /** As the user names it. */
  readonly file: string;
  /** The file's identity within the source. */
  readonly path: string;
  readonly table: string;
  readonly kind: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly planHash: string;
  /** ISO date its attributes were observed. */
  readonly observed: string;
  readonly at: Date;
  readonly counts: Counts;
  readonly companyBy: readonly string[];
  readonly mapping: readonly unknown[];
  /** The file's columns in their order. */
  readonly headers?: readonly string[];
  /** The source as it was read, so that a file can be read again in the same way. */
  readonly plan?: SourcePlan;
  /** Of a file with too many bad rows only these and the entry are kept; what people said by hand is taken back answer by answer. */
  readonly state?: 'stands' | 'refused' | 'said';
}

/** Writes an import down, and moves the data's version on. */
export async function storeImport(
  session: Session,
  incoming: Incoming,
  counts: Counts,
  { columns, headers }: { readonly columns: readonly ShapedColumn[]; readonly headers: readonly string[] },
  state: 'stands' | 'refused' = 'stands',
): Promise<void> {
  const { importNumber, source, staged, table, kind, planHash, observed, workspace } = incoming;
  const mapping = columns.map(({ header, name, role, type, reading }) => ({
    header,
    name,
    role: role.kind,
    type,
    reading,
  }));
  await storeEntry(session, {
    number: importNumber,
    source: source.id,
    file: staged.name,
    path: incoming.path,
    table,
    kind,
    sha256: staged.sha256,
    bytes: staged.bytes,
    planHash,
    observed,
    at: workspace.clock(),
    counts,
    companyBy: source.companyBy,
    mapping,
    headers,
    plan: { ...source, place: {} },
    state,
  });
}

/** The same for what came by another way than a source. */
export async function storeEntry(session: Session, entry: ImportEntry): Promise<void> {
  const text = (value: string): ReturnType<typeof bind> => bind('VARCHAR', value);
  const number = (value: number): ReturnType<typeof bind> => bind('BIGINT', value);
  const { counts } = entry;
  await session.run(sql`INSERT INTO meta.imports VALUES (${bind('INTEGER', entry.number)}, ${text(entry.source)}, ${text(entry.file)}, ${text(entry.path)},
    ${text(entry.table)}, ${text(entry.kind)}, ${text(entry.sha256)}, ${number(entry.bytes)}, ${text(entry.planHash)}, ${bind('DATE', entry.observed)},
    ${bind('TIMESTAMP', entry.at.toISOString().slice(0, 19))}, ${number(counts.rows_read)}, ${number(counts.rows_loaded)}, ${number(counts.rows_rejected)},
    ${number(counts.rows_repeated)}, ${number(counts.rows_replaced)}, ${number(counts.rows_unlinked)}, ${text(JSON.stringify(entry.companyBy))},
    ${text(JSON.stringify(entry.mapping))}, ${text(entry.state ?? 'stands')}, ${text(JSON.stringify(entry.headers ?? []))},
    ${text(JSON.stringify(entry.plan ?? null))}, NULL)`);
  if (entry.state !== 'refused') await session.run(entry.state === 'said' ? answersChanged : rowsChanged);
}

/** The number the next import gets; numbers are never used again. */
export async function nextImport(session: Session): Promise<number> {
  const [last] = await session.rows(sql`SELECT coalesce(max(import), 0) AS last FROM meta.imports`);
  return Number(last?.['last']) + 1;
}
