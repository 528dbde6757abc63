import type { PartMaker } from '../part.ts';

/** Share of companies that have ever bought, and share that only stand in the CRM. */
const customerShare = 0.1;
const prospectShare = 0.08;

/**
 * Who is a customer and who a prospect (weighted sampling without replacement, Efraimidis and Spirakis 2006: larger companies
 * likelier), and the life of each customer: first purchase, whether and when it left, whether it came back. Days count back from the market's
 * date. Unhappy customers and price seekers leave sooner.
 */
export const customers: PartMaker = ({ companies }, draws) => ({
  name: 'customers',
  work: 3,
  statements: [
    `CREATE TABLE demo.crm AS
     WITH ranked AS (
       SELECT *, row_number() OVER (ORDER BY ${draws.exponential('customer', 'id')} / ((0.08 + pow(size, 1.6)) * CASE
         WHEN personal THEN 0.35 ELSE 1 END * (0.8 + 0.3 * tilt)), id) - 1 AS place
       FROM demo.titled WHERE NOT winding_up
     ), chosen AS (
       SELECT *, CASE WHEN place < ${Math.round(companies * customerShare)} THEN 'customer' ELSE 'prospect' END AS role
       FROM ranked WHERE place < ${Math.round(companies * (customerShare + prospectShare))}
     ), numbered AS (
       SELECT *, (row_number() OVER (ORDER BY ${draws.uniform('crm order', 'id')}, id) - 1)::INTEGER AS crm_no,
         row_number() OVER (PARTITION BY role ORDER BY potential DESC, id) AS by_potential,
           ${draws.uniform('duplicate', 'id')} < 0.06 AS duplicated,
         ${draws.uniform('team', 'id')} AS u_team, ${draws.uniform('manager', 'id')} AS u_manager
       FROM chosen
     ), teamed AS (
       SELECT *, CASE WHEN by_potential <= 0.02 * ${companies * customerShare} THEN 'key accounts' WHEN size > 2.2
         AND u_team < 0.85 OR u_team < 0.25 THEN 'field' ELSE 'inside sales' END AS team
       FROM numbered
     ), teams AS (SELECT team, min(manager) AS first, count(*) AS people FROM demo.manager GROUP BY team)
     SELECT c.* EXCLUDE (place, u_team, u_manager, by_potential), t.first + least(t.people - 1,
       floor(((municipality::INTEGER % 1000) / 1000.0 * 0.3 + 0.7 * u_manager) * t.people))::INTEGER AS manager,
       (5100000000 + crm_no)::VARCHAR AS record_id, CASE WHEN duplicated THEN (5900000000 + crm_no)::VARCHAR END AS duplicate_id,
       least(8, 1 + floor(size * 0.75 + ${draws.uniform('contacts', 'id')} * 1.6))::INTEGER AS contacts
     FROM teamed AS c JOIN teams AS t USING (team)`,
    `CREATE TABLE demo.customer AS
     WITH drawn AS (
       SELECT c.*, b.* EXCLUDE (needs), ${draws.uniform('since', 'id')} AS u_since,
         ${draws.uniform('since spread', 'id')} AS u_spread,
         b.satisfaction + ${draws.normal('satisfaction', 'id')} AS content, ${draws.exponential('life', 'id')} AS e_life,
           ${draws.uniform('late end', 'id')} AS u_end,
         ${draws.uniform('returns', 'id')} AS u_returns, ${draws.uniform('gap', 'id')} AS u_gap,
           ${draws.normal('rate', 'id')} AS n_rate, ${draws.normal('wallet', 'id')} AS n_wallet,
         ${draws.normal('rebate', 'id')} AS n_rebate
       FROM demo.crm AS c JOIN demo.behaviour AS b ON b.needs = c.needs
       WHERE role = 'customer'
     ), started AS (
       SELECT *, CASE WHEN u_since < 0.66 THEN 1097 + floor(u_spread * 2600)
         ELSE 20 + floor(u_spread * 1076) END::INTEGER AS start_days FROM drawn
     ), ended AS (
       SELECT *, start_days - floor(365 * e_life / (churn * exp(-0.45 * (content - satisfaction)) * CASE WHEN sophisticated
         THEN 0.85 ELSE 1 END))::BIGINT AS raw_end FROM started
     ), lived AS (
       SELECT *, CASE WHEN raw_end <= 0 THEN -1 WHEN raw_end > 950 THEN floor(950 * u_end) ELSE raw_end END::INTEGER AS end_days
         FROM ended
     ), back AS (
       SELECT *, CASE WHEN end_days > 300 AND u_returns < 0.3 THEN greatest(25, end_days - 260 - floor(u_gap * 340))::INTEGER
         ELSE -1 END AS back_days FROM lived
     )
     SELECT * EXCLUDE (u_since, u_spread, e_life, u_end, u_returns, u_gap, raw_end, n_rate, n_wallet, n_rebate),
       orders_per_year * (0.8 + 0.17 * size) * exp(0.3 * n_rate) AS rate,
       potential * least(0.97, wallet * exp(0.3 * n_wallet)) AS yearly_spend,
       greatest(0, least(0.42, rebate + 0.012 * size + 0.03 * n_rebate)) AS rebate_share
     FROM back`,
  ],
});
