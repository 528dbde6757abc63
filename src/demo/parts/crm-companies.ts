import { date, byShare, quoted } from '../text.ts';
import { competitors } from '../world/names.ts';
import type { PartMaker } from '../part.ts';

const prospectStages = {
  Lead: 40,
  'Marketing Qualified Lead': 22,
  'Sales Qualified Lead': 14,
  Opportunity: 10,
  Subscriber: 14,
};
const chains = {
  'Kjede Fjorvik': 5,
  'Kjede Lunnbakk': 4,
  'Kjede Brøytå': 3,
  'Kjede Sønnavind': 2,
  'Kjede Tjeldra': 1,
};

/** A day with a time in office hours, as HubSpot writes it: `2026-05-31 13:45`. */
const minute = (day: string, firstHour: number, spread: number): string =>
  `strftime(${day}, '%Y-%m-%d') || ' ' || lpad((${firstHour} + floor(u_minute * ${16 - firstHour}))::INTEGER::VARCHAR, 2, '0')
            || ':' || lpad((floor(u_minute * ${spread})::INTEGER % 60)::VARCHAR, 2, '0')`;

/**
 * The CRM's company export, with HubSpot's labels and a few columns of the user's own. Each kind of dirt is a flag of the record
 * (`d_…`), drawn at a rate times the carelessness of its owner, so that the truth can say where it was put.
 */
export const crmCompanies: PartMaker = ({ companies, asOf }, draws) => {
  const u = (stream: string): string => draws.uniform(`crm ${stream}`, 'id', 'copy');
  const flag = (name: string, rate: number, duplicateRate = rate): string =>
    `${u(name)} < care * CASE copy WHEN 0 THEN ${rate} ELSE ${duplicateRate} END AS d_${name}`;
  return {
    name: 'CRM companies',
    work: 3,
    statements: [
      `CREATE TABLE demo.crm_draw AS
       WITH record AS (
         SELECT *, 0 AS copy, record_id AS written_id FROM demo.crm
         UNION ALL SELECT *, 1 AS copy, duplicate_id AS written_id FROM demo.crm WHERE duplicated
       )
       SELECT r.*, m.name AS owner_name, m.care,
         ${flag('org_missing', 0.15, 0.6)}, ${flag('org_wrong', 0.008)}, ${flag('domain_missing', 0.2, 0.5)},
           ${flag('employees_missing', 0.2, 0.6)},
         ${flag('employees_stale', 0.3)}, ${flag('employees_text', 0.003)}, ${flag('revenue_missing', 0.45, 0.8)},
           ${flag('city_contradicts', 0.05)},
         ${flag('industry_missing', 0.15, 0.4)}, ${flag('industry_contradicts', 0.06)}, ${flag('phone_missing', 0.3)},
           ${flag('owner_left', 0.04)},
         ${flag('name_blanks', 0.03)}, ${flag('stage_stale', 0.6)},
         ${u('variant')} AS u_variant, ${u('other')} AS u_other, ${u('stage')} AS u_stage, ${u('created')} AS u_created,
           ${u('active')} AS u_active, ${u('minute')} AS u_minute,
         ${u('chain')} AS u_chain, ${u('media')} AS u_media, ${u('rival')} AS u_rival, ${u('rival known')} AS u_rival_known,
           ${u('channel')} AS u_channel, ${u('credit')} AS u_credit,
         ${u('aml')} AS u_aml, ${u('agreement')} AS u_agreement, ${u('reference')} AS u_reference
       FROM record AS r JOIN demo.manager AS m USING (manager)`,
      `CREATE TABLE demo.crm_record AS
       WITH placed AS (
         SELECT d.*, o.municipality_name AS other_city, o.crm_industry AS other_industry, c.start_days, c.end_days, c.back_days,
           CASE WHEN c.id IS NULL THEN 40 + floor(u_created * 1300) ELSE least(c.start_days + floor(u_created * 200),
             6000) END::INTEGER AS created_days
         FROM demo.crm_draw AS d LEFT JOIN demo.customer AS c USING (id)
         JOIN demo.company AS o ON o.id = (d.id::BIGINT * 31 + 17 + floor(d.u_other * 97)::BIGINT) % ${companies}
       )
       SELECT *,
         CASE WHEN copy = 0 THEN name
              WHEN u_variant < 0.2 THEN upper(plain_name)
              WHEN u_variant < 0.4 THEN plain_name || ' A/S'
              WHEN u_variant < 0.55 THEN replace(replace(replace(name, 'ø', 'o'), 'å', 'a'), 'æ', 'ae')
              WHEN u_variant < 0.75 THEN substr(plain_name, 1, 3) || substr(plain_name, 5)
              WHEN u_variant < 0.9 THEN plain_name || ', avd. ' || municipality_name
              ELSE stem END || CASE WHEN d_name_blanks THEN '  ' ELSE '' END AS written_name,
         CASE WHEN d_org_missing THEN NULL
              WHEN d_org_wrong THEN substr(org_number, 1, 8) || ((org_number::BIGINT % 10 + 1) % 10)
              WHEN u_variant > 0.8 THEN substr(org_number, 1, 3) || ' ' || substr(org_number, 4, 3) || ' ' || substr(org_number,
                7, 3)
              ELSE org_number END AS written_org,
         CASE WHEN d_employees_missing THEN NULL
              WHEN d_employees_text THEN 'ca. ' || (10 * ceil(employees / 10.0))::INTEGER
              WHEN d_employees_stale THEN round(employees * exp(-3.5 * growth + 0.2 * (u_other - 0.5)))::INTEGER::VARCHAR
              ELSE employees::VARCHAR END AS written_employees,
         CASE WHEN role = 'prospect' THEN ${byShare(prospectStages, 'u_stage')}
              WHEN end_days > 0 AND back_days < 0 AND NOT d_stage_stale THEN 'Former customer'
              ELSE 'Customer' END AS written_stage,
         ${date(asOf)} - created_days AS created,
         ${date(asOf)} - floor(created_days * pow(u_active, 2.5))::INTEGER AS last_active
       FROM placed`,
    ],
    files: [
      {
        path: 'crm_companies.csv',
        query: `SELECT written_id AS "Record ID", written_name AS "Company name",
          CASE WHEN NOT d_domain_missing THEN CASE WHEN u_variant < 0.5 THEN domain
            ELSE 'www.' || upper(domain) END END AS "Company Domain Name",
          CASE WHEN NOT d_domain_missing AND u_variant < 0.6 THEN 'https://www.' || domain || '/' END AS "Website URL",
          CASE WHEN NOT d_phone_missing THEN CASE WHEN u_variant < 0.5 THEN phone
            ELSE replace(replace(phone, '+47 ', ''), ' ', '') END END AS "Phone Number",
          street AS "Street Address",
          CASE WHEN d_city_contradicts THEN other_city ELSE municipality_name END AS "City",
          postal_code AS "Postal Code",
          'Norway' AS "Country/Region",
          CASE WHEN d_industry_missing THEN NULL WHEN d_industry_contradicts THEN other_industry
            ELSE crm_industry END AS "Industry",
          written_employees AS "Number of Employees",
          CASE WHEN NOT d_revenue_missing THEN round(revenue * exp(-2 * growth), -3)::BIGINT END AS "Annual Revenue",
          CASE WHEN d_owner_left THEN 'Tidligere Medarbeider' ELSE owner_name END AS "Company owner",
          written_stage AS "Lifecycle Stage",
          ${minute('created', 8, 4800)} AS "Create Date",
          ${minute('last_active', 9, 3600)} AS "Last Activity Date",
          written_org AS "Organisation number",
          CASE WHEN crm_industry IN ('RETAIL', 'HOSPITALITY', 'WHOLESALE', 'FACILITIES_SERVICES') AND u_chain < 0.4
               THEN ${byShare(chains, 'u_other')} END AS "Chain",
          CASE WHEN u_media < 0.3 THEN round(revenue * (0.002 + 0.02 * u_media), -3)::BIGINT END AS "Media budget",
          CASE WHEN u_rival_known < 0.35 THEN CASE WHEN needs = 0 AND u_rival < 0.6 THEN ${quoted(competitors[0] ?? '')}
            WHEN needs = 3 AND u_rival < 0.5 THEN ${quoted(competitors[1] ?? '')}
               ELSE ${byShare(Object.fromEntries(competitors.map((name) => [name, 1])), 'u_other')} END END AS "Competitor used",
          CASE WHEN u_channel < 0.4 THEN CASE needs WHEN 0 THEN 'web' WHEN 1 THEN 'e-mail' WHEN 2 THEN 'visit' ELSE CASE
            WHEN sophisticated THEN 'integration' ELSE 'phone' END END END AS "Preferred channel",
          CASE WHEN u_credit < 0.75 THEN CASE WHEN bankrupt OR margin < -0.06 THEN 'C' WHEN margin < 0 THEN 'B'
            WHEN margin < 0.06 THEN 'A' WHEN margin < 0.14 THEN 'AA' ELSE 'AAA' END END AS "Credit rating",
          u_aml < 0.004 AS "AML flag",
          CASE WHEN role = 'customer' AND u_agreement < CASE needs WHEN 0 THEN 0.15 WHEN 1 THEN 0.1 WHEN 2 THEN 0.5 ELSE 0.65 END
            THEN 'frame agreement' END AS "Agreement",
          CASE WHEN role = 'customer' AND u_reference < 0.05 THEN 'yes' END AS "Reference customer"
          FROM demo.crm_record ORDER BY written_id`,
      },
    ],
  };
};
