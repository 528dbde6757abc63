// Makes the data of a supplier that follows the guide: node data.mjs [folder] [companies] [seed]. The same arguments make the same files.
// All of it is made up; no name, number or figure is a real company's.
import { chanceOf } from '../made-up/chance.mjs';
import { given, writeTables } from '../made-up/files.mjs';
import { accountLines, headcountLines, marketOf, registerLine } from '../made-up/market.mjs';

const { folder, companies, seed } = given(import.meta.dirname, 2500);
const chance = chanceOf(seed);
const { between, whole, pick, normal, dayBetween } = chance;
const years = ['2022-12-31', '2023-12-31', '2024-12-31', '2025-12-31'];
const market = marketOf(chance, [
  ['41.200', 9, 2600],
  ['43.210', 8, 1600],
  ['43.320', 5, 1400],
  ['25.620', 5, 1700],
  ['28.990', 4, 2600],
  ['10.200', 3, 4200],
  ['16.230', 3, 1900],
  ['49.410', 5, 1700],
  ['52.100', 2, 2600],
  ['86.210', 4, 1100],
  ['81.210', 4, 600],
  ['56.101', 4, 850],
  ['46.420', 2, 4200],
]);
const goods = ['clothes', 'shoes', 'gloves', 'helmets', 'fall protection', 'first aid', 'measuring', 'courses'];
const sellers = ['Seller Aune', 'Seller Bakke', 'Seller Foss', 'Seller Haug'];
const wants = ['price', 'passive', 'partner', 'one stop'];

const files = {
  register: [],
  headcounts: [],
  accounts: [],
  customers: [],
  orders: [],
  hours: [],
  survey: [],
  assessments: [],
  contacts: [],
  events: [],
};

for (let index = 1; index <= companies; index += 1) {
  const company = market.company(index, { staff: market.headcount(9), growth: normal() * 0.07 + 0.02, years });
  const { org_number, staff } = company;
  files.register.push(registerLine(company));
  files.headcounts.push(...headcountLines(company, years));
  if (staff >= 10) files.accounts.push(...accountLines(chance, company, years));
  const want = pick(staff < 20 ? ['price', 'passive', 'passive', 'partner', 'one stop'] : wants);
  const customer = chance.chance(staff < 5 ? 0.2 : 0.45);
  const seller = pick(sellers);

  if (!customer) {
    const rung = chance.count(1);
    ['problem_article', 'comparison_viewed', 'pricing_viewed', 'calculator_used']
      .slice(0, Math.min(4, rung))
      .forEach((type) =>
        files.events.push({
          org_number,
          event_id: `${index}-${type}`,
          at: `${dayBetween('2025-08-01', '2026-06-28')}T09:00:00Z`,
          source: 'web',
          type,
        }),
      );
    continue;
  }
  files.customers.push({
    customer_no: `G${String(index).padStart(5, '0')}`,
    org_number,
    seller: staff >= 20 ? seller : '',
  });
  const width = want === 'one stop' ? whole(4, 8) : want === 'passive' ? whole(1, 2) : whole(2, 4);
  const bought = goods
    .filter((each) => each !== 'courses' || want === 'partner' || chance.chance(0.06))
    .sort(() => chance.uniform() - 0.5)
    .slice(0, width);
  if (want === 'partner' && !bought.includes('courses')) bought.push('courses');
  const rebate = want === 'price' ? between(0.14, 0.3) : between(0, 0.08);
  const orders = want === 'passive' ? whole(1, 4) : whole(3, 14);
  for (let order = 0; order < orders; order += 1) {
    const at = dayBetween('2024-07-01', '2026-06-28');
    for (const product of bought.filter(() => chance.chance(0.7))) {
      const list = (staff + 3) * between(150, 700) * (product === 'courses' ? 1.6 : 1);
      files.orders.push({
        org_number,
        order_id: `G${index}-${order}`,
        at,
        product,
        amount: (list * (1 - rebate)).toFixed(2),
        rebate: (list * rebate).toFixed(2),
        cost: (list * between(0.55, 0.68)).toFixed(2),
      });
    }
  }
  for (let visit = chance.count(want === 'price' || want === 'partner' ? 2.5 : 0.8); visit > 0; visit -= 1)
    files.hours.push({
      org_number,
      at: dayBetween('2025-07-01', '2026-06-28'),
      person: seller,
      kind: 'visit',
      hours: between(0.5, 5).toFixed(1),
    });
  const scale = (is) => Math.min(5, Math.max(1, Math.round((is ? 4.5 : 2.2) + normal() * 0.6)));
  if (chance.chance(0.3))
    files.survey.push({
      org_number,
      at: dayBetween('2025-03-01', '2026-06-10'),
      low_price: scale(want === 'price'),
      little_effort: scale(want === 'passive'),
      advice: scale(want === 'partner'),
      one_supplier: scale(want === 'one stop'),
    });
  if (staff >= 20 && chance.chance(0.5))
    files.assessments.push({
      org_number,
      at: dayBetween('2025-03-01', '2026-06-10'),
      by: seller,
      relationship: (want === 'partner') === chance.chance(0.9) ? 'partner' : 'transactional',
    });
  files.contacts.push({
    org_number,
    contact_id: `C${index}`,
    title: staff < 20 ? 'General manager' : pick(['Purchasing', 'Head of safety']),
    role: chance.chance(0.6) ? 'decides' : 'recommends',
  });
}

writeTables(folder, files);
