// Makes the market a seller of risk looks at: node data.mjs [folder] [companies] [seed]. The same arguments make the same file.
// All of it is made up; no name, number or figure is a real company's.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.join(process.argv[2] ?? import.meta.dirname, 'data');
const companies = Number(process.argv[3] ?? 70_000);
const seed = Number(process.argv[4] ?? 1);

/** Mulberry32: a small generator of uniform numbers with a state of 32 bits. */
let state = seed >>> 0;
function uniform() {
  state = (state + 0x6d2b79f5) >>> 0;
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}
const between = (low, high) => low + (high - low) * uniform();
const chance = (share) => uniform() < share;
const pick = (list) => list[Math.floor(uniform() * list.length)];
const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
/** A count with a given mean, more spread than Poisson's, as claims are. */
const count = (mean) => Math.floor(-Math.log(1 - uniform()) * mean + 0.35);
const day = (milliseconds) => new Date(milliseconds).toISOString().slice(0, 10);
const dayBetween = (from, to) => day(between(Date.parse(from), Date.parse(to)));
/** A few cells are empty, as in every bought list. */
const mostly = (value, missing = 0.004) => (chance(missing) ? '' : value);

// Industry code, how common it is, turnover per employee in thousands, and how risky it is to insure.
const industries = [
  ['01.410', 3, 1800, 1.2],
  ['02.200', 1, 1700, 1.3],
  ['03.211', 1, 6500, 1.5],
  ['08.120', 1, 2600, 1.4],
  ['09.109', 1, 3200, 1.3],
  ['10.200', 1, 3800, 1.2],
  ['10.710', 2, 1300, 1.2],
  ['11.050', 1, 2200, 1],
  ['12.000', 0.1, 4000, 1],
  ['13.920', 1, 1500, 1.2],
  ['16.100', 1, 2400, 1.9],
  ['16.230', 2, 1900, 1.7],
  ['18.120', 1, 1500, 1.1],
  ['20.590', 1, 3600, 1.7],
  ['22.290', 1, 2000, 1.6],
  ['23.610', 1, 2600, 1.2],
  ['25.110', 2, 2000, 1.3],
  ['25.400', 0.1, 2600, 1.3],
  ['25.620', 2, 1700, 1.2],
  ['26.510', 1, 2500, 0.8],
  ['28.990', 1, 2600, 1.1],
  ['30.110', 1, 2900, 1.3],
  ['31.090', 1, 1500, 1.5],
  ['33.120', 2, 1900, 1.1],
  ['35.111', 1, 7000, 1.2],
  ['38.110', 1, 2300, 1.9],
  ['38.320', 1, 2500, 2.1],
  ['41.200', 9, 2600, 1.2],
  ['42.110', 2, 2500, 1.3],
  ['43.210', 6, 1600, 1],
  ['43.220', 4, 1600, 1],
  ['43.320', 5, 1400, 1.1],
  ['43.911', 1, 1500, 1.8],
  ['43.999', 2, 1700, 1.3],
  ['45.111', 2, 4800, 0.9],
  ['45.200', 4, 1500, 1.2],
  ['46.210', 1, 5200, 1],
  ['46.390', 2, 6000, 1],
  ['46.730', 2, 4200, 1.1],
  ['46.900', 2, 4500, 1],
  ['47.110', 4, 2900, 1.1],
  ['47.410', 1, 2300, 0.9],
  ['47.710', 4, 1600, 0.9],
  ['47.910', 2, 2200, 0.9],
  ['49.410', 5, 1700, 1.6],
  ['50.201', 1, 3500, 1.6],
  ['52.100', 1, 2600, 1.4],
  ['53.200', 1, 1000, 1.4],
  ['55.101', 2, 1000, 1.3],
  ['56.101', 6, 850, 1.5],
  ['56.301', 1, 900, 2.2],
  ['58.190', 1, 1500, 0.6],
  ['61.100', 1, 3200, 0.9],
  ['62.010', 5, 1500, 0.6],
  ['62.020', 4, 1600, 0.6],
  ['63.110', 1, 2500, 0.8],
  ['64.202', 3, 3000, 0.4],
  ['65.120', 0.3, 5000, 0.4],
  ['68.209', 8, 4200, 0.9],
  ['69.201', 4, 1000, 0.5],
  ['70.220', 5, 1500, 0.5],
  ['71.112', 3, 1250, 0.6],
  ['71.122', 3, 1350, 0.6],
  ['73.110', 2, 1500, 0.6],
  ['77.320', 1, 2400, 1.4],
  ['78.200', 1, 900, 1.4],
  ['80.100', 1, 800, 1.2],
  ['81.210', 3, 600, 1.2],
  ['82.990', 2, 1300, 0.7],
  ['85.510', 2, 800, 0.9],
  ['86.210', 3, 1100, 0.8],
  ['86.230', 2, 1300, 0.8],
  ['88.911', 2, 700, 0.8],
  ['92.000', 0.4, 2500, 0.9],
  ['93.130', 2, 900, 1.2],
  ['95.110', 1, 1200, 0.8],
  ['96.020', 3, 600, 0.8],
];
const wheel = industries.flatMap((each) => Array.from({ length: Math.round(each[1] * 10) }, () => each));
const counties = ['03', '11', '15', '18', '31', '32', '33', '34', '39', '40', '42', '46', '50', '55', '56'];
const weights = [14, 9, 5, 5, 6, 12, 5, 6, 5, 3, 6, 12, 9, 3, 2];
const map = counties.flatMap((county, index) => Array.from({ length: weights[index] ?? 1 }, () => county));
const heads = [
  'Vexa',
  'Quor',
  'Plixo',
  'Tarvo',
  'Zundi',
  'Broxa',
  'Klyve',
  'Drafo',
  'Nuvi',
  'Sprel',
  'Gwamo',
  'Fjex',
  'Ovlu',
  'Strae',
  'Yrka',
  'Hjumo',
];
const tails = ['lund', 'bix', 'mark', 'dro', 'vang', 'tix', 'gard', 'mo', 'pra', 'nes', 'quist', 'zon', 'dal', 'rix'];

const columns = [
  'company_no',
  'name',
  'legal_form',
  'industry',
  'municipality',
  'founded',
  'employees',
  'revenue',
  'revenue_before',
  'operating_profit',
  'equity_share',
  'liquidity',
  'rating',
  'payment_remarks',
  'overdue_days',
  'tax_arrears',
  'accounts_filed',
  'audited',
  'auditor_remark',
  'vat_registered',
  'bankrupt',
  'winding_up',
  'sites',
  'building_value',
  'machinery_value',
  'stock_value',
  'wooden_buildings',
  'building_year',
  'sprinklers',
  'fire_alarm',
  'burglar_alarm',
  'guarded',
  'hot_work_certified',
  'flood_zone',
  'landslide_zone',
  'storm_zone',
  'avalanche_zone',
  'vehicles',
  'heavy_vehicles',
  'foreign_driving',
  'export_share',
  'export_to_usa',
  'subcontracted_share',
  'injuries_5y',
  'sick_leave',
  'cyber_incidents_5y',
  'backups',
  'two_factor',
  'personal_records',
  'claims_5y',
  'fire_claims_5y',
  'water_claims_5y',
  'motor_claims_5y',
  'liability_claims_5y',
  'claims_paid_5y',
  'largest_claim',
  'premium_estimate',
  'policies_cancelled',
  'disputes',
  'insurer',
  'renewal',
  'broker',
  'frame_agreement',
  'quoted_times',
  'declined_by_us',
  'security_manager',
  'decider_known',
  'digital',
  'safety_certified',
  'quality_certified',
  'aml_flag',
  'sanctions_hit',
  'adverse_media',
  'politically_exposed',
  'beneficial_owner_known',
  'owner_changes_3y',
  'manager_changes_3y',
];

function companyLine(index) {
  const [industry, , perEmployee, risk] = pick(wheel);
  const staff = chance(0.24) ? 0 : Math.min(4000, Math.round(Math.exp(1.75 + normal() * 1.35)));
  const revenue = Math.round((staff + between(0.1, 0.9)) * perEmployee * 1000 * Math.exp(normal() * 0.45));
  const growth = 0.03 + normal() * 0.14;
  const margin = 0.06 + normal() * 0.08;
  const rated = 0.55 * normal() + margin * 4 + 0.35;
  const premium = Math.round((4000 + revenue * 0.0035) * risk * Math.exp(normal() * 0.3));
  const claims = count(0.25 * risk * Math.sqrt(staff + 1));
  const paid =
    claims === 0
      ? 0
      : Math.round(premium * 5 * 0.16 * risk * Math.exp(normal() * 0.9) * Math.min(3, Math.sqrt(claims)));
  const kinds = { fire: 0, water: 0, motor: 0, liability: 0 };
  for (let claim = 0; claim < claims; claim += 1)
    kinds[pick(['fire', 'water', 'water', 'motor', 'motor', 'motor', 'liability'])] += 1;
  const makes = /^(?:0|1|2|3)/.test(industry);
  const drives = /^(?:49|53|38|43|42|41|46)/.test(industry);
  const vehicles = Math.round(staff * (drives ? between(0.2, 0.9) : between(0, 0.15)));
  const zone = (share) => (chance(share) ? (chance(0.35) ? 3 : chance(0.5) ? 2 : 1) : 0);
  const large = staff >= 20;
  return [
    `R${String(index).padStart(6, '0')}`,
    `${pick(heads)}${pick(tails)} ${index}`,
    pick(['AS', 'AS', 'AS', 'AS', 'AS', 'AS', 'AS', 'AS', 'AS', 'ENK', 'ENK', 'NUF', 'ASA', 'DA', 'SA']),
    mostly(industry),
    mostly(`${pick(map)}01`),
    dayBetween('1975-01-01', '2025-06-30'),
    mostly(staff, 0.01),
    mostly(revenue, 0.008),
    Math.round(revenue / (1 + growth)),
    mostly(Math.round(revenue * margin), 0.008),
    mostly(Math.max(-0.5, 0.32 + normal() * 0.18).toFixed(3), 0.008),
    mostly(Math.max(0, 1.5 + normal() * 0.5).toFixed(2), 0.008),
    mostly(rated > 0.9 ? 'AAA' : rated > 0.35 ? 'AA' : rated > -0.2 ? 'A' : rated > -0.6 ? 'B' : 'C', 0.006),
    chance(0.05) ? count(2) + 1 : 0,
    chance(0.08) ? Math.floor(between(1, 120)) : 0,
    chance(0.03),
    chance(0.94),
    chance(large || revenue > 7_000_000 ? 0.97 : 0.6),
    chance(0.05),
    chance(0.93),
    chance(0.012),
    chance(0.01),
    1 + Math.floor(staff / between(12, 60)),
    Math.round(revenue * between(0.1, makes ? 1.2 : 0.5)),
    Math.round(revenue * (makes ? between(0.1, 0.8) : between(0, 0.1))),
    Math.round(revenue * between(0, 0.25)),
    chance(0.2),
    Math.floor(between(1930, 2025)),
    chance(large ? 0.55 : 0.25),
    chance(0.86),
    chance(0.88),
    chance(0.2),
    chance(0.7),
    zone(0.14),
    zone(0.08),
    zone(0.2),
    zone(0.04),
    vehicles,
    Math.round(vehicles * (drives ? 0.3 : 0.02)),
    chance(drives ? 0.15 : 0.03),
    (makes ? Math.max(0, between(-0.3, 0.7)) : Math.max(0, between(-0.6, 0.3))).toFixed(2),
    chance(makes ? 0.12 : 0.04),
    Math.max(0, between(-0.2, drives ? 0.6 : 0.3)).toFixed(2),
    count(0.02 * staff * risk * 0.5),
    mostly(Math.max(0.01, 0.055 + normal() * 0.022).toFixed(3), 0.01),
    chance(0.12) ? count(1) + 1 : 0,
    chance(0.95),
    chance(0.8),
    Math.round(staff * between(0, 900)),
    claims,
    kinds.fire,
    kinds.water,
    kinds.motor,
    kinds.liability,
    paid,
    Math.round(paid * between(0.4, 1)),
    premium,
    chance(0.03) ? 1 : 0,
    chance(0.02) ? 1 : 0,
    pick([
      'Northern',
      'Harbour',
      'Mutual',
      'Lantern',
      'Old Bridge',
      chance(0.2) ? 'Captive' : 'Meadow',
      chance(0.6) ? 'Ours' : 'Granite',
    ]),
    dayBetween('2026-07-01', '2027-06-30'),
    chance(0.3),
    chance(0.05),
    count(0.4),
    chance(0.02),
    chance(large ? 0.6 : 0.25),
    chance(large ? 0.55 : 0.35),
    chance(0.8),
    chance(0.4),
    chance(0.35),
    chance(0.008),
    chance(0.002),
    chance(0.01),
    chance(0.006),
    chance(0.98),
    chance(0.15) ? count(1) + 1 : 0,
    chance(0.2) ? count(1) + 1 : 0,
  ].join(',');
}

const lines = [columns.join(',')];
for (let index = 1; index <= companies; index += 1) lines.push(companyLine(index));
mkdirSync(folder, { recursive: true });
writeFileSync(path.join(folder, 'companies.csv'), `${lines.join('\n')}\n`);
