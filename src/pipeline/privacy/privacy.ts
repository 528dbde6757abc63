import fs from 'node:fs/promises';
import path from 'node:path';
import type { PrivacyAccessAnswer, PrivacyFindAnswer, PrivacyReceipt } from '../../contract/data/privacy.ts';
import { fail } from '../../diagnostics/diagnostic.ts';
import { bind, join, sql } from '../../engine/raw.ts';
import { askForRewrite } from '../../engine/rewrite.ts';
import { erase } from '../../stages/connect/privacy/erase.ts';
import { answersAbout, notesAbout, reasonsAbout } from '../../stages/connect/privacy/free-text.ts';
import { findPeople } from '../../stages/connect/privacy/find.ts';
import { holdingsOf, rowsOf, type Holdings } from '../../stages/connect/privacy/holdings.ts';
import { readSubject, subjectOf, type Identifier } from '../../stages/connect/privacy/identifiers.ts';
import { readSuppression, suppress, unsuppress } from '../../stages/connect/privacy/suppression.ts';
import type { Project } from '../project.ts';
import { keepReceipt, receiptId } from './receipts.ts';

type Held = Pick<Project, 'workspace'>;

export interface Deed {
  readonly by: string;
  readonly why: string;
}

/** People by name, e-mail address, telephone or organisation number. */
export async function findPerson({ workspace }: Held, text: string): Promise<PrivacyFindAnswer> {
  const { people, more } = await findPeople(workspace.engine, text, await readSuppression(workspace.folder));
  return { people: [...people], more };
}

/** Everything held of a person, as the person has a right to it (GDPR 15 and 20). @throws InputError `privacy/no-subject`, `privacy/nobody` */
export async function accessOf(held: Held, text: string): Promise<PrivacyAccessAnswer> {
  const { workspace } = held;
  const { subject, holdings } = await heldOf(held, text);
  const suppression = await readSuppression(workspace.folder);
  const tables: PrivacyAccessAnswer['tables'] = [];
  for (const each of holdings.holdings)
    tables.push({
      table: each.table.name,
      rows: [...(await rowsOf(workspace.engine, each))].map((row) => ({ ...row })),
    });
  const written = [
    { table: 'notes', rows: await notesAbout(workspace.engine, holdings) },
    { table: 'answers in own words', rows: await answersAbout(workspace.engine, holdings) },
    { table: 'reasons of decisions by hand', rows: await reasonsAbout(workspace.engine, holdings) },
  ];
  tables.push(...written.filter(({ rows }) => rows.length > 0).map(({ table, rows }) => ({ table, rows: [...rows] })));
  return {
    subject: subjectOf(subject),
    at: workspace.clock().toISOString(),
    tables,
    memberships: await membershipsOf(held, holdings.companies),
    objected: holdings.identifiers.some((each) => suppression.hasObjected(each)),
  };
}

/** Keeps a person out of every list from now on (GDPR 21); the data stay. @throws InputError `privacy/no-subject`, `privacy/nobody` */
export async function objectTo(held: Held, text: string, deed: Deed): Promise<PrivacyReceipt> {
  const { workspace } = held;
  const { holdings } = await heldOf(held, text);
  const receipt = blank(workspace.clock(), 'objection', holdings, deed);
  await suppress(workspace.folder, holdings.identifiers, { scope: 'objection', receipt: receipt.receipt });
  await keepReceipt(workspace.folder, receipt);
  return receipt;
}

/** Takes an objection back. @throws InputError `privacy/no-subject`, `privacy/nobody` */
export async function takeObjectionBack(held: Held, text: string, deed: Deed): Promise<PrivacyReceipt> {
  const { workspace } = held;
  const { holdings } = await heldOf(held, text);
  await unsuppress(workspace.folder, holdings.identifiers);
  const receipt = blank(workspace.clock(), 'objection taken back', holdings, deed);
  await keepReceipt(workspace.folder, receipt);
  return receipt;
}

/**
 * Takes a person out of the workspace for good (GDPR 17). Hashes of what he was known by are kept first, so that no import brings him back; then
 * every table is cleaned in one transaction; the database's file is written anew when the workspace is next opened. The user's own files
 * and earlier backups are not touched: the receipt names them.
 * @throws InputError `privacy/no-subject`, `privacy/nobody`
 */
export async function erasePerson(held: Held, text: string, deed: Deed): Promise<PrivacyReceipt> {
  const { workspace } = held;
  const { holdings } = await heldOf(held, text);
  const draft = blank(workspace.clock(), 'erasure', holdings, deed);
  const files = await filesOf(held, holdings);
  await suppress(workspace.folder, holdings.identifiers, { scope: 'erasure', receipt: draft.receipt });
  await askForRewrite(workspace.folder);
  const erased = await workspace.engine.transaction((session) => erase(session, holdings));
  const receipt = {
    ...draft,
    erased: [...erased],
    files: [...files],
    backups: [...(await backupsOf(workspace.folder))],
    rewrite: true,
  };
  await keepReceipt(workspace.folder, receipt);
  return receipt;
}

async function heldOf(
  { workspace }: Held,
  text: string,
): Promise<{ readonly subject: Identifier; readonly holdings: Holdings }> {
  const subject = readSubject(text) ?? fail('privacy/no-subject', { text });
  const holdings = await holdingsOf(workspace.engine, subject);
  return holdings.holdings.length === 0 ? fail('privacy/nobody', { subject: text }) : { subject, holdings };
}

const blank = (
  at: Date,
  deed: PrivacyReceipt['deed'],
  { identifiers }: Holdings,
  { by, why }: Deed,
): PrivacyReceipt => ({
  receipt: receiptId(at),
  deed,
  at: at.toISOString(),
  by,
  why,
  identifiers: identifiers.length,
  erased: [],
  files: [],
  backups: [],
  rewrite: false,
});

/** The files that brought the person. */
async function filesOf({ workspace }: Held, { holdings }: Holdings): Promise<readonly string[]> {
  const imports = [...new Set(holdings.flatMap((each) => each.imports))];
  if (imports.length === 0) return [];
  const numbers = join(
    imports.map((each) => bind('INTEGER', each)),
    ', ',
  );
  const rows = await workspace.engine.rows(
    sql`SELECT DISTINCT file FROM meta.imports WHERE import IN (${numbers}) AND state <> 'said' ORDER BY file`,
  );
  return rows.map((row) => String(row['file']));
}

async function backupsOf(folder: string): Promise<readonly string[]> {
  const names = await fs.readdir(path.join(folder, 'backups')).catch(() => []);
  return names.filter((each) => each.endsWith('.duckdb')).map((each) => `backups/${each}`);
}

async function membershipsOf(
  { workspace }: Held,
  companies: readonly number[],
): Promise<PrivacyAccessAnswer['memberships']> {
  if (companies.length === 0) return [];
  const keys = join(
    companies.map((each) => bind('INTEGER', each)),
    ', ',
  );
  const rows = await workspace.engine.rows(
    sql`SELECT scheme, segment, valid_from, valid_to FROM history.memberships WHERE company IN (${keys}) ORDER BY ALL`,
  );
  return rows.map((row) => ({
    scheme: String(row['scheme']),
    segment: String(row['segment']),
    from: String(row['valid_from']),
    to: row['valid_to'] === null ? null : String(row['valid_to']),
  }));
}
