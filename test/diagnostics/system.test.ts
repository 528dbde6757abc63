import { expect, test } from 'vitest';
import { systemFault } from '../../src/diagnostics/system.ts';

test.each([
  [Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }), 'system/disk-full'],
  [
    new Error('TransactionContext Error: Could not write file "/data/w.duckdb.wal": No space left on device'),
    'system/disk-full',
  ],
  [new Error('Failed to commit: Could not write file "/data/w.duckdb.wal": File too large'), 'system/file-too-large'],
  [Object.assign(new Error('EROFS: read-only file system'), { code: 'EROFS', path: '/data' }), 'system/read-only'],
  [Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES', path: '/data' }), 'system/no-access'],
  [Object.assign(new Error('EMFILE: too many open files'), { code: 'EMFILE' }), 'system/too-many-files'],
])('%s is a fault of the machine', (error, code) => {
  expect(systemFault(error)?.code).toBe(code);
});

test('the fault names the file, where it is known', () => {
  const denied = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES', path: '/data/a.csv' });
  expect(systemFault(denied)?.message).toBe('This user may not read or write /data/a.csv.');
});

test('anything else is not', () => {
  expect(systemFault(new TypeError('x is undefined'))).toBeUndefined();
  expect(systemFault('ENOSPC')).toBeUndefined();
});
