import path from 'node:path';
import { expect, test } from 'vitest';
import { sql } from '../../src/engine/raw.ts';
import { askStatus } from '../../src/pipeline/ask/status.ts';
import { readAssessments } from '../../src/pipeline/assess/in.ts';
import { refreshSources } from '../../src/pipeline/import/refresh.ts';
import { runModel } from '../../src/pipeline/run/run.ts';
import { undoImport } from '../../src/pipeline/import/undo.ts';
import { projectOf } from '../../src/server/house.ts';
import { market } from './week-market.ts';
import { withServer, type Call } from './server.ts';

interface Week {
  companies: number;
  to_call: number;
  calls: { name: string; points: number; reasons: { kind: string }[]; say: { message: string }; person: unknown }[];
  moved: { name: string; from: string | null; to: string | null }[];
  gaps: { name: string; schemes: { scheme: string; unknown: { name: string }[] }[]; unanswered: number }[];
}
const weekOf = async (call: Call): Promise<Week> => {
  const answer = await call('GET', '/api/my/week');
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
};

test('a week is of his own companies, ordered by what speaks for a call, each reason told', async () => {
  await withServer(
    async ({ as, bench, house }) => {
      const kari = await as('account-manager', 'Kari');
      const week = await weekOf(kari);
      expect(week.companies).toBe(4);
      expect(week.calls.map(({ name, points, reasons }) => [name, points, reasons.map(({ kind }) => kind)])).toEqual([
        ['Quiet AS', 8, ['signal', 'quiet', 'questions']],
        ['Dormant AS', 4, ['status', 'questions']],
      ]);
      expect(week.calls[0]).toMatchObject({
        reasons: [{ type: 'funding', at: '2025-12-20' }, { usual: 30, since: 61 }, {}],
        say: { name: 'Buyers', message: 'We grow when you do.' },
        person: { name: 'Dag Decider', role: 'decides', phone: '123' },
      });
      expect(week.gaps.find(({ name }) => name === 'Unknown AS')).toMatchObject({
        schemes: [{ scheme: 'main', unknown: [{ name: 'employees' }] }],
      });
      const ola = await weekOf(await as('account-manager', 'Ola'));
      expect(JSON.stringify(ola)).not.toMatch(/Quiet|Dormant|Dag/u);
      expect((await (await as('analyst'))('GET', '/api/my/week')).statusCode).toBe(403);
      expect((await (await as('account-manager'))('GET', '/api/my/week')).json().diagnostics[0].code).toBe(
        'server/no-owner',
      );
      await bench.write('companies.csv', market.companies.replace('Steady AS,60', 'Steady AS,6'), '2025-02-01');
      await runModel(await projectOf(house), { by: 'test' });
      const moved = await weekOf(kari);
      expect(moved.moved.map(({ name, from, to }) => [name, from, to])).toEqual([['Steady AS', 'Large', 'Buyers']]);
      expect(moved.calls.find(({ name }) => name === 'Steady AS')?.reasons.map(({ kind }) => kind)).toContain('moved');
    },
    { market },
  );
});

test('answers are recorded as a workbook’s are, all or none, taken back, and never over somebody else’s unseen', async () => {
  await withServer(
    async ({ as, clock }) => {
      const kari = await as('account-manager', 'Kari');
      const grid = (await kari('GET', '/api/my/assessments')).json();
      expect(grid.questions.map((each: { name: string }) => each.name)).toEqual(['reference', 'importance']);
      expect(grid.companies).toHaveLength(4);
      const [first, second] = grid.companies.map((each: { id: string }) => each.id);
      const put = async (call: Call, cells: object[]) => call('PUT', '/api/my/assessments', { cells });
      const given = await put(kari, [
        { company: first, question: 'reference', answer: 'high', was: null },
        { company: second, question: 'importance', answer: 4, was: null },
      ]);
      expect(given.json()).toMatchObject({
        recorded: 2,
        unchanged: 0,
        cells: [{ answers: [{ answer: 'high', by: 'Kari' }] }, {}],
      });
      expect((await put(kari, [{ company: first, question: 'reference', answer: 'high' }])).json()).toMatchObject({
        recorded: 0,
        unchanged: 1,
      });
      const wrong = await put(kari, [
        { company: first, question: 'importance', answer: 5 },
        { company: second, question: 'reference', answer: 'hihg' },
      ]);
      expect(wrong.json().diagnostics[0]).toMatchObject({ code: 'assess/unknown-answer', nearest: 'high' });
      const standing = async () =>
        (await kari('GET', '/api/my/assessments')).json().companies.find((each: { id: string }) => each.id === first);
      expect((await standing()).answers).toMatchObject({ reference: [{ answer: 'high' }], importance: [] });
      const analyst = await as('analyst');
      expect((await analyst('GET', `/api/companies/${first}/assessments`)).json().companies).toHaveLength(1);
      clock.now = new Date('2026-01-15T13:00:00Z');
      expect((await put(analyst, [{ company: first, question: 'reference', answer: 'low' }])).statusCode).toBe(200);
      const over = await put(kari, [
        {
          company: first,
          question: 'reference',
          answer: 'some',
          was: { answer: 'high', by: 'Kari', at: '2026-01-15' },
        },
      ]);
      expect(over.json().diagnostics[0].code).toBe('assess/meanwhile');
      expect((await put(analyst, [{ company: first, question: 'reference', answer: null }])).json()).toMatchObject({
        taken_back: 1,
        cells: [{ answers: [{ answer: 'high', by: 'Kari' }] }],
      });
      const again = await put(analyst, [{ company: first, question: 'reference', restore: true }]);
      expect(again.json()).toMatchObject({ restored: 1, taken_back: 0 });
      expect(again.json().cells[0].answers).toMatchObject([{ answer: 'low', at: '2026-01-15' }, { answer: 'high' }]);
      expect((await put(analyst, [{ company: first, question: 'reference', restore: true }])).json().restored).toBe(0);
      await put(analyst, [{ company: first, question: 'reference', answer: null }]);
      const ola = await as('account-manager', 'Ola');
      expect((await put(ola, [{ company: first, question: 'reference', answer: 'low' }])).statusCode).toBe(403);
      expect((await ola('GET', `/api/companies/${first}/assessments`)).statusCode).toBe(403);
      expect(
        (await put(await as('viewer'), [{ company: first, question: 'reference', answer: 'low' }])).statusCode,
      ).toBe(403);
      expect((await standing()).answers.reference).toHaveLength(1);
    },
    { market },
  );
});

test('answers given by hand are no imports: none is listed or uses up an undo, and undoing imports loses none of them', async () => {
  await withServer(
    async ({ as, bench, house }) => {
      const kari = await as('account-manager', 'Kari');
      const { companies, questions } = (await kari('GET', '/api/my/assessments')).json();
      const put = (company: string, question: string, answer: unknown) =>
        kari('PUT', '/api/my/assessments', { cells: [{ company, question, answer }] });
      const project = await projectOf(house);
      const { engine } = house.workspace;
      const listed = (await askStatus(house.workspace)).imports;
      await bench.write('filled.csv', `Firmament id,Answered by,Importance\n${companies[3].id},Ola,2\n`, '2026-01-14');
      const file = await readAssessments(project, path.join(bench.folder, 'filled.csv'));
      for (const company of companies)
        for (const answer of ['low', 'some', 'high']) await put(company.id, 'reference', answer);
      expect((await askStatus(house.workspace)).imports).toHaveLength(listed.length + 1);
      expect(await engine.rows(sql`SELECT DISTINCT state FROM meta.imports WHERE source = 'by hand'`)).toHaveLength(2);
      await expect(undoImport(project, 6)).rejects.toThrow('it holds what people answered by hand');
      expect((await undoImport(project)).import).toBe(file.import);
      const after = (await kari('GET', '/api/my/assessments')).json();
      expect(after.questions).toEqual(questions);
      expect(after.companies.map((each: { answers: object }) => each.answers)).toEqual(
        companies.map(() =>
          expect.objectContaining({ reference: [{ answer: 'high', by: 'Kari', at: '2026-01-15' }], importance: [] }),
        ),
      );
      await bench.write('companies.csv', `${market.companies}\nn,New AS,9,Kari`, '2025-03-01');
      await refreshSources(project);
      const added = (await kari('GET', '/api/my/assessments')).json().companies;
      const { id } = added.find(({ name }: { name: string }) => name === 'New AS');
      await put(id, 'reference', 'high');
      await put(id, 'reference', null);
      await expect(undoImport(project)).rejects.toThrow('would lose what they said');
    },
    { market },
  );
});
