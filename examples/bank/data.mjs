// Makes the bank's data: node data.mjs [folder] [companies] [seed]. The same arguments make the same files.
// All of it is made up; no name, number or figure is a real company's.
import { chanceOf } from '../made-up/chance.mjs';
import { given, writeTables } from '../made-up/files.mjs';
import { accountLines, headcountLines, marketOf, registerLine } from '../made-up/market.mjs';

const { folder, companies, seed } = given(import.meta.dirname, 3000);
const chance = chanceOf(seed);
const { between, whole, pick, normal, dayBetween } = chance;
const years = ['2022-12-31', '2023-12-31', '2024-12-31', '2025-12-31'];
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
const market = marketOf(chance, [
  ['41.200', 9, 2600],
  ['43.210', 7, 1600],
  ['46.690', 6, 5200],
  ['47.710', 9, 1700],
  ['49.410', 6, 1700],
  ['56.110', 7, 850],
  ['62.010', 8, 1500],
  ['68.209', 9, 4200],
  ['69.201', 5, 1000],
  ['70.220', 6, 1400],
  ['72.110', 3, 1100],
  ['86.210', 4, 1100],
  ['28.990', 4, 2700],
  ['10.200', 3, 4200],
  ['03.211', 2, 6800],
  ['92.000', 1, 2500],
  ['25.400', 1, 2600],
]);
const advisers = ['Adviser Holm', 'Adviser Lien', 'Adviser Moe', 'Adviser Vik'];
// Service, what it earns the bank a quarter per employee, and what it earns at least.
const simple = [
  ['account', 90, 120],
  ['payments', 160, 200],
  ['cards', 110, 90],
];
const complex = [
  ['loan', 900, 4000],
  ['leasing', 420, 2500],
  ['currency', 380, 1800],
  ['trade finance', 520, 5200],
  ['cash pool', 300, 4200],
  ['pension', 240, 900],
];

const files = {
  register: [],
  customers: [],
  headcounts: [],
  accounts: [],
  income: [],
  hours: [],
  assessments: [],
  signals: [],
};

for (let index = 1; index <= companies; index += 1) {
  const startUp = chance.chance(0.05);
  const staff = startUp ? whole(0, 6) : market.headcount(6);
  const growth = startUp ? between(0.1, 0.9) : normal() * 0.09 + 0.02;
  const founded = startUp ? dayBetween('2022-01-01', '2024-06-30') : undefined;
  const company = market.company(index, { staff, growth, years, founded });
  const { org_number } = company;
  const customer = `B${String(index).padStart(5, '0')}`;
  const risky = startUp ? 0.45 : 0.06;
  files.register.push(registerLine(company));
  files.headcounts.push(...headcountLines(company, years));
  files.accounts.push(...accountLines(chance, company, years));

  const scale = Math.log(company.staff + 2);
  const many = startUp
    ? 0.08
    : Math.min(0.75, 0.04 + 0.11 * scale + (/^(?:46|28|10|03)/.test(company.industry) ? 0.14 : 0));
  const held = [
    ...simple.filter(([name]) => name === 'account' || chance.chance(0.7)),
    ...complex.filter(() => chance.chance(many)),
  ];
  const began = new Map(held.map(([name]) => [name, chance.chance(0.12) && name !== 'account' ? whole(1, 6) : 0]));
  quarters.forEach((at, quarter) => {
    for (const [service, each, least] of held) {
      if (quarter < (began.get(service) ?? 0)) continue;
      const amount = (least + each * (company.yearly[quarter < 2 ? 1 : quarter < 6 ? 2 : 3] ?? 0)) * between(0.9, 1.1);
      files.income.push({
        org_number,
        at,
        order_id: `${customer}-${quarter}`,
        product: service,
        amount: amount.toFixed(2),
      });
    }
  });

  const inPerson = company.staff >= 15 || held.length >= 5;
  const adviser = inPerson || chance.chance(0.2) ? pick(advisers) : '';
  files.customers.push({
    customer_no: customer,
    org_number,
    customer_since: startUp ? founded : dayBetween('2005-01-01', '2024-03-31'),
    risk_class: chance.chance(risky) ? 'D' : pick(['A', 'A', 'B', 'B', 'C']),
    aml_flag: chance.chance(0.01),
    sanctions_hit: chance.chance(0.002),
    in_group: chance.chance(Math.min(0.6, 0.05 + company.staff / 300)),
    adviser,
  });
  const meetings = adviser === '' ? 0 : chance.count(startUp ? 4 : 1.5 + scale);
  for (let meeting = 0; meeting < meetings; meeting += 1)
    files.hours.push({
      org_number,
      at: dayBetween('2024-07-01', '2026-06-29'),
      person: adviser,
      kind: 'meeting',
      hours: between(0.5, 5).toFixed(1),
    });
  if (adviser !== '' && chance.chance(0.55)) {
    const important = Math.round(2.1 + normal() * 0.9 + (company.staff > 80 ? 0.9 : 0) + (startUp ? 0.8 : 0));
    files.assessments.push({
      org_number,
      at: dayBetween('2025-01-01', '2026-06-15'),
      by: adviser,
      strategic_importance: Math.min(5, Math.max(1, important)),
    });
  }
  if (startUp && chance.chance(0.6))
    files.signals.push({
      org_number,
      at: dayBetween('2024-01-01', '2026-06-15'),
      type: 'funding',
      source: 'business register',
    });
}

writeTables(folder, files);
