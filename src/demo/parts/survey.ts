import { byShare, date } from '../text.ts';
import { surveyItems } from '../world/needs.ts';
import type { PartMaker } from '../part.ts';

/**
 * A needs survey of a sample of those in the CRM, at most about 8,000 answers: twelve items from 1 to 5 that reveal the needs class through noise, each
 * answerer's own level, and answers left out; and from customers how likely they would recommend us (0-10).
 */
export const survey: PartMaker = ({ companies, asOf }, draws) => {
  const rate = Math.min(1, 20_000 / (companies * 0.1));
  const answered = surveyItems.map(({ column, means, sophisticated }) => {
    const mean = `CASE needs ${means.map((value, needs) => `WHEN ${needs} THEN ${value}`).join(' ')} END`;
    const answer = `greatest(1, least(5, round(${mean} + CASE WHEN sophisticated THEN ${sophisticated}
      ELSE 0 END + level + 0.75 * ${draws.normal(`survey ${column}`, 'id')})))`;
    return `CASE WHEN ${draws.uniform(`survey skips ${column}`, 'id')} > 0.03 THEN ${answer}::INTEGER END AS ${column}`;
  });
  return {
    name: 'survey',
    statements: [
      `CREATE TABLE demo.answer AS
       WITH sampled AS (
         SELECT c.id, c.org_number, c.role, c.needs, c.sophisticated,
           b.contact_base + floor(${draws.uniform('survey contact', 'id')} * least(c.contacts,
           3))::BIGINT + 7000000000 AS contact_id,
           k.content, 0.3 * ${draws.normal('survey level', 'id')} AS level, ${draws.uniform('survey day', 'id')} AS u_day,
             ${draws.uniform('survey', 'id')} AS u_sample,
           ${draws.normal('survey recommend', 'id')} AS n_recommend
         FROM demo.crm AS c JOIN demo.crm_base AS b USING (id) LEFT JOIN demo.customer AS k USING (id)
       )
       SELECT * FROM sampled WHERE u_sample < ${rate} * CASE role WHEN 'customer' THEN 0.34 ELSE 0.12 END`,
    ],
    files: [
      {
        path: 'survey.csv',
        query: `SELECT 'S' || lpad((row_number() OVER (ORDER BY org_number))::VARCHAR, 6, '0') AS response_id, org_number,
          contact_id, ${date(asOf)} - floor(20 + u_day * 300)::INTEGER AS date,
          ${answered.join(',\n          ')},
          CASE WHEN role = 'customer' THEN greatest(0, least(10,
            round(7 + 1.6 * content + n_recommend)))::INTEGER END AS would_recommend
          FROM demo.answer ORDER BY org_number`,
      },
    ],
  };
};

/**
 * What account managers know and no register does: their judgement of some of their customers, by whom and when; more careful managers
 * judge more. A few companies were judged twice.
 */
export const assessments: PartMaker = ({ asOf }, draws) => {
  const u = (stream: string): string => draws.uniform(`assessment ${stream}`, 'id', 'nth');
  const n = (stream: string): string => draws.normal(`assessment ${stream}`, 'id', 'nth');
  const grade = (truth: string, stream: string): string =>
    `greatest(1, least(5, round(${truth} + 0.7 * ${n(stream)})))::INTEGER`;
  return {
    name: 'assessments',
    statements: [],
    files: [
      {
        path: 'assessments.csv',
        query: `WITH judged AS (
            SELECT c.*, m.name AS judge, unnest(range(CASE WHEN ${draws.uniform('assessed', 'id')} > 0.28 + 0.38 * m.care THEN 0
              WHEN ${draws.uniform('assessed twice', 'id')} < 0.12 THEN 2 ELSE 1 END))::INTEGER AS nth
            FROM demo.customer AS c JOIN demo.manager AS m USING (manager)
            WHERE ${draws.uniform('assessed at all', 'id')} < 0.75
          ), drawn AS (
            SELECT *, ${u('day')} AS u_day, ${u('relation')} AS u_relation, ${u('comment')} AS u_comment FROM judged
          )
          SELECT ${date(asOf)} - floor(10 + 500 * u_day + 180 * nth)::INTEGER AS date, org_number, judge AS "by",
            ${grade('1.2 + 0.55 * size + CASE WHEN needs >= 2 THEN 0.6 ELSE 0 END', 'strategic')} AS strategic_importance,
            ${grade('1.4 + 0.35 * size + 1.5 * (digital - 0.5)', 'reference')} AS reference_value,
            ${grade('3 + content', 'health')} AS relationship_health,
            CASE WHEN u_relation < CASE needs WHEN 0 THEN 0.1 WHEN 1 THEN 0.25 WHEN 2 THEN 0.85 ELSE 0.6 END THEN 'partner'
              ELSE 'transactional' END AS relationship,
            CASE WHEN u_comment < 0.3 THEN CASE needs
              WHEN 0 THEN ${byShare({ 'Spør alltid etter pris': 1, 'Henter inn tilbud hver gang': 1 }, 'u_relation')}
              WHEN 1 THEN ${byShare({ 'Bestiller når noe er tomt': 1, 'Vil ikke forstyrres': 1 }, 'u_relation')}
              WHEN 2 THEN ${byShare({ 'Vil utvikle løsninger sammen': 1, 'Setter pris på råd': 1 }, 'u_relation')}
              ELSE ${byShare({ 'Vil ha alt fra ett sted': 1, 'Én faktura, én avtale': 1 }, 'u_relation')} END END AS comment
          FROM drawn ORDER BY org_number, date, nth`,
      },
    ],
  };
};
