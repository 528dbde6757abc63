// Makes the consumer-goods supplier's data: node data.mjs [folder] [companies] [seed]. The same arguments make the same files.
// All of it is made up; no name, number or figure is a real company's.
import { chanceOf } from '../made-up/chance.mjs';
import { given, writeTables } from '../made-up/files.mjs';
import { marketOf, registerLine } from '../made-up/market.mjs';

const { folder, companies, seed } = given(import.meta.dirname, 2000);
const chance = chanceOf(seed);
const { between, whole, pick, normal, dayBetween } = chance;
const market = marketOf(chance, [
  ['47.110', 12, 2900],
  ['47.241', 3, 1800],
  ['47.250', 3, 2600],
  ['47.910', 5, 2200],
  ['55.101', 4, 1000],
  ['56.101', 9, 850],
  ['56.301', 3, 1000],
  ['93.130', 2, 900],
]);
// Chain, how many of its kind of shop belong to it, what rebate it has bargained, and how many deliveries go through its own warehouse.
const chains = [
  ['Kornblom', 0.24, 0.19, 0.9],
  ['Hverdag', 0.2, 0.16, 0.85],
  ['Nordkurv', 0.16, 0.13, 0.8],
];
const products = [
  ['drinks', 1, 0.77],
  ['snacks', 0.7, 0.71],
  ['dairy-free', 0.35, 0.73],
  ['season', 0.3, 0.62],
  ['novelties', 0.12, 0.6],
];
const quarters = [
  '2024-09-15',
  '2024-12-15',
  '2025-03-15',
  '2025-06-15',
  '2025-09-15',
  '2025-12-15',
  '2026-03-15',
  '2026-06-15',
];
const sellers = ['Seller Aas', 'Seller Berg', 'Seller Dahl', 'Seller Eide'];

const files = { register: [], customers: [], orders: [], visits: [], support: [], assessments: [] };

function chainOf(industry) {
  if (!industry.startsWith('47.1')) return undefined;
  const where = chance.uniform();
  return where < 0.24 ? chains[0] : where < 0.44 ? chains[1] : where < 0.6 ? chains[2] : undefined;
}

for (let index = 1; index <= companies; index += 1) {
  const company = market.company(index, { staff: market.headcount(8), growth: 0, years: ['2025-12-31'] });
  const { org_number, staff, industry } = company;
  const chain = chainOf(industry);
  const online = industry.startsWith('47.9');
  files.register.push(registerLine(company));
  const seller = pick(sellers);
  const famous = chance.chance(0.03);
  const inventive = chance.chance(online ? 0.1 : 0.025);
  files.customers.push({
    customer_no: `K${String(index).padStart(5, '0')}`,
    org_number,
    chain: chain?.[0] ?? '',
    go_to_market: online ? 'online only' : chance.chance(0.25) ? 'store and online' : 'store',
    seats: /^5[56]/.test(industry) ? whole(10, 220) : '',
    seller,
  });

  const scale = (staff + 2) * between(1600, 5200) * (famous ? 0.6 : 1);
  const trend = Math.exp(normal() * 0.03);
  const rebate = chain === undefined ? Math.max(0, Math.min(0.3, 0.06 + normal() * 0.07)) : chain[2] + normal() * 0.01;
  const needy = chance.chance(chain === undefined ? 0.35 : 0.15);
  const bought = products.filter(
    ([name]) => name === 'drinks' || chance.chance(name === 'novelties' ? (inventive ? 0.95 : 0.2) : 0.6),
  );
  quarters.forEach((at, quarter) => {
    for (const [product, weight, cost] of bought) {
      const list = scale * weight * trend ** quarter * between(0.85, 1.15);
      files.orders.push({
        org_number,
        order_id: `K${index}-${quarter}`,
        at,
        product,
        amount: (list * (1 - rebate)).toFixed(2),
        rebate: (list * rebate).toFixed(2),
        cost: (list * cost).toFixed(2),
      });
    }
  });
  for (let visit = chance.count(chain === undefined ? 1.2 + Math.log(staff + 1) / 2 : 0.6); visit > 0; visit -= 1)
    files.visits.push({
      org_number,
      at: dayBetween('2025-07-01', '2026-06-29'),
      person: seller,
      kind: 'visit',
      hours: between(0.5, 4).toFixed(1),
    });
  for (let call = chance.count(needy ? 9 : 0.8); call > 0; call -= 1)
    files.support.push({
      org_number,
      at: dayBetween('2025-07-01', '2026-06-29'),
      kind: pick(['delivery', 'delivery', 'invoice', 'assortment', 'return']),
      minutes: whole(4, 45),
    });
  if (famous || inventive || chance.chance(0.15))
    files.assessments.push({
      org_number,
      at: dayBetween('2025-09-01', '2026-06-15'),
      by: seller,
      reference_value: famous ? whole(4, 5) : whole(1, 3),
      innovation_fit: inventive ? whole(4, 5) : whole(1, 3),
    });
}

writeTables(folder, files);
