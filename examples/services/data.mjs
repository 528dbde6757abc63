// Makes the service company's data: node data.mjs [folder] [companies] [seed]. The same arguments make the same files.
// All of it is made up; no name, number or figure is a real company's.
import { chanceOf } from '../made-up/chance.mjs';
import { given, writeTables } from '../made-up/files.mjs';
import { accountLines, marketOf, registerLine } from '../made-up/market.mjs';

const { folder, companies, seed } = given(import.meta.dirname, 5000);
const chance = chanceOf(seed);
const { between, whole, pick, normal, dayBetween } = chance;
const years = ['2023-12-31', '2024-12-31', '2025-12-31'];
const market = marketOf(chance, [
  ['62.010', 7, 1500],
  ['69.201', 5, 1000],
  ['71.122', 6, 1350],
  ['86.210', 6, 1100],
  ['88.911', 5, 700],
  ['85.201', 5, 800],
  ['84.110', 3, 900],
  ['55.101', 4, 1000],
  ['56.110', 6, 850],
  ['47.110', 6, 2900],
  ['46.390', 5, 6000],
  ['49.410', 5, 1700],
  ['10.710', 4, 1300],
  ['25.620', 5, 1700],
  ['28.990', 4, 2600],
  ['41.200', 6, 2600],
  ['81.210', 2, 600],
]);
const months = Array.from(
  { length: 24 },
  (_, month) => `${2024 + Math.floor((month + 6) / 12)}-${String(((month + 6) % 12) + 1).padStart(2, '0')}-28`,
);
const services = ['cleaning', 'canteen', 'reception', 'security', 'caretaking'];
/** How good the company is at each industry, and how strong it is in each county: what it really is, nothing in the files says it. */
const skill = {
  86: 0.34,
  88: 0.3,
  85: 0.24,
  84: 0.2,
  62: 0.2,
  69: 0.2,
  71: 0.22,
  55: 0.12,
  56: 0.05,
  47: 0.12,
  46: 0.14,
  49: 0.08,
  10: 0.16,
  25: 0.08,
  28: 0.1,
  41: 0.06,
};
const presence = {
  '03': 1.4,
  32: 1.3,
  31: 1.1,
  33: 1,
  39: 1,
  40: 0.6,
  34: 0.5,
  42: 0.8,
  11: 1.2,
  46: 1.3,
  15: 0.8,
  50: 1.1,
  18: 0.5,
  55: 0.7,
  56: 0.3,
};

const files = { register: [], accounts: [], customers: [], invoices: [], hours: [], deals: [] };

for (let index = 1; index <= companies; index += 1) {
  const company = market.company(index, { staff: market.headcount(9), growth: normal() * 0.06 + 0.02, years });
  const { org_number, staff, industry, municipality } = company;
  files.register.push(registerLine(company));
  if (staff >= 10) files.accounts.push(...accountLines(chance, company, years));
  const fit = (skill[industry.slice(0, 2)] ?? 0) * (presence[municipality.slice(0, 2)] ?? 1);
  if (staff < 5 || industry.startsWith('81')) continue;

  const isCustomer = chance.chance(fit * (staff < 20 ? 0.5 : 1.1));
  const manager = `Branch ${municipality.slice(0, 2)}`;
  const asked = isCustomer || chance.chance(0.18);
  if (asked) {
    const opened = dayBetween('2023-07-01', '2026-03-31');
    const amount = Math.round((staff + 8) * between(2500, 5200));
    const known = isCustomer ? 'won' : chance.chance(0.8) ? 'lost' : 'open';
    const closed = known === 'open' ? '' : dayBetween(opened, '2026-06-28');
    files.deals.push({
      org_number,
      deal_id: `D${index}`,
      name: `${pick(services)} ${index}`,
      status: known,
      amount,
      opened_at: opened,
      closed_at: closed,
      reason: known === 'lost' ? pick(['price', 'price', 'references', 'too far away', 'kept their own staff']) : '',
    });
  }
  if (!isCustomer) continue;
  files.customers.push({
    customer_no: `S${String(index).padStart(5, '0')}`,
    org_number,
    customer_since: dayBetween('2012-01-01', '2024-06-01'),
    branch: manager,
  });
  const bought = services.filter(
    (service) => service === 'cleaning' || chance.chance(Math.min(0.6, 0.08 + Math.log(staff + 1) / 12)),
  );
  const quality = 0.1 + fit * 0.35;
  for (const at of months)
    for (const service of bought) {
      const amount = (staff + 8) * between(260, 340) * (service === 'cleaning' ? 1 : 0.45);
      files.invoices.push({
        org_number,
        order_id: `${index}-${at}`,
        at,
        product: service,
        amount: amount.toFixed(0),
        cost: (amount * (1 - quality) * between(0.86, 1)).toFixed(0),
      });
    }
  for (let visit = whole(1, 5 + Math.round(staff / 25)); visit > 0; visit -= 1)
    files.hours.push({
      org_number,
      at: dayBetween('2025-07-01', '2026-06-29'),
      person: manager,
      kind: 'follow-up',
      hours: between(0.5, 4).toFixed(1),
    });
}

writeTables(folder, files);
