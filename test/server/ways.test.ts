import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { resultOf } from '../../src/contract/jobs/result.ts';
import type { Job } from '../../src/contract/jobs/jobs.ts';
import type { DraftAnswer, ModelVersionsAnswer, PublishDraftAnswer } from '../../src/contract/model/draft.ts';
import { textHash } from '../../src/pipeline/model/text.ts';
import { ended, finished } from './ended.ts';
import { sendFile } from './forms.ts';
import { withServer, type Call, type Server } from './server.ts';
import { market, model } from './ways/model.ts';
import { told, ways, type Way } from './ways/ways.ts';

const commentsOf = (text: string): readonly string[] =>
  text.split('\n').flatMap((line) => /(?:^|\s)(#\s.*)$/u.exec(line)?.[1] ?? []);
const draftOf = async (call: Call): Promise<DraftAnswer> => (await call('GET', '/api/draft')).json();

/** What somebody else writes where these lines changed: the same lines, each with a word of theirs. */
function theirsBeside(draft: string): string {
  const [before, after] = [model.split('\n'), draft.split('\n')];
  const first = before.findIndex((line, at) => line !== after[at]);
  return before.map((line, at) => (at === first ? `${line}   # theirs` : line)).join('\n');
}

/**
 * Takes one change all the way and back. The run a publication asks for is cancelled where it is not done yet, since it would do what the preview
 * did; afterwards the newest published run is of the model as it was.
 */
async function story(server: Server, [one, other]: readonly [Call, Call], way: Way): Promise<void> {
  const file = path.join(server.bench.folder, 'firmament.yaml');
  const edits = await way.edits(one);
  const answer = await one('POST', '/api/draft/edits', { edits, made_on: textHash(model) });
  expect([answer.statusCode, answer.json().diagnostics ?? []]).toEqual([200, []]);
  const { draft } = answer.json<DraftAnswer>();
  const mine = draft?.text ?? '';
  expect(draft?.diagnostics.filter((each) => each.severity === 'error')).toEqual([]);
  expect(draft?.changes?.map(told)).toEqual(way.says);
  expect(commentsOf(mine).toSorted()).toEqual(
    commentsOf(model)
      .filter((each) => way.loses?.includes(each) !== true)
      .toSorted(),
  );

  // Back to what there was, and forth again, as the bar's arrows do.
  expect((await one('DELETE', '/api/draft')).json().draft).toBeNull();
  const again: DraftAnswer = (await one('PUT', '/api/draft', { text: mine, made_from: textHash(model) })).json();
  expect(again.draft?.text).toBe(mine);

  if (way.moves !== 0) {
    const asked: Job = (await one('POST', '/api/draft/preview')).json();
    const preview = resultOf(await ended(server.house.jobs, asked.id), 'preview');
    expect(preview?.draft).toBe(draft?.hash);
    if (way.moves !== 'any') expect(preview?.companies).toBe(way.moves);
  }

  // Somebody else touches the same line: both sides stand, and neither is written over.
  const beside = theirsBeside(mine);
  await fs.writeFile(file, beside);
  const torn = await draftOf(one);
  expect(torn.draft).toMatchObject({ text: mine, conflict: true, theirs: { mergeable: false } });
  expect(torn.draft?.theirs?.lines.some(({ kind, text }) => kind === 'added' && text.endsWith('# theirs'))).toBe(true);
  expect((await one('POST', '/api/draft/publish', { message: 'mine' })).statusCode).toBe(409);
  expect((await one('POST', '/api/draft/merge')).statusCode).toBe(409);
  expect(await fs.readFile(file, 'utf8')).toBe(beside);
  await fs.writeFile(file, model);

  // Somebody else changes another part, and both are kept.
  const theirs = model.replace('# The market as we see it', '# The market as all of us see it');
  const put = await other('PUT', '/api/model', { text: theirs, made_from: textHash(model), why: 'theirs' });
  expect(put.statusCode).toBe(200);
  expect((await draftOf(one)).draft).toMatchObject({
    conflict: true,
    theirs: { by: { why: 'theirs' }, mergeable: true },
  });
  const merged: DraftAnswer = (await one('POST', '/api/draft/merge')).json();
  expect(merged.draft).toMatchObject({
    conflict: false,
    text: mine.replace('# The market as we see it', '# The market as all of us see it'),
  });

  const done = await one('POST', '/api/draft/publish', { message: 'Because' });
  expect(done.statusCode).toBe(200);
  const { version, job } = done.json<PublishDraftAnswer>();
  await server.house.jobs.cancel(job.id);
  const { state } = await ended(server.house.jobs, job.id);
  expect(await fs.readFile(file, 'utf8')).toBe(merged.draft?.text);

  const { versions }: ModelVersionsAnswer = (await one('GET', '/api/model/versions')).json();
  expect(versions[0]).toMatchObject({ number: version, why: 'Because', origin: 'published', current: true });
  const first = versions.findLast((each) => each.hash === textHash(model));
  const back = await one('POST', `/api/model/versions/${String(first?.number)}/restore`);
  expect(back.json<DraftAnswer>().draft?.text).toBe(model);
  const restored = (await one('POST', '/api/draft/publish', { message: 'Back' })).json<PublishDraftAnswer>();
  if (state !== 'done') await server.house.jobs.cancel(restored.job.id);
  await ended(server.house.jobs, restored.job.id);
  expect(await fs.readFile(file, 'utf8')).toBe(model);
}

test('every way a page changes the model goes the same way: draft, difference, who moves, conflict, publication, history', async () => {
  await withServer(
    async (server) => {
      const people = [await server.as('analyst'), await server.as('analyst')] as const;
      for (const [name, way] of Object.entries(ways))
        await story(server, people, way).catch((cause: unknown) => {
          throw new Error(`${name}: ${String(cause)}`, { cause });
        });
    },
    { market },
  );
}, 300_000);

test('files taken in and decisions by hand leave a draft as it is: the first stand beside it, the second are counted in it', async () => {
  await withServer(
    async (server) => {
      const [one, other] = [await server.as('analyst'), await server.as('analyst')];
      const edits = [{ do: 'set', path: ['schemes', 'main', 'rules', 0, 'when'], value: 'employees >= 150' }];
      await one('POST', '/api/draft/edits', { edits });
      const { id } = (await other('POST', '/api/intakes')).json<{ id: string }>();
      await sendFile(other, `/api/intakes/${id}/files`, 'visits.csv', 'company,at,minutes\nc5,2025-03-01,30\n');
      await finished(server, other, 'look', { intake: id });
      expect((await finished(server, other, 'import', { intake: id })).state).toBe('done');
      const { draft } = await draftOf(one);
      expect(draft?.theirs?.changes?.map(told)).toEqual(['added source visits']);
      expect(draft).toMatchObject({ conflict: true, theirs: { mergeable: true } });
      const merged = (await one('POST', '/api/draft/merge')).json<DraftAnswer>().draft;
      expect(merged?.changes?.map(told)).toEqual(['changed rule Partners']);
      expect(merged?.text).toContain('uploads/visits.csv');

      const moved = async (): Promise<number | undefined> => {
        const asked: Job = (await one('POST', '/api/draft/preview')).json();
        return resultOf(await ended(server.house.jobs, asked.id), 'preview')?.companies;
      };
      // Five by the rule, and the company the file brought.
      expect(await moved()).toBe(6);
      const pin = { company: 'c2', scheme: 'main', segment: 'partners', why: 'Asked for' };
      expect((await other('POST', '/api/pins', pin)).statusCode).toBe(200);
      expect(await moved()).toBe(7);
      expect((await draftOf(one)).draft?.text).toBe(merged?.text);
    },
    { market },
  );
});
