import { createHmac, randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { subjectOf, type Identifier } from './identifiers.ts';

const entry = z.object({ hash: z.string(), scope: z.enum(['erasure', 'objection']), receipt: z.string() });
type Entry = z.infer<typeof entry>;

/**
 * People who must stay out, as HMAC-SHA256 of what they are known by under a key of this workspace: the list tells nobody who they are. It stands
 * in `.firmament/privacy`, beside the database, so that a restored backup does not bring them back.
 */
export interface Suppression {
  readonly isErased: (identifier: Identifier | undefined) => boolean;
  readonly hasObjected: (identifier: Identifier | undefined) => boolean;
  readonly isEmpty: boolean;
}

const folderOf = (workspace: string): string => path.join(workspace, '.firmament', 'privacy');

export async function readSuppression(workspace: string): Promise<Suppression> {
  const entries = await readEntries(workspace);
  if (entries.length === 0) return { isErased: () => false, hasObjected: () => false, isEmpty: true };
  const key = await instanceKey(workspace);
  const of = (scope: Entry['scope']): ReadonlySet<string> =>
    new Set(entries.filter((each) => each.scope === scope).map(({ hash }) => hash));
  const [erased, objected] = [of('erasure'), of('objection')];
  return {
    isErased: (each) => each !== undefined && erased.has(hashOf(key, each)),
    hasObjected: (each) => each !== undefined && objected.has(hashOf(key, each)),
    isEmpty: false,
  };
}

/** Adds people to the list; durable when it answers. */
export async function suppress(
  workspace: string,
  identifiers: readonly Identifier[],
  { scope, receipt }: Omit<Entry, 'hash'>,
): Promise<void> {
  const key = await instanceKey(workspace);
  const added = identifiers.map((each): Entry => ({ hash: hashOf(key, each), scope, receipt }));
  await writeEntries(workspace, [...(await readEntries(workspace)), ...added]);
}

/** Takes objections off the list. */
export async function unsuppress(workspace: string, identifiers: readonly Identifier[]): Promise<void> {
  const key = await instanceKey(workspace);
  const gone = new Set(identifiers.map((each) => hashOf(key, each)));
  const entries = await readEntries(workspace);
  await writeEntries(
    workspace,
    entries.filter(({ hash, scope }) => scope !== 'objection' || !gone.has(hash)),
  );
}

const hashOf = (key: Buffer, identifier: Identifier): string =>
  createHmac('sha256', key).update(subjectOf(identifier)).digest('hex');

/** The workspace's own secret, made when it is first needed; only its owner may read it. */
async function instanceKey(workspace: string): Promise<Buffer> {
  const file = path.join(folderOf(workspace), 'key');
  const kept = await fs.readFile(file, 'utf8').catch(() => undefined);
  if (kept !== undefined) return Buffer.from(kept.trim(), 'base64');
  const key = randomBytes(32);
  await fs.mkdir(folderOf(workspace), { recursive: true });
  await fs.writeFile(file, key.toString('base64'), { mode: 0o600, flag: 'wx' });
  return key;
}

async function readEntries(workspace: string): Promise<readonly Entry[]> {
  const text = await fs.readFile(path.join(folderOf(workspace), 'suppressed.json'), 'utf8').catch(() => '[]');
  return z.array(entry).parse(JSON.parse(text));
}

async function writeEntries(workspace: string, entries: readonly Entry[]): Promise<void> {
  const file = path.join(folderOf(workspace), 'suppressed.json');
  await fs.mkdir(folderOf(workspace), { recursive: true });
  await fs.writeFile(`${file}.part`, JSON.stringify(entries), { mode: 0o600, flush: true });
  await fs.rename(`${file}.part`, file);
}
