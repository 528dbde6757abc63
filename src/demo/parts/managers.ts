import { date, oneOf, slug } from '../text.ts';
import { firstNames } from '../world/names.ts';
import type { PartMaker } from '../part.ts';

/** How many account managers a market of so many companies has: about one for 110 customers. */
const managerCount = (companies: number): number => Math.min(400, Math.max(6, Math.round((companies * 0.1) / 110)));

/**
 * Account managers in three teams: key accounts, field, inside sales. How well they keep the CRM (`care`, 0.4-1.8: a factor on its dirt)
 * and how much time they spend is their own.
 */
export const managers: PartMaker = ({ companies, asOf }, draws) => {
  const count = managerCount(companies);
  const keyTeam = Math.max(1, Math.round(count * 0.12));
  const insideTeam = Math.max(2, Math.round(count * 0.38));
  return {
    name: 'account managers',
    statements: [
      `CREATE TABLE demo.manager AS
       WITH drawn AS (
         SELECT nth::INTEGER AS manager, ${draws.uniform('manager first', 'nth')} AS u_first,
           ${draws.uniform('manager care', 'nth')} AS u_care,
           ${draws.uniform('manager pace', 'nth')} AS u_pace, ${draws.uniform('manager hired', 'nth')} AS u_hired
         FROM range(${count}) AS r(nth)
       )
       SELECT d.manager, 'AM' || lpad((d.manager + 1)::VARCHAR, 3, '0') AS manager_id,
         ${oneOf(firstNames, 'u_first')} || ' ' || c.stem AS name,
         CASE WHEN d.manager < ${keyTeam} THEN 'key accounts' WHEN d.manager < ${keyTeam + insideTeam} THEN 'inside sales'
           ELSE 'field' END AS team,
         0.4 + 1.4 * u_care AS care, 0.7 + 0.6 * u_pace AS pace, ${date(asOf)} - (200 + floor(u_hired * 4000))::INTEGER AS hired
       FROM drawn AS d JOIN demo.company AS c ON c.id = (d.manager * 37 + 11) % ${companies}`,
    ],
    files: [
      {
        path: 'account_managers.csv',
        query: `SELECT manager_id, name, ${slug('name')} || '@rekvisittnord.example' AS email, team,
          CASE team WHEN 'key accounts' THEN 32 WHEN 'field' THEN 30 ELSE 34 END AS hours_per_week,
          CASE team WHEN 'key accounts' THEN 25 WHEN 'field' THEN 110 ELSE 320 END AS company_capacity,
          CASE team WHEN 'key accounts' THEN 890 WHEN 'field' THEN 760 ELSE 560 END AS cost_per_hour, hired
          FROM demo.manager ORDER BY manager_id`,
      },
    ],
  };
};
