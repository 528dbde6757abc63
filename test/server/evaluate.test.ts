import { expect, test } from 'vitest';
import { scorecardAnswer } from '../../src/contract/segments/scorecard.ts';
import { withServer } from './server.ts';

test('segments are judged, and lines looked for, over HTTP as on the command line', async () => {
  await withServer(async ({ as }) => {
    const analyst = await as('analyst');
    const card = scorecardAnswer.parse((await analyst('GET', '/api/scorecard?scheme=main')).json());
    expect(card.schemes.map(({ scheme, segments }) => [scheme, segments[0]?.companies])).toEqual([['main', 5]]);
    expect((await analyst('GET', '/api/scorecard?scheme=mian')).json().diagnostics[0].code).toBe('ask/unknown-scheme');
    // Twelve companies are too few to draw a line through, and the answer says so.
    const few = await analyst('POST', '/api/cutpoints', { variable: 'employees', by: ['main'] });
    expect([few.statusCode, few.json().diagnostics[0].code]).toEqual([422, 'statistics/too-few-rows']);
    const odd = await analyst('POST', '/api/cutpoints', { variable: 'employees', by: [] });
    expect(odd.statusCode).toBe(400);
  });
});
