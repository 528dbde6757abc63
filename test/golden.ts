import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

/**
 * Compares text with a golden file. On a difference the text is written beside it as `NAME-changed.EXT`, to look at and rename; never
 * where CI is set. A golden file that is missing fails in the same way.
 */
export function expectGolden(actual: string, golden: URL): void {
  const path = fileURLToPath(golden);
  const extension = extname(path);
  const changed = `${path.slice(0, path.length - extension.length)}-changed${extension}`;
  const expected = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  if (actual === expected) {
    if (process.env['CI'] === undefined) rmSync(changed, { force: true });
    return;
  }
  if (process.env['CI'] === undefined) writeFileSync(changed, actual);
  expect(actual, `differs from ${path}`).toBe(expected);
}
