import { date, byShare, quoted } from '../text.ts';
import { competitors } from '../world/names.ts';
import type { PartMaker } from '../part.ts';

/**
 * Deals of three years: how many, how long and how they end follows from the needs; losses carry a reason, more than half of them a
 * competitor. Sellers offer what they know: every other deal is about everyday goods, whatever the customer needs.
 */
export const crmDeals: PartMaker = ({ asOf, orderDays }, draws) => {
  const u = (stream: string): string => draws.uniform(`deal ${stream}`, 'id', 'nth');
  return {
    name: 'CRM deals',
    statements: [
      `CREATE TABLE demo.deal AS
       WITH counted AS (
         SELECT c.*, b.winning, floor(CASE role WHEN 'customer' THEN 3 * b.deals_per_year * (0.4 + 0.28 * size)
           ELSE 0.35 + 0.2 * size END + ${draws.uniform('deals', 'id')})::BIGINT AS deals
         FROM demo.crm AS c JOIN demo.behaviour AS b ON b.needs = c.needs
       ), listed AS (
         SELECT *, unnest(range(deals))::INTEGER AS nth FROM counted WHERE deals > 0
       ), drawn AS (
         SELECT *, ${u('opened')} AS u_opened, ${u('length')} AS u_length, ${u('won')} AS u_won,
           ${draws.normal('deal amount', 'id', 'nth')} AS n_amount, ${u('reason')} AS u_reason,
           ${u('rival')} AS u_rival, ${u('rival known')} AS u_rival_known, ${u('habit')} AS u_habit, ${u('stage')} AS u_stage,
             ${u('record')} AS u_record
         FROM listed
       ), timed AS (
         SELECT *, floor(u_opened * ${orderDays})::INTEGER AS opened_days, (15 + floor((30 + 22 * size + CASE WHEN sophisticated
           THEN 45 ELSE 0 END) * 2 * u_length))::INTEGER AS length,
           CASE WHEN u_habit < 0.5 THEN CASE WHEN u_habit < 0.3 THEN 'Paper and writing' ELSE 'Toner and ink' END
             ELSE CASE needs WHEN 0 THEN 'IT accessories' WHEN 1 THEN 'Coffee and canteen' WHEN 2 THEN CASE WHEN sophisticated
               THEN 'Workplace advice' ELSE 'Furniture and ergonomics' END ELSE 'Service agreements' END END AS product
         FROM drawn
       )
       SELECT *, opened_days - length AS closed_days,
         u_won < 1 / (1 + exp(-(winning + CASE role WHEN 'customer' THEN 0.4 ELSE -0.6 END + CASE WHEN needs >= 2
           AND u_habit < 0.5 THEN -0.7 ELSE 0 END))) AS won,
         round(potential * 0.35 * exp(0.7 * n_amount), -2)::DECIMAL(18,2) AS amount
       FROM timed`,
    ],
    files: [
      {
        path: 'crm_deals.csv',
        query: `SELECT (3000000000 + crm_no * 64 + nth)::BIGINT AS "Record ID", plain_name || ' - ' || product AS "Deal Name",
          'Sales' AS "Pipeline",
          CASE WHEN closed_days >= 0 THEN CASE WHEN won THEN 'Closed won' ELSE 'Closed lost' END
            ELSE ${byShare({ 'Appointment scheduled': 3, 'Qualified to buy': 3, 'Proposal sent': 3, 'Contract sent': 1 }, 'u_stage')} END AS "Deal Stage",
          CASE WHEN closed_days < 0 THEN 'open' WHEN won THEN 'won' ELSE 'lost' END AS "Deal Status",
          amount AS "Amount", 'NOK' AS "Currency", ${date(asOf)} - opened_days AS "Create Date", CASE WHEN closed_days >= 0
            THEN ${date(asOf)} - closed_days END AS "Close Date",
          m.name AS "Deal owner", CASE WHEN duplicated AND u_record < 0.3 THEN duplicate_id
            ELSE record_id END AS "Associated Company IDs", product AS "Product",
          CASE WHEN closed_days >= 0 THEN CASE WHEN won THEN CASE WHEN needs = 0 THEN 'Price' WHEN u_reason < 0.5
            THEN 'Relationship' ELSE 'Solution' END
            ELSE CASE WHEN u_reason < 0.25 THEN 'No decision' WHEN u_reason < 0.35 THEN 'Timing' ELSE CASE needs WHEN 0
              THEN 'Price' WHEN 1 THEN 'No need' WHEN 2 THEN 'Missing competence' ELSE 'Range' END END END END AS "Closed reason",
          CASE WHEN closed_days >= 0 AND NOT won AND u_rival_known < 0.6 THEN CASE WHEN needs = 0 AND u_rival < 0.6
            THEN ${quoted(competitors[0] ?? '')} WHEN needs = 3 AND u_rival < 0.5 THEN ${quoted(competitors[1] ?? '')}
            ELSE ${byShare(Object.fromEntries(competitors.map((name) => [name, 1])), 'u_reason')} END END AS "Competitor"
          FROM demo.deal JOIN demo.manager AS m USING (manager) ORDER BY "Record ID"`,
      },
    ],
  };
};
