import { date, textList } from '../text.ts';
import { needsClasses } from '../world/needs.ts';
import type { PartMaker } from '../part.ts';

/** What is true, in files of their own that no source of a model names: the companies, the duplicates, and every piece of dirt. */
export const truth: PartMaker = ({ asOf }) => ({
  name: 'truth',
  statements: [],
  files: [
    {
      path: 'companies.parquet',
      truth: true,
      query: `SELECT c.org_number, coalesce(r.role, 'none') AS role, (${textList(needsClasses)})[c.needs + 1] AS needs,
        c.sophisticated, c.employees, c.revenue, c.growth, c.margin, c.digital, c.potential,
        c.personal, k.content AS satisfaction, k.rate AS orders_per_year, k.yearly_spend,
        ${date(asOf)} - k.start_days AS customer_since, CASE WHEN k.end_days >= 0 THEN ${date(asOf)} - k.end_days END AS left_on,
          CASE WHEN k.back_days >= 0 THEN ${date(asOf)} - k.back_days END AS came_back_on
        FROM demo.company AS c LEFT JOIN demo.crm AS r ON r.id = c.id LEFT JOIN demo.customer AS k ON k.id = c.id
          ORDER BY c.org_number`,
    },
    {
      path: 'duplicates.parquet',
      truth: true,
      query: `SELECT 'crm_companies.csv' AS file, record_id AS record, duplicate_id AS duplicate, org_number FROM demo.crm
        WHERE duplicated
        UNION ALL SELECT 'crm_contacts.csv', contact_id::VARCHAR, written_id::VARCHAR, c.org_number FROM demo.contact_record AS r
          JOIN demo.crm AS c USING (id) WHERE r.copy = 1
        ORDER BY file, record`,
    },
    {
      path: 'records.parquet',
      truth: true,
      query: `SELECT written_id AS crm_company_id, org_number FROM demo.crm_record ORDER BY written_id`,
    },
    {
      path: 'dirt.parquet',
      truth: true,
      query: `${dirtOfCompanies} UNION ALL ${dirtOfContacts} ORDER BY file, record, "column", kind`,
    },
  ],
});

const companyDirt = [
  ['d_org_missing', 'Organisation number', 'missing', 'org_number', 'written_org'],
  ['d_org_wrong AND NOT d_org_missing', 'Organisation number', 'wrong', 'org_number', 'written_org'],
  ['d_domain_missing', 'Company Domain Name', 'missing', 'domain', 'NULL'],
  ['d_employees_missing', 'Number of Employees', 'missing', 'employees::VARCHAR', 'written_employees'],
  [
    'd_employees_text AND NOT d_employees_missing',
    'Number of Employees',
    'not a number',
    'employees::VARCHAR',
    'written_employees',
  ],
  [
    'd_employees_stale AND NOT d_employees_text AND NOT d_employees_missing AND written_employees <> employees::VARCHAR',
    'Number of Employees',
    'stale',
    'employees::VARCHAR',
    'written_employees',
  ],
  ['d_revenue_missing', 'Annual Revenue', 'missing', 'revenue::VARCHAR', 'NULL'],
  ['d_city_contradicts AND other_city <> municipality_name', 'City', 'contradicts', 'municipality_name', 'other_city'],
  ['d_industry_missing', 'Industry', 'missing', 'crm_industry', 'NULL'],
  [
    'd_industry_contradicts AND NOT d_industry_missing AND other_industry <> crm_industry',
    'Industry',
    'contradicts',
    'crm_industry',
    'other_industry',
  ],
  ['d_phone_missing', 'Phone Number', 'missing', 'phone', 'NULL'],
  ['d_owner_left', 'Company owner', 'stale', 'owner_name', `'Tidligere Medarbeider'`],
  ['d_name_blanks', 'Company name', 'blanks', 'name', 'written_name'],
  [
    `role = 'customer' AND end_days > 0 AND back_days < 0 AND d_stage_stale`,
    'Lifecycle Stage',
    'stale',
    `'Former customer'`,
    'written_stage',
  ],
] as const;

const dirtOfCompanies = companyDirt
  .map(
    ([when, column, kind, truth, written]) =>
      `SELECT 'crm_companies.csv' AS file, written_id AS record, '${column}' AS "column", '${kind}' AS kind, ${truth} AS truth,
        ${written} AS written FROM demo.crm_record WHERE ${when}`,
  )
  .join('\n UNION ALL ');

const contactDirt = [
  ['u_email < 0.07', 'Email', 'missing', 'NULL'],
  ['u_email >= 0.07 AND u_email < 0.12', 'Email', 'private address', 'domain'],
  ['u_email >= 0.12 AND u_email < 0.17', 'Email', `old employer's address`, 'domain'],
  ['u_role >= 0.65', 'Buying role', 'missing', 'true_role'],
] as const;

const dirtOfContacts = contactDirt
  .map(
    ([when, column, kind, truth]) =>
      `SELECT 'crm_contacts.csv', written_id::VARCHAR, '${column}', '${kind.replaceAll("'", "''")}', ${truth},
        ${column === 'Email' ? 'email' : 'NULL'} FROM demo.contact_record WHERE ${when}`,
  )
  .join('\n UNION ALL ');
