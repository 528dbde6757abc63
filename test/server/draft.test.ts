import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { DraftAnswer, ModelVersionsAnswer } from '../../src/contract/model/draft.ts';
import { resultOf } from '../../src/contract/jobs/result.ts';
import type { Job } from '../../src/contract/jobs/jobs.ts';
import { keepVersion } from '../../src/pipeline/versions/store.ts';
import { textHash } from '../../src/pipeline/model/text.ts';
import { ended, finished } from './ended.ts';
import { model, withServer, type Call, type Server } from './server.ts';

const limit = { do: 'set', path: ['schemes', 'main', 0, 'when'], value: 'employees >= 50' } as const;
const changed = model.replace('employees >= 100', 'employees >= 50');

const edit = async (by: Call, ...edits: readonly object[]): Promise<DraftAnswer> =>
  (await by('POST', '/api/draft/edits', { edits })).json();
const draftOf = async (by: Call): Promise<DraftAnswer> => (await by('GET', '/api/draft')).json();
const fileIn = ({ bench }: Server): string => path.join(bench.folder, 'firmament.yaml');

test('an edit begins a draft that leaves the file alone, tells what it changes, and is the caller’s own', async () => {
  await withServer(async (server) => {
    const [one, other] = [await server.as('analyst'), await server.as('analyst')];
    expect(await draftOf(one)).toEqual({ model: textHash(model), decided: 0, draft: null });
    const { draft } = await edit(one, limit);
    expect(draft).toMatchObject({ text: changed, made_from: textHash(model), conflict: false, diagnostics: [] });
    expect(draft?.changes).toEqual([
      {
        kind: 'changed',
        what: 'rule',
        label: 'Large',
        scheme: 'main',
        part: null,
        before: 'employees >= 100',
        after: 'employees >= 50',
      },
    ]);
    expect(await draftOf(one)).toEqual({ model: textHash(model), decided: 0, draft });
    expect((await draftOf(other)).draft).toBeNull();
    expect(await fs.readFile(fileIn(server), 'utf8')).toBe(model);
    expect((await (await server.as('viewer'))('GET', '/api/draft')).statusCode).toBe(403);
    const lines = (await one('GET', '/api/draft/difference')).json().lines;
    expect(lines.filter((each: { kind: string }) => each.kind !== 'same')).toEqual([
      { kind: 'removed', before: 13, after: null, text: '    - {segment: Large, when: employees >= 100}' },
      { kind: 'added', before: null, after: 13, text: '    - {segment: Large, when: employees >= 50}' },
    ]);
  });
});

test('a draft may be wrong, says where, and is not published', async () => {
  await withServer(async (server) => {
    const analyst = await server.as('analyst');
    const wrong = { text: changed.replace('employees >= 50', 'employes >= 50'), made_from: textHash(model) };
    const { draft }: DraftAnswer = (await analyst('PUT', '/api/draft', wrong)).json();
    expect(draft?.diagnostics[0]).toMatchObject({ nearest: 'employees', place: { line: 13 } });
    expect((await analyst('PUT', '/api/draft', { ...wrong, text: 'schemes: [' })).json().draft.changes).toBeNull();
    const refused = await analyst('POST', '/api/draft/publish', { message: 'wrong' });
    expect(refused.statusCode).toBe(422);
    expect(await fs.readFile(fileIn(server), 'utf8')).toBe(model);
    expect((await analyst('PUT', '/api/draft', { ...wrong, text: model })).json().draft).toBeNull();
    expect((await analyst('POST', '/api/draft/publish', { message: 'none' })).statusCode).toBe(404);
  });
});

test('who would move is found without anything being stored, and found again without being computed again', async () => {
  await withServer(async (server) => {
    const analyst = await server.as('analyst');
    await edit(analyst, limit);
    const asked: Job = (await analyst('POST', '/api/draft/preview')).json();
    const preview = resultOf(await ended(server.house.jobs, asked.id), 'preview');
    expect(preview).toMatchObject({ companies: 3, causes: { company: 0, rule: 3, time: 0, unknown: 0 } });
    const main = preview?.schemes.find((each) => each.scheme === 'main');
    expect(main).toMatchObject({
      state: 'kept',
      moved: 3,
      flows: [{ from: 'rest', to: 'large', companies: 3, by_rule: 3 }],
      segments: [
        { id: 'large', before: 5, after: 8 },
        { id: 'rest', before: 7, after: 4 },
      ],
    });
    expect(main?.sample.map((each) => [each.name, each.from, each.to, each.cause])).toEqual(
      [4, 5, 6].map((n) => [`Company ${n}`, 'rest', 'large', 'rule']),
    );
    expect((await analyst('POST', '/api/draft/preview')).json().id).toBe(asked.id);
    expect((await draftOf(analyst)).draft?.preview).toEqual({ job: asked.id, state: 'done', companies: 3 });
    expect((await analyst('GET', '/api/runs')).json().runs).toHaveLength(1);
    await edit(analyst, { do: 'set', path: ['schemes', 'sized'], value: { by: 'size' } });
    expect((await draftOf(analyst)).draft?.preview).toBeNull();
    const again = await ended(server.house.jobs, (await analyst('POST', '/api/draft/preview')).json().id);
    expect(resultOf(again, 'preview')?.schemes.map((each) => [each.scheme, each.state])).toEqual([
      ['sizes', 'kept'],
      ['main', 'kept'],
      ['sized', 'added'],
    ]);
    const { jobs } = (await analyst('GET', '/api/jobs')).json();
    expect(jobs.filter((each: Job) => each.kind === 'preview').map((each: Job) => each.id)).toEqual([again.id]);
  });
});

test('publishing writes the file, keeps a version with author and message, runs, and ends the draft', async () => {
  await withServer(async (server) => {
    const analyst = await server.as('analyst');
    await edit(analyst, limit);
    const published = (await analyst('POST', '/api/draft/publish', { message: 'Large begins at fifty' })).json();
    expect(await fs.readFile(fileIn(server), 'utf8')).toBe(changed);
    expect((await draftOf(analyst)).draft).toBeNull();
    expect((await ended(server.house.jobs, published.job.id)).result).toMatchObject({ state: 'published', moved: 3 });
    const { versions }: ModelVersionsAnswer = (await analyst('GET', '/api/model/versions')).json();
    expect(versions.map(({ number, who, why, origin, current }) => [number, who, why, origin, current])).toEqual([
      [2, 'user1@example.com', 'Large begins at fifty', 'published', true],
      [1, '', '', 'run', false],
    ]);
    const second = (await analyst('GET', '/api/model/versions/2')).json();
    expect(second.difference.changes).toMatchObject([{ what: 'rule', label: 'Large' }]);
    expect((await analyst('GET', '/api/model/versions/3')).statusCode).toBe(404);
    const { draft }: DraftAnswer = (await analyst('POST', '/api/model/versions/1/restore')).json();
    expect(draft).toMatchObject({
      text: model,
      made_from: textHash(changed),
      changes: [{ after: 'employees >= 100' }],
    });
  });
});

test('two people change the same model: nobody’s change is written over', async () => {
  await withServer(async (server) => {
    const [one, other] = [await server.as('analyst'), await server.as('analyst')];
    await edit(one, limit);
    await edit(other, { do: 'set', path: ['name'], value: 'A dozen companies' });
    const { job } = (await one('POST', '/api/draft/publish', { message: 'mine' })).json();
    await ended(server.house.jobs, job.id);
    const late = await other('POST', '/api/draft/publish', { message: 'theirs' });
    expect([late.statusCode, late.json().diagnostics[0].code]).toEqual([409, 'draft/conflict']);
    expect((await draftOf(other)).draft).toMatchObject({
      conflict: true,
      theirs: { changes: [{ what: 'rule' }], by: { who: 'user1@example.com', why: 'mine' }, mergeable: true },
    });
    const { draft }: DraftAnswer = (await other('POST', '/api/draft/merge')).json();
    expect(draft).toMatchObject({ conflict: false, text: changed.replace('Twelve', 'A dozen') });
    await fs.writeFile(fileIn(server), changed.replace('Twelve companies', 'Twelve of them'));
    expect((await draftOf(other)).draft?.theirs).toMatchObject({ by: null, mergeable: false });
    const overlap = await other('POST', '/api/draft/merge');
    expect([overlap.statusCode, overlap.json().diagnostics[0].code]).toEqual([409, 'draft/overlap']);
    const mine = { text: draft?.text, made_from: (await draftOf(other)).model };
    expect((await other('PUT', '/api/draft', mine)).json().draft.conflict).toBe(false);
  });
});

test('edits made on another draft than there is by now are refused', async () => {
  await withServer(async (server) => {
    const analyst = await server.as('analyst');
    const { model: made } = await draftOf(analyst);
    const send = (value: string) =>
      analyst('POST', '/api/draft/edits', { edits: [{ ...limit, value }], made_on: made });
    const answers = await Promise.all([send('employees >= 40'), send('employees >= 60')]);
    expect(answers.map((each) => each.statusCode).toSorted((left, right) => left - right)).toEqual([200, 409]);
    const unfit = await analyst('POST', '/api/draft/edits', { edits: [{ do: 'remove', path: ['nowhere'] }] });
    expect([unfit.statusCode, unfit.json().diagnostics[0].code]).toEqual([422, 'model/cannot-edit']);
  });
});

test('a process that dies over publishing leaves a draft the next one finishes', async () => {
  await withServer(async (server) => {
    const analyst = await server.as('analyst');
    await edit(analyst, limit);
    // As it stands once the message is stored and the file written, and nothing else is.
    const { engine } = server.house.workspace;
    await engine.run({ text: "UPDATE server.drafts SET message = 'in mid-air'", parameters: [] });
    await fs.writeFile(fileIn(server), changed);
    expect((await draftOf(analyst)).draft).toBeNull();
    const { versions }: ModelVersionsAnswer = (await analyst('GET', '/api/model/versions')).json();
    expect(versions[0]).toMatchObject({ number: 2, who: 'user1@example.com', why: 'in mid-air', current: true });
  });
});

test('a text somebody wrote beside the app is a version when it is run, and before it is written over', async () => {
  await withServer(async (server) => {
    const analyst = await server.as('analyst');
    const beside = model.replace('Twelve', 'My twelve');
    await fs.writeFile(fileIn(server), beside);
    await edit(analyst, limit);
    const { job } = (await analyst('POST', '/api/draft/publish', { message: 'limit' })).json();
    await ended(server.house.jobs, job.id);
    await fs.writeFile(fileIn(server), model);
    await finished(server, analyst, 'run', {});
    const { versions }: ModelVersionsAnswer = (await analyst('GET', '/api/model/versions')).json();
    expect(versions.map((each) => [each.number, each.origin, each.current])).toEqual([
      [4, 'run', true],
      [3, 'published', false],
      [2, 'disk', false],
      [1, 'run', false],
    ]);
    const same = { file: 'firmament.yaml', text: model, version: '', who: '', why: '', origin: 'disk' } as const;
    expect(await keepVersion(server.house.workspace.engine, { ...same, at: server.clock.now })).toBe(4);
  });
});
