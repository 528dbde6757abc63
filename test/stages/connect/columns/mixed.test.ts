import { expect, test } from 'vitest';
import { infer } from '../../../../src/stages/connect/columns/infer.ts';
import { mixtureOf } from '../../../../src/stages/connect/columns/mixed.ts';
import { withBench } from '../fixture.ts';
import { sql } from '../../../../src/engine/raw.ts';

test.each([
  [['1.234,50', '12,5', '1,234.50'], { kind: 'decimals', decimal: ',', shown: ['1.234,50', '1,234.50'] }],
  [['NOK 1,234.50', '12.5', '12,5'], { kind: 'decimals', decimal: '.', shown: ['NOK 1,234.50', '12,5'] }],
  [['1.234,50', '1.234', '12'], undefined],
  [['1.5', '2,5', 'some', 'words', 'too'], undefined],
  [
    ['31.12.2024', '24.12.2024', '12/31/2024'],
    { kind: 'dates', reading: { kind: 'date', format: '%d.%m.%Y' }, shown: ['31.12.2024', '12/31/2024'] },
  ],
  [
    ['12/31/2024', '12/30/2024', '31/12/2024', '01/02/2024'],
    { kind: 'dates', reading: { kind: 'date', format: '%m/%d/%Y' }, shown: ['12/31/2024', '31/12/2024'] },
  ],
  [
    ['2024-12-31', '2024-12-30', '31.12.2024'],
    { kind: 'dates', reading: { kind: 'date' }, shown: ['2024-12-31', '31.12.2024'] },
  ],
  [['31/12/2024', '01/02/2024'], undefined],
])('what mixes in %j', (texts, mixture) => {
  expect(mixtureOf(texts)).toEqual(mixture);
});

test('a point before three digits, each time, may part thousands', () => {
  expect(infer(['1.234', '12.500', '3.000', '17'], 'NOK').mixture).toEqual({ kind: 'thousands', shown: '1.234' });
  expect(infer(['1.234', '12.500', '3.0'], 'NOK').mixture).toBeUndefined();
  expect(infer(['0.125', '0.250', '0.500'], 'NOK').mixture).toBeUndefined();
});

test('a number written in the other way is set aside, never read as another', () =>
  withBench(async ({ workspace, write, take }) => {
    const numbers = [
      ...Array.from({ length: 20 }, (_, index) => `${index + 1}.50`),
      '1,5',
      '1.234,50',
      '1,234.50',
      'kr 2,000.25',
    ];
    await write(
      'orders.csv',
      `order_id;at;amount\n${numbers.map((each, index) => `${index};2024-01-01;${each}`).join('\n')}\n`,
    );
    const { problems, diagnostics } = await take({ read: 'orders.csv', as: 'orders' });
    expect(problems.flatMap((each) => each.examples.map(({ value }) => value))).toEqual(['1,5', '1.234,50']);
    expect(diagnostics.map((each) => each.code)).toContain('import/mixed-decimals');
    const rows = await workspace.engine.rows(sql`SELECT amount FROM data.orders WHERE amount > 100 ORDER BY amount`);
    expect(rows).toEqual([{ amount: 1234.5 }, { amount: 2000.25 }]);
  }));

test('among decimal commas a point that parts no thousands is set aside', () =>
  withBench(async ({ workspace, write, take }) => {
    const numbers = [
      ...Array.from({ length: 20 }, (_, index) => `${index + 1},50`),
      '1.5',
      '1.234,50',
      '1,234.50',
      '12.500',
    ];
    await write(
      'orders.csv',
      `order_id;at;amount\n${numbers.map((each, index) => `${index};2024-01-01;${each}`).join('\n')}\n`,
    );
    const { problems } = await take({ read: 'orders.csv', as: 'orders' });
    expect(problems.flatMap((each) => each.examples.map(({ value }) => value))).toEqual(['1.5', '1,234.50']);
    const rows = await workspace.engine.rows(sql`SELECT amount FROM data.orders WHERE amount > 100 ORDER BY amount`);
    expect(rows).toEqual([{ amount: 1234.5 }, { amount: 12_500 }]);
  }));
