import { createRandom } from '../../../src/kernels/index.ts';
import type { Bench } from '../project.ts';

/** Companies of a market with three kinds of buyers: they part by what they buy, their turnover follows, their city does not. */
export const marketModel = `firmament: 1
name: A small market
currency: NOK
as_of: 2025-12-31
sources:
  - {read: companies.csv, as: companies, observed: 2025-01-01}
variables:
  paper: {formula: paper_share, label: Paper}
  service: {formula: service_share, label: Service}
  visits: {formula: visit_count, label: Visits}
  worth: {formula: revenue, label: Turnover}
  lottery: {formula: ticket, label: Lottery}
exclusions: [{name: Closed, kind: risk, when: closed}]
schemes:
  # Everybody, for now.
  city: {by: town_band}
`;

/** Rows of the market: every third company is of the same kind; every fortieth is closed. */
export function marketRows(companies = 180): string {
  const random = createRandom('market');
  const kinds = [
    { paper: 60, service: 10, visits: 3, revenue: 200_000 },
    { paper: 20, service: 50, visits: 12, revenue: 900_000 },
    { paper: 20, service: 10, visits: 24, revenue: 400_000 },
  ];
  const lines = Array.from({ length: companies }, (_, row) => {
    const kind = kinds[row % 3];
    if (kind === undefined) return '';
    const near = (value: number, spread: number): string => (value + spread * random.normal()).toFixed(1);
    const revenue = Math.round(kind.revenue * Math.exp(0.3 * random.normal()));
    const town = random.integer(2) === 0 ? 'Oslo' : 'Bergen';
    return [
      `c${row + 1}`,
      `Company ${row + 1}`,
      near(kind.paper, 6),
      near(kind.service, 6),
      near(kind.visits, 2),
      revenue,
      random.integer(1000),
      town,
      row % 40 === 39 ? 'true' : 'false',
    ].join(',');
  });
  return ['id,name,paper_share,service_share,visit_count,revenue,ticket,town_band,closed', ...lines, ''].join('\n');
}

export async function writeMarket({ write }: Pick<Bench, 'write'>, companies?: number): Promise<void> {
  await write('firmament.yaml', marketModel);
  await write('companies.csv', marketRows(companies));
}
