// Makes the telecom's data: node data.mjs [folder] [companies] [seed]. The same arguments make the same files.
// All of it is made up; no name, number or figure is a real company's.
import { chanceOf } from '../made-up/chance.mjs';
import { counties, heads, tails } from '../made-up/companies.mjs';
import { given, writeTables } from '../made-up/files.mjs';

const { folder, companies, seed } = given(import.meta.dirname, 4000);
const { uniform, between, whole, chance, pick, normal, dayBetween } = chanceOf(seed);

const trades = ['Bygg', 'Regnskap', 'Handel', 'Transport', 'Data', 'Mat', 'Teknikk', 'Helse', 'Eiendom', 'Media'];
const industries = [
  '41.200',
  '69.201',
  '47.190',
  '49.410',
  '62.010',
  '56.110',
  '43.210',
  '86.211',
  '68.209',
  '73.110',
  '85.590',
  '10.710',
  '61.100',
];
const managers = ['Field North', 'Field South', 'Field West', 'Key accounts'];

/** Most companies are small; a few are very large. */
function headcount() {
  const where = uniform();
  if (where < 0.5) return whole(0, 4);
  if (where < 0.74) return whole(5, 19);
  if (where < 0.89) return whole(20, 100);
  if (where < 0.965) return whole(101, 250);
  return Math.round(251 * Math.exp(Math.abs(normal()) * 0.9));
}

/** What a company really needs; nothing in the files says it outright. */
function needOf(staff) {
  const where = uniform();
  if (staff < 50) return where < 0.1 ? 'growth' : 'basic';
  return where < 0.27 ? 'transformation' : where < 0.55 ? 'growth' : 'basic';
}

const quarters = [
  '2024-09-30',
  '2024-12-31',
  '2025-03-31',
  '2025-06-30',
  '2025-09-30',
  '2025-12-31',
  '2026-03-31',
  '2026-06-30',
];
const counted = ['2022-12-31', '2023-12-31', '2024-12-31', '2025-12-31'];
const prices = {
  mobile: 620,
  broadband: 240,
  switchboard: 160,
  cloud: 480,
  security: 350,
  'connected things': 260,
  advice: 400,
};
const advanced = ['cloud', 'security', 'connected things', 'advice'];

const files = {
  customers: [
    [
      'customer_no',
      'name',
      'employees',
      'industry',
      'county',
      'sites',
      'customer_since',
      'payment_class',
      'closed',
      'account_manager',
    ],
  ],
  headcounts: [['customer_no', 'counted', 'employees']],
  invoices: [['customer_no', 'invoice', 'date', 'product', 'amount', 'cost']],
  contacts: [['customer_no', 'contact_no', 'title', 'role']],
  assessments: [['customer_no', 'date', 'by', 'need']],
  answers: [['customer_no', 'date', 'grow_together', 'change_together', 'low_price']],
  hours: [['customer_no', 'date', 'person', 'hours']],
};

for (let index = 1; index <= companies; index += 1) {
  const number = `T${String(index).padStart(6, '0')}`;
  const first = headcount();
  const need = needOf(first);
  const growth =
    need === 'growth' ? between(0.08, 0.3) : need === 'transformation' ? between(-0.02, 0.1) : between(-0.08, 0.06);
  const yearly = counted.map((_, year) => Math.round(first * (1 + growth) ** year + (first > 9 ? normal() * 0.6 : 0)));
  const staff = Math.max(0, yearly.at(-1) ?? 0);
  const manager = staff >= 20 ? pick(managers) : '';
  const isCounted = chance(0.97);
  const shown = chance(isCounted ? 0.04 : 0.5) ? '' : staff;
  files.customers.push([
    number,
    `${pick(heads)}${pick(tails)} ${pick(trades)} ${index}`,
    shown,
    pick(industries),
    pick(counties),
    1 + Math.floor(staff / between(15, 60)),
    dayBetween('2005-01-01', '2024-06-30'),
    chance(0.05) ? 'C' : pick(['A', 'A', 'B']),
    chance(0.012),
    manager,
  ]);
  if (isCounted) counted.forEach((date, year) => files.headcounts.push([number, date, Math.max(0, yearly[year] ?? 0)]));

  const bought = ['mobile', ...['broadband', 'switchboard'].filter(() => chance(staff > 4 ? 0.6 : 0.25))];
  const wanted = need === 'transformation' ? 0.65 : need === 'growth' ? 0.16 : 0.05;
  if (staff > 4) bought.push(...advanced.filter(() => chance(wanted)));
  const begun = new Map(bought.map((product) => [product, advanced.includes(product) ? whole(0, 5) : 0]));
  const rebate = need === 'basic' && staff > 100 ? between(0.2, 0.4) : between(0, 0.12);
  quarters.forEach((date, quarter) => {
    for (const product of bought) {
      if (quarter < (begun.get(product) ?? 0)) continue;
      const amount = (staff + 1) * (prices[product] ?? 0) * between(0.85, 1.15) * (1 - rebate);
      files.invoices.push([
        number,
        `${number}-${quarter}`,
        date,
        product,
        amount.toFixed(2),
        (amount * between(0.5, 0.72)).toFixed(2),
      ]);
    }
  });

  if (staff >= 5) {
    files.contacts.push([
      number,
      `${number}-1`,
      staff < 20 ? 'General manager' : 'Head of finance',
      chance(0.7) ? 'decides' : 'recommends',
    ]);
    if (staff >= 50)
      files.contacts.push([number, `${number}-2`, 'Head of IT', pick(['decides', 'recommends', 'uses'])]);
  }
  if (staff >= 40 && chance(0.6)) {
    const judged = chance(0.9) ? need : pick(['basic', 'growth', 'transformation']);
    files.assessments.push([number, dayBetween('2025-01-01', '2026-06-20'), manager, judged]);
  }
  if (chance(0.12)) {
    const scale = (is) => Math.min(5, Math.max(1, Math.round((is ? 4.4 : 2.3) + normal() * 0.7)));
    files.answers.push([
      number,
      dayBetween('2025-02-01', '2026-06-20'),
      scale(need === 'growth'),
      scale(need === 'transformation'),
      scale(need === 'basic'),
    ]);
  }
  const visits = staff >= 100 ? whole(2, 6) : staff >= 20 ? whole(1, 5) : chance(0.3) ? 1 : 0;
  for (let visit = 0; visit < visits; visit += 1)
    files.hours.push([
      number,
      dayBetween('2025-01-01', '2026-06-29'),
      manager || 'Inside sales',
      between(0.5, 6).toFixed(1),
    ]);
}

writeTables(folder, files);
