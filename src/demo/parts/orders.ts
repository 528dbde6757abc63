import { date } from '../text.ts';
import { productSlotCount } from './codes.ts';
import type { PartMaker } from '../part.ts';

/**
 * Orders of the last three years while a customer was one: regular or irregular by needs class, fewer in July and at weekends, growing and
 * shrinking with the company; what is bought, at which rebate and in how many lines follows from the needs. A few lines are returns.
 */
export const orders: PartMaker = ({ asOf, orderDays }, draws) => {
  const u = (stream: string): string => draws.uniform(stream, 'id', 'slot');
  const line = (stream: string): string => draws.uniform(stream, 'id', 'slot * 8 + line');
  return {
    name: 'orders',
    work: 4,
    statements: [
      `CREATE TABLE demo.ordering AS
       WITH slots AS (
         SELECT id, unnest(range(0, 1 + least(200, ceil(rate * ${orderDays} / 365.25))::BIGINT)) AS slot, rate, irregular,
           start_days, end_days, back_days, growth, yearly_spend
         FROM demo.customer
       ), timed AS (
         SELECT *, ${u('order time')} AS u_time, ${u('order month')} AS u_month FROM slots
       ), dated AS (
         SELECT *, CASE WHEN slot = 0
             THEN greatest(end_days, 0) + 2 + floor(u_time * greatest(0, least(start_days, ${orderDays - 6}) - greatest(end_days,
               0) - 2))
             ELSE floor(${orderDays - 1} * (1 - (slot - 0.5 + (u_time - 0.5) * (0.3 + 2.2 * irregular)) / ceil(rate * ${orderDays} / 365.25))) END::INTEGER AS days_ago
         FROM timed
       ), shifted AS (
         SELECT * EXCLUDE (days_ago), CASE isodow(${date(asOf)} - days_ago) WHEN 6 THEN days_ago + 1 WHEN 7 THEN days_ago + 2
           ELSE days_ago END AS days_ago
         FROM dated WHERE days_ago BETWEEN 0 AND ${orderDays - 3}
       )
       SELECT id, slot, days_ago, yearly_spend / rate * exp(growth * (1 - days_ago / 365.0)) AS value
       FROM shifted
       WHERE slot = 0 OR (
         (days_ago <= start_days AND days_ago > end_days OR back_days > 0 AND days_ago <= back_days)
         AND u_month < CASE month(${date(asOf)} - days_ago) WHEN 7 THEN 0.45 WHEN 12 THEN 0.85 WHEN 4 THEN 0.9 ELSE 1 END)`,
      `CREATE TABLE demo.order_line AS
       WITH opened AS (
         SELECT o.*, c.needs, c.sophisticated, c.rebate_share, c.lines,
           1 + floor(${u('lines')} * (c.lines + 1))::INTEGER AS line_count, ${u('order record')} AS u_record,
           ${u('order channel')} AS u_channel
         FROM demo.ordering AS o JOIN demo.customer AS c USING (id)
       ), lined AS (
         SELECT *, unnest(range(1, line_count + 1))::INTEGER AS line FROM opened
       ), drawn AS (
         SELECT *, floor(${line('product')} * ${productSlotCount})::INTEGER AS product_slot, ${line('quantity')} AS u_quantity,
           ${line('rebate')} AS u_rebate, ${line('return')} AS u_return
         FROM lined
       ), picked AS (
         SELECT d.*, p.product_id, p.price * pow(1.035, -days_ago / 365.0) AS price, p.unit_cost * pow(1.03,
           -days_ago / 365.0) AS unit_cost,
           greatest(1, round(value / line_count / p.price * exp(1.1 * (u_quantity - 0.5)))) * CASE WHEN u_return < 0.012 THEN -1
             ELSE 1 END AS quantity,
           round(greatest(0, least(0.5, rebate_share + 0.06 * (u_rebate - 0.5))), 2) AS rebate_rate
         FROM drawn AS d
         JOIN demo.product_slot AS s ON s.needs = d.needs AND s.sophisticated = d.sophisticated AND s.slot = d.product_slot
         JOIN demo.product AS p ON p.product = s.product
       )
       SELECT id, slot, line, days_ago, product_id, quantity::INTEGER AS quantity,
         (quantity * price * (1 - rebate_rate))::DECIMAL(18,2) AS amount,
         (quantity * unit_cost)::DECIMAL(18,2) AS cost, (quantity * price * rebate_rate)::DECIMAL(18,2) AS rebate, u_record,
           u_channel
       FROM picked`,
    ],
    files: [
      {
        path: 'orders.parquet',
        query: `SELECT 'O' || o.id || '-' || o.slot AS order_id, o.line, ${date(asOf)} - o.days_ago AS order_date, c.org_number,
          CASE WHEN c.duplicated AND o.u_record < 0.25 THEN c.duplicate_id ELSE c.record_id END AS crm_company_id,
            o.product_id AS product, o.quantity, o.amount, o.cost, o.rebate, 'NOK' AS currency,
          CASE WHEN o.u_channel < 0.25 + 0.5 * c.digital THEN 'web' WHEN c.sophisticated AND o.u_channel < 0.8 THEN 'integration'
            WHEN o.u_channel < 0.9 THEN 'inside sales' ELSE 'visit' END AS channel
          FROM demo.order_line AS o JOIN demo.customer AS c USING (id)
          ORDER BY c.org_number, o.days_ago DESC, o.slot, o.line`,
      },
    ],
  };
};
