import { date } from '../text.ts';
import type { PartMaker } from '../part.ts';

/**
 * Yearly accounts of companies that must file them: five years back from the last closed one, walking back from today's size by the
 * company's own growth and yearly shocks. Accounts not yet published at the market's date are left out. Some large companies file in EUR or USD.
 */
export const financials: PartMaker = ({ asOf }, draws) => {
  const lastYear = Number(asOf.slice(0, 4)) - 1;
  const shock = (back: number): string =>
    back === 0 ? '0' : `${draws.normal('yearly shock', 'id', `${back}`)} * 0.11 + shock_${back - 1}`;
  const n = (stream: string): string => draws.normal(stream, 'id', 'back');
  const walked = [1, 2, 3, 4].reduce(
    (inner, back) => `SELECT *, ${shock(back)} AS shock_${back} FROM (${inner})`,
    `SELECT *, 0::DOUBLE AS shock_0 FROM demo.company WHERE form IN ('AS', 'ASA', 'SA', 'NUF')`,
  );
  return {
    name: 'accounts',
    work: 7,
    statements: [
      `CREATE TABLE demo.accounts AS
       WITH walked AS (${walked}),
       years AS (
         SELECT id, org_number, founded, revenue, margin, growth, staff, employees, tilt, unnest(range(5))::INTEGER AS back,
           unnest([shock_0, shock_1, shock_2, shock_3, shock_4]) AS shock
         FROM walked
       ), drawn AS (
         SELECT *, make_date(${lastYear} - back, 12, 31) AS period_end, revenue * exp(-growth * back - shock) AS turnover,
           ${n('yearly margin')} AS n_margin, ${n('equity')} * 0.3 + ${draws.normal('equity', 'id')} AS n_equity,
             ${draws.uniform('current', 'id')} AS u_current,
           ${draws.uniform('published', 'id', 'back')} AS u_published, ${draws.uniform('filed', 'id', 'back')} AS u_filed,
             ${draws.uniform('currency', 'id')} AS u_currency
         FROM years
       ), stated AS (
         SELECT *, turnover * (margin + 0.035 * n_margin) AS operating, turnover * (0.45 + 2.2 * greatest(margin, 0)) AS capital,
           greatest(-0.35, least(0.92, 0.24 + 0.9 * margin + 0.16 * n_equity)) AS solidity,
           CASE WHEN employees >= 40 AND u_currency < 0.08 THEN 'EUR' WHEN employees >= 40 AND u_currency < 0.13 THEN 'USD'
             ELSE 'NOK' END AS currency,
           period_end + 70 + floor(pow(u_published, 0.7) * 150)::INTEGER AS published
         FROM drawn
         WHERE founded < period_end - 90 AND u_filed > 0.03
       ), rated AS (SELECT *, CASE currency WHEN 'EUR' THEN 11.6 WHEN 'USD' THEN 10.5 ELSE 1 END AS rate FROM stated)
       SELECT id, org_number, back, year(period_end)::INTEGER AS year, period_end, published, currency,
         round(turnover / rate)::BIGINT AS revenue, round(operating / rate)::BIGINT AS operating_profit,
         round((operating * CASE WHEN operating > 0 THEN 0.76 ELSE 0.97 END - 0.004 * capital) / rate)::BIGINT AS profit,
         round(capital / rate)::BIGINT AS assets, round(capital * (0.25 + 0.65 * u_current) / rate)::BIGINT AS current_assets,
         round(capital * solidity / rate)::BIGINT AS equity,
           round(capital / rate)::BIGINT - round(capital * solidity / rate)::BIGINT AS liabilities,
         round((capital - capital * solidity) * (0.35 + 0.4 * u_current) / rate)::BIGINT AS current_liabilities,
         round(employees * exp(-(growth * back + shock) * 0.7))::INTEGER AS average_employees
       FROM rated`,
    ],
    files: [
      {
        path: 'financials.parquet',
        query: `SELECT org_number, year, make_date(year, 1, 1) AS period_start, period_end, published, currency, revenue,
          operating_profit, profit, assets, current_assets, equity,
          liabilities, current_liabilities, average_employees
          FROM demo.accounts WHERE published <= ${date(asOf)} ORDER BY org_number, year`,
      },
    ],
  };
};
