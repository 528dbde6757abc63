// Makes the data of a seller of office supplies: node data.mjs [folder] [companies] [seed]. The same arguments make the same files.
// All of it is made up; no name, number or figure is a real company's.
import { chanceOf } from '../made-up/chance.mjs';
import { given, writeTables } from '../made-up/files.mjs';
import { marketOf, registerLine } from '../made-up/market.mjs';

const { folder, companies, seed } = given(import.meta.dirname, 480);
const chance = chanceOf(seed);
const { between, whole, pick, normal, dayBetween } = chance;
const market = marketOf(chance, [
  ['62.010', 5, 1500],
  ['69.201', 5, 1000],
  ['70.220', 6, 1400],
  ['71.121', 6, 1300],
  ['85.200', 4, 900],
  ['86.210', 5, 1100],
  ['43.210', 5, 1600],
]);
const asked = ['variety', 'electronics', 'furniture', 'service', 'low_prices', 'returns'];
// What each need rates from 1 to 10, in the order asked; how common it is; what a company buys per employee, and at what rebate.
const needs = [
  { need: 'range', weight: 7, rates: [8.4, 7.2, 6.9, 4.6, 3.1, 3.6], each: [1900, 3200], rebate: [0.02, 0.08] },
  { need: 'price', weight: 9, rates: [3.8, 3.0, 2.8, 4.2, 8.5, 7.3], each: [700, 1500], rebate: [0.1, 0.24] },
  { need: 'service', weight: 4, rates: [4.6, 3.6, 5.0, 8.7, 4.2, 6.8], each: [1300, 2300], rebate: [0.01, 0.06] },
];
const wheel = needs.flatMap((each) => Array.from({ length: each.weight }, () => each));
const rating = (mean) => Math.min(10, Math.max(1, Math.round(mean + normal() * 1.5)));

const files = { register: [], survey: [], orders: [] };

for (let index = 1; index <= companies; index += 1) {
  const { need, rates, each, rebate } = pick(wheel);
  const company = market.company(index, {
    staff: Math.max(2, market.headcount(need === 'service' ? 18 : 12)),
    growth: 0,
    years: ['2025-12-31'],
  });
  const { org_number, staff } = company;
  files.register.push({ ...registerLine(company), made_with: need });
  const answers = rates.map(rating);
  if (!chance.chance(0.03))
    files.survey.push({
      org_number,
      at: dayBetween('2026-03-01', '2026-05-31'),
      ...Object.fromEntries(asked.map((question, place) => [question, chance.mostly(answers[place])])),
    });
  const orders = whole(2, 9);
  for (let order = 1; order <= orders; order += 1) {
    const list = ((staff + 2) * between(each[0], each[1])) / orders;
    const off = list * between(rebate[0], rebate[1]);
    files.orders.push({
      org_number,
      order_id: `O${index}-${order}`,
      at: dayBetween('2025-07-01', '2026-06-28'),
      amount: (list - off).toFixed(2),
      rebate: off.toFixed(2),
    });
  }
}

writeTables(folder, files);
