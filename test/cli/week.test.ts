import { expect, test } from 'vitest';
import { companyTimelineAnswer } from '../../src/contract/companies/timeline.ts';
import { weekAnswer } from '../../src/contract/companies/week.ts';
import { runModel } from '../../src/pipeline/run/run.ts';
import { withFolder } from '../pipeline/project.ts';
import { market } from '../server/week-market.ts';
import { cli } from './shell.ts';

test('a week is told in the terminal, and as JSON by its contract', async () => {
  await withFolder(async ({ folder, write, open }) => {
    await write('firmament.yaml', market.model);
    for (const [name, text] of Object.entries({ 'companies.csv': market.companies, ...market.files }))
      await write(name, text);
    await open((project) => runModel(project, { by: 'test' }));
    const told = await cli('week', '--owner', 'Kari', '--workspace', folder);
    expect(told).toMatchObject({ exit: 0 });
    expect(told.out).toContain('Kari has 4 companies; 2 to call, as of 2025-12-31');
    expect(told.out).toContain('Usually buys every 30 days; silent for 61.');
    expect(told.out).toContain('Say: We grow when you do.');
    expect(told.out).toContain('Call: Dag Decider, CEO, 123');
    const json = await cli('week', '--owner', 'Kari', '--limit', '1', '--json', '--workspace', folder);
    expect(weekAnswer.parse(JSON.parse(json.out)).calls).toHaveLength(1);
    const [first] = weekAnswer.parse(JSON.parse(json.out)).calls;
    const line = ['show', first?.id ?? '', '--timeline', '--workspace', folder];
    const timeline = companyTimelineAnswer.parse(JSON.parse((await cli(...line, '--json')).out));
    expect(timeline).toMatchObject({ company: { name: 'Quiet AS' }, more: false });
    expect(timeline.happenings[0]).toMatchObject({ table: 'signals', at: '2025-12-20' });
    const short = await cli(...line, '--limit', '1');
    expect(short.out).toMatch(/Quiet AS .*what happened until 2025-12-31/u);
    expect(short.out).toMatch(/2025-12-20\s+signals\s+funding/u);
    expect(short.out).not.toContain('orders');
    expect(short.out).toContain('--timeline --limit 2');
    const nobody = await cli('week', '--owner', 'Nobody', '--workspace', folder);
    expect(nobody.out).toContain('No company names Nobody as its owner.');
  });
});
