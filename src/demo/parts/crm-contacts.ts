import { date, byShare, oneOf, slug } from '../text.ts';
import { firstNames } from '../world/names.ts';
import type { PartMaker } from '../part.ts';

const titles: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  decides: { 'Daglig leder': 6, 'Administrerende direktør': 2, Innkjøpssjef: 3, 'Head of Procurement': 1 },
  budget: { Økonomisjef: 4, CFO: 2, Regnskapssjef: 2 },
  recommends: { 'IT-sjef': 3, Kontorsjef: 3, Driftsleder: 3, Bærekraftsansvarlig: 1 },
  uses: { Kontormedarbeider: 4, Resepsjonist: 2, Prosjektleder: 3, Konsulent: 2 },
};

/**
 * People at the companies in the CRM, one to eight each, with the part they play in buying. Some have no role, no e-mail, a private
 * address, an old employer's address, or a second record of their own.
 */
export const crmContacts: PartMaker = ({ companies, asOf }, draws) => {
  const u = (stream: string): string => draws.uniform(`contact ${stream}`, 'id', 'nth');
  const title = (role: string): string => byShare(titles[role] ?? {}, 'u_title');
  return {
    name: 'CRM contacts',
    work: 3,
    statements: [
      `CREATE TABLE demo.crm_base AS
       SELECT id, (sum(contacts) OVER (ORDER BY crm_no) - contacts)::BIGINT AS contact_base FROM demo.crm`,
      `CREATE TABLE demo.contact AS
       WITH person AS (
         SELECT c.id, c.domain, c.name AS company_name, c.record_id, c.duplicate_id, c.manager, c.contacts,
           c.stem AS company_stem, c.personal, c.plain_name, b.contact_base, unnest(range(c.contacts))::INTEGER AS nth
         FROM demo.crm AS c JOIN demo.crm_base AS b USING (id)
       ), drawn AS (
         SELECT *, 7000000000 + contact_base + nth AS contact_id,
           CASE nth WHEN 0 THEN 'decides' WHEN 1 THEN 'uses' WHEN 2 THEN 'budget' WHEN 3 THEN 'recommends'
             ELSE 'uses' END AS true_role,
           ${u('first')} AS u_first, ${u('title')} AS u_title, ${u('email')} AS u_email, ${u('phone')} AS u_phone,
             ${u('role')} AS u_role, ${u('consent')} AS u_consent,
           ${u('created')} AS u_created, ${u('active')} AS u_active, ${u('twin')} AS u_twin, ${u('record')} AS u_record,
             ${u('surname')} AS u_surname
         FROM person
       )
       SELECT d.*, CASE WHEN d.personal AND nth = 0 THEN split_part(d.plain_name, ' ', 1)
         ELSE ${oneOf(firstNames, 'u_first')} END AS first_name,
         CASE WHEN d.personal AND nth = 0 THEN company_stem ELSE s.stem END AS last_name, o.domain AS old_domain
       FROM drawn AS d
       JOIN demo.company AS s ON s.id = floor(d.u_surname * ${companies})::INTEGER
       JOIN demo.company AS o ON o.id = (d.id::BIGINT * 53 + d.nth * 7 + 3) % ${companies}`,
      `CREATE TABLE demo.contact_record AS
       WITH mailed AS (
         SELECT *, CASE WHEN u_email < 0.07 THEN NULL WHEN u_email < 0.12
           THEN ${slug("first_name || ' ' || last_name")} || '@privatpost.example'
             WHEN u_email < 0.17 THEN replace(${slug("first_name || ' ' || last_name")}, '-', '.') || '@' || old_domain
             ELSE replace(${slug("first_name || ' ' || last_name")}, '-', '.') || '@' || domain END AS email
         FROM demo.contact
       )
       SELECT *, contact_id AS written_id, 0 AS copy FROM mailed
       UNION ALL SELECT *, contact_id + 900000000 AS written_id, 1 AS copy FROM mailed WHERE u_twin < 0.02`,
    ],
    files: [
      {
        path: 'crm_contacts.csv',
        query: `SELECT r.written_id AS "Record ID", first_name AS "First Name", CASE r.copy WHEN 0 THEN last_name
          ELSE upper(last_name) END AS "Last Name", email AS "Email",
          CASE WHEN u_phone < 0.6 THEN '+47 1' || lpad(floor(u_phone * 16666666)::BIGINT::VARCHAR, 7, '0') END AS "Phone Number",
          CASE true_role WHEN 'decides' THEN ${title('decides')} WHEN 'budget' THEN ${title('budget')} WHEN 'recommends'
            THEN ${title('recommends')} ELSE ${title('uses')} END AS "Job Title",
          company_name AS "Company Name", CASE WHEN duplicate_id IS NOT NULL AND u_record < 0.3 THEN duplicate_id
            ELSE record_id END AS "Associated Company IDs",
          CASE WHEN u_role < 0.65 THEN true_role END AS "Buying role",
          CASE true_role WHEN 'decides' THEN 'Management' WHEN 'budget' THEN 'Finance' WHEN 'recommends' THEN 'Operations'
            ELSE 'Other' END AS "Department",
          CASE true_role WHEN 'decides' THEN 'executive' WHEN 'budget' THEN 'manager' WHEN 'recommends' THEN 'manager'
            ELSE 'employee' END AS "Seniority",
          m.name AS "Contact owner",
          CASE WHEN u_consent < 0.42 THEN 'Yes' WHEN u_consent < 0.54 THEN 'No' END AS "Marketing consent",
          CASE WHEN u_consent < 0.42 THEN ${date(asOf)} - floor(u_active * 900)::INTEGER END AS "Consent date",
          u_consent > 0.985 AS "Do not contact",
          ${date(asOf)} - floor(30 + u_created * 1500)::INTEGER AS "Create Date",
          ${date(asOf)} - floor((30 + u_created * 1500) * u_active * u_active)::INTEGER AS "Last Activity Date"
          FROM demo.contact_record AS r JOIN demo.manager AS m USING (manager) ORDER BY r.written_id`,
      },
    ],
  };
};
