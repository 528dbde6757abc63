import { constantTable } from '../slots.ts';
import { byShare, date } from '../text.ts';
import type { PartMaker } from '../part.ts';

const signalKinds = {
  'new decision maker': 30,
  'moved office': 16,
  funding: 10,
  'expansion plan': 18,
  'open tender': 12,
  merger: 5,
  'cost cutting': 9,
};
const growthKinds = {
  'expansion plan': 40,
  funding: 20,
  'new decision maker': 20,
  'moved office': 14,
  'open tender': 6,
};

/** Trigger events of two years; growing companies leave more, and other kinds. */
export const signals: PartMaker = ({ asOf, eventDays }, draws) => {
  const u = (stream: string): string => draws.uniform(`signal ${stream}`, 'id', 'nth');
  return {
    name: 'signals',
    statements: [],
    files: [
      {
        path: 'signals.csv',
        query: `WITH counted AS (
            SELECT id, org_number, growth,
              unnest(range(floor((0.02 + 0.05 * size) * exp(4 * growth) + ${draws.uniform('signals', 'id')})::BIGINT))::INTEGER AS nth FROM demo.company
          ), drawn AS (
            SELECT *, ${u('day')} AS u_day, ${u('kind')} AS u_kind, ${u('growing')} AS u_growing, ${u('source')} AS u_source,
              ${u('strength')} AS u_strength FROM counted
          )
          SELECT ${date(asOf)} - floor(u_day * ${eventDays})::INTEGER AS date, org_number,
            CASE WHEN u_growing < 4 * growth THEN ${byShare(growthKinds, 'u_kind')}
              ELSE ${byShare(signalKinds, 'u_kind')} END AS kind,
            ${byShare({ press: 40, 'job advertisement': 25, register: 20, 'tender portal': 15 }, 'u_source')} AS source,
              (1 + floor(u_strength * 3))::INTEGER AS strength
          FROM drawn ORDER BY org_number, date, nth`,
      },
    ],
  };
};

const technologyShares = [
  ['e-invoicing', 0.95, 0.1],
  ['accounting in the cloud', 0.9, 0.05],
  ['CRM system', 0.55, -0.12],
  ['ERP system', 0.5, -0.1],
  ['webshop', 0.3, -0.08],
  ['marketing automation', 0.35, -0.14],
  ['business intelligence', 0.45, -0.18],
  ['electronic purchasing', 0.4, -0.16],
] as const;

/** Technologies that a scan of web sites and filings would show, of companies with a web site: the more digital, the more of them. */
export const technologies: PartMaker = ({ asOf }, draws) => ({
  name: 'technologies',
  statements: [
    constantTable(
      'demo.technology',
      ['technology', 'name', 'slope', 'base'],
      technologyShares.map(([name, slope, base], index) => [index, `'${name}'`, `${slope}::DOUBLE`, `${base}::DOUBLE`]),
    ),
  ],
  files: [
    {
      path: 'technologies.csv',
      query: `WITH drawn AS (
          SELECT c.org_number, t.name, t.technology, base + slope * digital + 0.02 * size AS share,
            ${draws.uniform('technology', 'c.id', 'technology')} AS u_has,
            ${draws.uniform('technology since', 'c.id', 'technology')} AS u_since,
              ${draws.uniform('technology seen', 'c.id', 'technology')} AS u_seen
          FROM demo.company AS c CROSS JOIN demo.technology AS t WHERE c.has_site
        )
        SELECT org_number, name AS technology, ${date(asOf)} - floor(60 + 1500 * u_since)::INTEGER AS first_seen,
          ${date(asOf)} - floor(60 * u_seen)::INTEGER AS last_seen
        FROM drawn WHERE u_has < share ORDER BY org_number, drawn.technology`,
    },
  ],
});

/** What the whole market is estimated to spend on such goods, by industry division and county, for the last two closed years. */
export const marketTotals: PartMaker = ({ asOf }, draws) => {
  const lastYear = Number(asOf.slice(0, 4)) - 1;
  return {
    name: 'market totals',
    statements: [],
    files: [
      {
        path: 'market_totals.csv',
        query: `WITH summed AS (
            SELECT industry_code[1:2] AS division, municipality[1:2] AS county_number, county, count(*) AS companies,
              sum(potential) AS potential, sum(CASE WHEN employees > 0 THEN 1 ELSE 0 END) AS employers
            FROM demo.company GROUP BY ALL
          ), years AS (SELECT *, unnest([${lastYear - 1}, ${lastYear}]) AS year FROM summed)
          SELECT year, division, county_number, county, companies, employers::BIGINT AS employers,
            round(potential * pow(1.03,
              year - ${lastYear}) * (0.95 + 0.1 * ${draws.uniform('market total', 'division::INTEGER * 100 + county_number::INTEGER', 'year')}), -3)::BIGINT AS estimated_spend, 'NOK' AS currency
          FROM years ORDER BY year, division, county_number`,
      },
    ],
  };
};

/** The list of key accounts that sales keeps: mostly the largest, and some that were put there for reasons nobody remembers. */
export const keyAccounts: PartMaker = ({ asOf }, draws) => ({
  name: 'key accounts',
  statements: [],
  files: [
    {
      path: 'key_accounts.csv',
      query: `SELECT org_number, c.name, m.name AS "by", CASE WHEN team = 'key accounts' THEN 'Blant de største'
        ELSE 'Historisk' END AS why, ${date(asOf)} - floor(100 + 900 * u_day)::INTEGER AS date
        FROM (SELECT org_number, c.name, c.team, c.manager, ${draws.uniform('key', 'id')} AS u_key,
          ${draws.uniform('key day', 'id')} AS u_day FROM demo.customer AS c) AS c
        JOIN (SELECT manager, name FROM demo.manager) AS m USING (manager)
        WHERE u_key < CASE WHEN team = 'key accounts' THEN 0.85 ELSE 0.003 END ORDER BY org_number`,
    },
  ],
});
