import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeOwnership } from '../../src/engine/owner.ts';

let folder: string;
beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'firmament-owner-'));
});
afterEach(() => fs.rm(folder, { recursive: true, force: true }));

/** What exFAT, and some network drives, answer. */
const noLinks = (): Promise<void> =>
  Promise.reject(Object.assign(new Error('EPERM: operation not permitted, link'), { code: 'EPERM' }));
const claim = { doing: 'testing', since: '2026-01-15T12:00:00Z', waitSeconds: 0 };

test('on a drive without hard links a workspace is taken, refused to others, and given back', async () => {
  const file = path.join(folder, 'owner.json');
  const release = await takeOwnership(file, claim, noLinks);
  await expect(takeOwnership(file, claim, noLinks)).rejects.toThrow('engine/workspace-owned');
  await release();
  await (
    await takeOwnership(file, claim, noLinks)
  )();
  expect(await fs.readdir(folder)).toEqual([]);
});

test('on a drive without hard links what a dead process left is taken over', async () => {
  const file = path.join(folder, 'owner.json');
  await fs.writeFile(file, JSON.stringify({ pid: process.pid, since: 'x', doing: 'y', started: '1' }));
  await (
    await takeOwnership(file, claim, noLinks)
  )();
  await fs.writeFile(file, '{"pid": 1');
  await (
    await takeOwnership(file, claim, noLinks)
  )();
  expect(await fs.readdir(folder)).toEqual([]);
});

test.each([
  ['with hard links', undefined],
  ['without', noLinks],
])('of many who want it at once one has it at a time, %s', async (_, link) => {
  const file = path.join(folder, 'owner.json');
  let inside = 0;
  let most = 0;
  const turn = async (): Promise<void> => {
    const release = await takeOwnership(file, { ...claim, waitSeconds: 60 }, link);
    inside += 1;
    most = Math.max(most, inside);
    await fs.stat(file);
    inside -= 1;
    await release();
  };
  await Promise.all(Array.from({ length: 12 }, turn));
  expect([most, inside]).toEqual([1, 0]);
});

test('a drive that is full, or gone, is an error and no reason to go on without a claim', async () => {
  const full = (): Promise<void> => Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' }));
  await expect(takeOwnership(path.join(folder, 'owner.json'), claim, full)).rejects.toThrow('no space');
  expect(await fs.readdir(folder)).toEqual([]);
});
