import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { countAnswer } from '../../src/contract/ask.ts';
import { pinAnswer, publishAnswer, reportAnswer, runAnswer } from '../../src/contract/commands.ts';
import { initAnswer } from '../../src/contract/data/init.ts';
import { withFolder } from '../pipeline/project.ts';
import { cli } from './shell.ts';

const trades = ['Bygg og anlegg', 'Varehandel', 'Hotell og servering', 'Rådgivning'];

/** A CRM export as a Norwegian office has it: semicolons, Latin letters, customers by number. */
const customers = Array.from(
  { length: 40 },
  (_, row) =>
    `${7000 + row};Ærlig Kunde ${row} AS;${trades[row % 4]};${(row * 13) % 170};${row % 2 === 0 ? 'Kari' : 'Ola'}`,
);

/** Order lines of three years; one customer grows, one shrinks, one number is not in the CRM. */
const orders = Array.from({ length: 36 }, (_, month) => {
  const day = `${String((month % 27) + 1).padStart(2, '0')}.${String((month % 12) + 1).padStart(2, '0')}.${2023 + Math.floor(month / 12)}`;
  return [0, 1, 2, 3, 4, 5, 6, 7].flatMap((customer) => {
    if (customer === 7 && month > 20) return [];
    const amount = customer === 1 ? 100 + month * 30 : customer === 2 ? 3000 - month * 70 : 400 * (customer + 1);
    return [`${10_000 + month * 10 + customer};${day};${customer === 6 ? 7999 : 7000 + customer};${amount},50`];
  });
}).flat();

test('the first hour: two files in, a list for Monday and a report out', () =>
  withFolder(async ({ folder, write }) => {
    const at = ['--workspace', folder];
    const json = async (...line: readonly string[]): Promise<unknown> => {
      const { out, err, exit } = await cli(...line, ...at, '--json');
      expect(exit, `${line.join(' ')}: ${err} ${out.slice(0, 500)}`).toBe(0);
      return JSON.parse(out);
    };
    await write('crm/kunder.csv', `Kundenr;Kundenavn;Bransje;Ansatte;Ansvarlig\n${customers.join('\n')}\n`);
    await write('crm/ordrelinjer.csv', `Ordrenr;Ordredato;Kundenr;Beløp NOK\n${orders.join('\n')}\n`);

    const made = initAnswer.parse(await json('init', '--from', path.join(folder, 'crm'), '--yes'));
    expect(made.proposal).toMatchObject({
      currency: { value: 'NOK' },
      time_zone: { value: 'Europe/Oslo' },
      as_of: null,
    });
    expect(made.proposal?.joins).toMatchObject([
      { from: { header: 'Kundenr' }, rows: 273, matched: 237, unmatched: [{ value: '7999', rows: 36 }] },
    ]);

    const first = runAnswer.parse(await json('run'));
    expect(first).toMatchObject({ companies: 40, state: 'published', as_of: '2026-01-15' });
    const sizes = Object.fromEntries(first.schemes[0]?.segments.map((each) => [each.id, each.companies]) ?? []);
    expect(sizes).toMatchObject({
      'growing-customers': 1,
      'shrinking-customers': 1,
      'lost-customers': 1,
      'never-bought': 33,
    });
    expect((await cli('segments', 'main', ...at)).out).toContain('Sales in 12 months (NOK)');

    const asked = countAnswer.parse(await json('count', '--where', "main = 'Growing customers'"));
    expect(asked.count).toBe(1);

    const model = path.join(folder, 'firmament.yaml');
    await fs.writeFile(model, (await fs.readFile(model, 'utf8')).replace('share: 0.5', 'share: 0.99'));
    const tried = runAnswer.parse(await json('run', '--dry-run'));
    expect(tried.moves.every((each) => each.by_rule === each.companies)).toBe(true);
    expect(tried.moved).toBeGreaterThan(2);
    const draft = runAnswer.parse(await json('run', '--draft'));
    expect(draft.state).toBe('draft');
    expect(publishAnswer.parse(await json('publish', draft.run, '--why', 'more of them matter')).moved).toBe(
      tried.moved,
    );

    for (const company of ['7030', '7031']) {
      const pinned = pinAnswer.parse(await json('pin', company, 'main', 'Gone quiet', '--why', 'We know them'));
      expect(pinned.company.name).toMatch(/^Ærlig Kunde 3[01] AS$/u);
    }
    expect(runAnswer.parse(await json('run')).moved).toBe(2);

    expect((await cli('export', 'Gone quiet', '--out', path.join(folder, 'monday.csv'), ...at)).exit).toBe(0);
    const list = await fs.readFile(path.join(folder, 'monday.csv'), 'utf8');
    for (const name of ['Ærlig Kunde 30 AS', 'Ærlig Kunde 31 AS', 'Kari', 'Ola']) expect(list).toContain(name);

    const { file } = reportAnswer.parse(await json('report', '--to', 'html'));
    expect(await fs.readFile(file, 'utf8')).toContain('Whom to work with, and how');
  }));
