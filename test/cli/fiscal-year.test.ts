import { expect, test } from 'vitest';
import { withFolder } from '../pipeline/project.ts';
import { cli } from './shell.ts';

/** A calendar of two years whose fiscal year begins in July. */
const calendar = [
  'Date,DayOfWeek,MonthNumber,Quarter,CalendarYear,FiscalYear',
  ...Array.from({ length: 730 }, (_, index) => {
    const day = new Date(Date.UTC(2024, 0, 1 + index));
    const [year, month] = [day.getUTCFullYear(), day.getUTCMonth() + 1];
    const fiscal = month >= 7 ? year + 1 : year;
    return [day.toISOString().slice(0, 10), day.getUTCDay() + 1, month, Math.ceil(month / 3), year, fiscal].join(',');
  }),
].join('\n');

const companies = [
  'customer_id,name,country',
  ...Array.from({ length: 40 }, (_, n) => `c${n},Firm number ${n},Norway`),
];
const orders = [
  'order_id,customer_id,order_date,amount',
  ...Array.from({ length: 200 }, (_, n) => {
    const day = new Date(Date.UTC(2024, 0, 1 + ((n * 37) % 700))).toISOString().slice(0, 10);
    return `o${n},c${n % 40},${day},${100 + n}`;
  }),
];

test('the business’s year is found in a calendar, and counted by', async () => {
  await withFolder(async ({ folder, write }) => {
    await write('calendar.csv', calendar);
    await write('customers.csv', companies.join('\n'));
    await write('orders.csv', orders.join('\n'));
    const made = await cli('init', '--from', folder, '--yes', '--workspace', folder);
    expect([made.exit, made.err]).toEqual([0, '']);
    expect(made.out).toContain('Years begin with July: FiscalYear of calendar.csv changes in that month.');
    expect((await cli('run', '--workspace', folder)).exit).toBe(0);
    const counted = async (where: string): Promise<number> =>
      JSON.parse((await cli('count', '--where', where, '--workspace', folder, '--json')).out).count;
    expect(await counted('count(orders) over this year > 0')).toBe(
      await counted('count(orders where at >= 2025-07-01) > 0'),
    );
    expect(await counted('count(orders) over this year > 1')).not.toBe(
      await counted('count(orders where at >= 2025-01-01) > 1'),
    );
  });
});
