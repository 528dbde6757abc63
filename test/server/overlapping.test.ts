import { expect, test } from 'vitest';
import { z } from 'zod';
import { segmentsAnswer } from '../../src/contract/run.ts';
import { companiesAnswer } from '../../src/contract/ask.ts';
import { model, withServer } from './server.ts';

const overlapping = model.replace(
  'schemes:\n',
  `schemes:
  occasions:
    overlapping: true
    rules:
      - {segment: Moving, when: employees >= 60}
      - {segment: Growing, when: "owner = 'Kari'"}
`,
);

const companies = [
  'id,name,employees,owner',
  ...Array.from({ length: 12 }, (_, index) => `c${index},Company ${index},${index * 15},${index % 2 ? 'Ola' : 'Kari'}`),
].join('\n');

test('the companies of a segment are listed though its scheme may overlap and no condition names it', async () => {
  await withServer(
    async ({ as }) => {
      const call = await as('viewer');
      const told = z.object({ schemes: z.array(segmentsAnswer) }).parse((await call('GET', '/api/segments')).json());
      const scheme = told.schemes.find((each) => each.scheme === 'occasions');
      expect(scheme?.segments.map(({ id, companies: n }) => [id, n])).toEqual([
        ['moving', 8],
        ['growing', 6],
      ]);
      const listed = async (where: string, segment: string, of = 'occasions') => {
        const body = { where, member: { scheme: of, segment }, columns: ['employees'], order: 'employees' };
        return call('POST', '/api/companies', body);
      };
      const moving = companiesAnswer.parse((await listed('true', 'moving')).json());
      expect(moving.companies.map(({ name }) => name)).toEqual([4, 5, 6, 7, 8, 9, 10, 11].map((n) => `Company ${n}`));
      // With a condition beside it; a segment of a scheme that does not overlap as well, by its name.
      expect(companiesAnswer.parse((await listed("owner = 'Ola'", 'moving')).json()).total).toBe(4);
      expect(companiesAnswer.parse((await listed('true', 'Large', 'main')).json()).total).toBe(5);
      const unknown = await listed('true', 'movng');
      expect([unknown.statusCode, unknown.body]).toEqual([422, expect.stringContaining('ask/unknown-segment')]);
    },
    { market: { model: overlapping, companies } },
  );
});
