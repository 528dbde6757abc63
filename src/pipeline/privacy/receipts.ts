import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { privacyReceipt, type PrivacyReceipt } from '../../contract/data/privacy.ts';

const folderOf = (workspace: string): string => path.join(workspace, '.firmament', 'privacy', 'receipts');

export const receiptId = (at: Date): string => `${at.toISOString().slice(0, 10)}-${randomUUID().slice(0, 8)}`;

/** Keeps a receipt beside the database, where a restored backup does not reach; it says what was done and not about whom. */
export async function keepReceipt(workspace: string, receipt: PrivacyReceipt): Promise<void> {
  await fs.mkdir(folderOf(workspace), { recursive: true });
  await fs.writeFile(path.join(folderOf(workspace), `${receipt.receipt}.json`), JSON.stringify(receipt), {
    flag: 'wx',
    flush: true,
  });
}

/** Every receipt, newest first. */
export async function listReceipts(workspace: string): Promise<readonly PrivacyReceipt[]> {
  const names = await fs.readdir(folderOf(workspace)).catch(() => []);
  const receipts = await Promise.all(
    names.map(async (each) =>
      privacyReceipt.parse(JSON.parse(await fs.readFile(path.join(folderOf(workspace), each), 'utf8'))),
    ),
  );
  return receipts.toSorted((left, right) => (left.at < right.at ? 1 : -1));
}
