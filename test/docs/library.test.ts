import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { built } from '../built.ts';
import { withFolder } from '../pipeline/project.ts';

beforeAll(built);

test('the example of docs/library.md prints what it says', () =>
  withFolder(async ({ folder, write }) => {
    const text = fs.readFileSync('docs/library.md', 'utf8');
    const blocks = [...text.matchAll(/^```(\w+) ?(\S*)\n(.*?)^```$/gmsu)].map(([, kind, name, body]) => ({
      kind,
      name,
      body,
    }));
    const library = pathToFileURL(path.resolve('dist/index.js')).href;
    for (const { name, body } of blocks)
      if (name !== undefined && name !== '') await write(name, (body ?? '').replace("'firmament'", `'${library}'`));
    const printed = execFileSync(process.execPath, ['example.mjs'], { cwd: folder, encoding: 'utf8' });
    expect(printed).toBe(blocks.find((each) => each.kind === 'text')?.body);
  }));
