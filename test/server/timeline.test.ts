import { expect, test } from 'vitest';
import { timelineAnswer } from '../../src/contract/companies/timeline.ts';
import { market } from './week-market.ts';
import { withServer } from './server.ts';

test('what happened with a company is told newest first, as far back as is asked for, to whoever may see it', async () => {
  await withServer(
    async ({ as }) => {
      const kari = await as('account-manager', 'Kari');
      const { companies } = (await kari('POST', '/api/my/companies', {})).json();
      const ids: readonly string[] = companies.map((each: { id: string }) => each.id);
      const told = await Promise.all(
        ids.map(async (id) =>
          timelineAnswer.strict().parse((await kari('GET', `/api/companies/${id}/timeline`)).json()),
        ),
      );
      const busiest = told.toSorted((left, right) => right.happenings.length - left.happenings.length)[0];
      const days = busiest?.happenings.map((each) => each.at) ?? [];
      expect(days.length).toBeGreaterThan(1);
      expect(days).toEqual(days.toSorted().toReversed());
      expect(busiest?.more).toBe(false);
      const id = ids[told.findIndex((each) => each === busiest)] ?? '';
      const short = timelineAnswer.parse((await kari('GET', `/api/companies/${id}/timeline?limit=1`)).json());
      expect([short.happenings.length, short.more]).toEqual([1, true]);
      expect(short.happenings[0]?.at).toBe(days[0]);
      const ola = await as('account-manager', 'Ola');
      expect((await ola('GET', `/api/companies/${id}/timeline`)).statusCode).toBe(403);
    },
    { market },
  );
});
