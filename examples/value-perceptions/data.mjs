// Makes the data of a wholesaler of spare parts that asked how it is seen: node data.mjs [folder] [companies] [seed]. The same arguments
// make the same files. All of it is made up; no name, number or figure is a real company's.
import { chanceOf } from '../made-up/chance.mjs';
import { given, writeTables } from '../made-up/files.mjs';
import { marketOf, registerLine } from '../made-up/market.mjs';

const { folder, companies, seed } = given(import.meta.dirname, 750);
const chance = chanceOf(seed);
const { between, pick, count, dayBetween } = chance;
const market = marketOf(chance, [
  ['45.200', 9, 1900],
  ['49.410', 6, 1700],
  ['43.120', 5, 2100],
  ['01.500', 4, 1300],
  ['25.620', 4, 1700],
]);
const asked = [
  'cheap',
  'expensive',
  'good_value',
  'fast',
  'convenient',
  'reliable',
  'expert',
  'friendly',
  'impersonal',
  'outdated',
];
// The chance of a yes to each, in the order asked; how common the view is; how many orders a year; whether they would recommend.
const views = [
  {
    view: 'value',
    weight: 12,
    yes: [0.9, 0.06, 0.92, 0.82, 0.9, 0.8, 0.3, 0.6, 0.3, 0.12],
    orders: 14,
    recommend: 0.75,
  },
  {
    view: 'expertise',
    weight: 10,
    yes: [0.08, 0.88, 0.35, 0.75, 0.82, 0.94, 0.92, 0.9, 0.06, 0.08],
    orders: 9,
    recommend: 0.65,
  },
  {
    view: 'critical',
    weight: 8,
    yes: [0.1, 0.9, 0.06, 0.16, 0.2, 0.25, 0.14, 0.2, 0.84, 0.78],
    orders: 4,
    recommend: 0.12,
  },
];
const wheel = views.flatMap((each) => Array.from({ length: each.weight }, () => each));

const files = { register: [], survey: [], orders: [] };

for (let index = 1; index <= companies; index += 1) {
  const { view, yes, orders, recommend } = pick(wheel);
  const company = market.company(index, { staff: Math.max(1, market.headcount(9)), growth: 0, years: ['2025-12-31'] });
  const { org_number, staff } = company;
  files.register.push({ ...registerLine(company), made_with: view });
  const answers = yes.map((share) => (chance.chance(share) ? 'yes' : 'no'));
  files.survey.push({
    org_number,
    at: dayBetween('2026-03-01', '2026-05-31'),
    ...Object.fromEntries(asked.map((question, place) => [question, chance.mostly(answers[place], 0.003)])),
    would_recommend: chance.chance(recommend) ? 'yes' : 'no',
  });
  for (let order = count(orders); order > 0; order -= 1)
    files.orders.push({
      org_number,
      order_id: `P${index}-${order}`,
      at: dayBetween('2025-07-01', '2026-06-28'),
      amount: (between(300, 1500) * Math.sqrt(staff)).toFixed(2),
    });
}

writeTables(folder, files);
