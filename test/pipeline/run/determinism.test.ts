import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeDemo, runDemo } from '../../../src/pipeline/demo/demo.ts';
import { openProject } from '../../../src/pipeline/project.ts';
import { dumpHistory, dumpProfile } from '../dump.ts';
import { withFolder } from '../project.ts';

// More events than a row group holds (122,880), so that two threads have something to share.
const companies = 8000;

test('one thread and two give the same bytes', { timeout: 400_000 }, () =>
  withFolder(async ({ folder }) => {
    const made = path.join(folder, 'made');
    const { project, market } = await makeDemo(made, { companies, seed: 3 });
    await project.workspace.close();
    const results = [];
    for (const threads of [1, 2]) {
      const copy = path.join(folder, `threads-${threads}`);
      await fs.cp(made, copy, { recursive: true, preserveTimestamps: true });
      const opened = await openProject(copy, { doing: 'test', threads });
      await runDemo(opened, market, 'test');
      results.push({ history: await dumpHistory(opened), profile: await dumpProfile(opened) });
      await opened.workspace.close();
    }
    const [one, two] = results;
    expect(one?.profile.length).toBeGreaterThan(companies);
    expect(one?.history['changes']?.length).toBeGreaterThan(100);
    // Equal at a glance: a difference of thousands of rows says less than where it is.
    expect(one?.profile.find((line, index) => line !== two?.profile[index])).toBeUndefined();
    for (const [table, rows] of Object.entries(one?.history ?? {}))
      expect(JSON.stringify(rows) === JSON.stringify(two?.history[table]), table).toBe(true);
  }),
);
