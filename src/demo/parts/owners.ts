import { date } from '../text.ts';
import type { PartMaker } from '../part.ts';

/** Owner groups: some limited companies head a group, others belong to one; a few groups are large. */
export const owners: PartMaker = ({ asOf }, draws) => ({
  name: 'owner groups',
  work: 2,
  statements: [
    `CREATE TABLE demo.head AS
     SELECT id AS head, org_number AS head_number, row_number() OVER (ORDER BY ${draws.exponential('head', 'id')} / (0.2 + size),
       id) - 1 AS place
     FROM demo.company WHERE form IN ('AS', 'ASA') AND industry_code NOT LIKE '84%' AND NOT bankrupt
     ORDER BY place LIMIT greatest(3, (SELECT count(*) * 0.012 FROM demo.company)::BIGINT)`,
    `CREATE TABLE demo.ownership AS
     WITH member AS (
       SELECT id, org_number, founded, ${draws.uniform('member', 'id')} AS u_member, ${draws.uniform('group', 'id')} AS u_group,
         ${draws.uniform('percentage', 'id')} AS u_percentage, ${draws.uniform('owned since', 'id')} AS u_since
       FROM demo.company WHERE form = 'AS' AND id NOT IN (SELECT head FROM demo.head)
     )
     SELECT m.id, m.org_number, h.head, h.head_number,
       CASE WHEN u_percentage < 0.7 THEN 100 ELSE 51 + floor((u_percentage - 0.7) * 150) END::INTEGER AS percentage,
       founded + floor(u_since * 200)::INTEGER AS since
     FROM member AS m JOIN demo.head AS h ON h.place = floor(pow(u_group, 1.5) * (SELECT count(*) FROM demo.head))::BIGINT
     WHERE u_member < 0.1`,
  ],
  files: [
    {
      path: 'ownership.csv',
      query: `SELECT head_number AS owner_org_number, org_number AS owned_org_number, percentage, least(since,
        ${date(asOf)}) AS since
        FROM demo.ownership ORDER BY owned_org_number`,
    },
  ],
});
