import { date } from '../text.ts';
import type { PartMaker } from '../part.ts';

/** The register in the columns of Enhetsregisteret's bulk file: one to four employees are never shown, names are upper-case. */
export const register: PartMaker = ({ asOf }, draws) => ({
  name: 'register',
  work: 5,
  statements: [
    `CREATE TABLE demo.titled AS
     SELECT c.* EXCLUDE (digits), plain_name || CASE WHEN form IN ('ENK', 'FLI', 'ORGL', 'STI') THEN ''
       ELSE ' ' || form END AS name,
       '+47 1' || digits[1] || ' ' || digits[2:3] || ' ' || digits[4:5] || ' ' || digits[6:7] AS phone,
       o.head_number AS parent, o.head_number IS NOT NULL OR c.id IN (SELECT head FROM demo.ownership) AS in_group
     FROM (SELECT *, lpad(floor(${draws.uniform('phone', 'id')} * 10000000)::BIGINT::VARCHAR, 7, '0') AS digits
       FROM demo.company) AS c LEFT JOIN demo.ownership AS o ON o.id = c.id`,
  ],
  files: [
    {
      path: 'register.csv',
      query: `SELECT
        org_number AS organisasjonsnummer,
        upper(name) AS navn,
        form AS "organisasjonsform.kode",
        CASE form ${forms.map(([code, label]) => `WHEN '${code}' THEN '${label}'`).join(' ')} END AS "organisasjonsform.beskrivelse",
        industry_code AS "naeringskode1.kode",
        industry_label AS "naeringskode1.beskrivelse",
        employees > 0 AS "harRegistrertAntallAnsatte",
        CASE WHEN employees >= 5 THEN employees END AS "antallAnsatte",
        CASE WHEN has_site THEN 'www.' || domain END AS hjemmeside,
        CASE WHEN NOT personal AND ${draws.uniform('post', 'id')} < 0.6 THEN 'post@' || domain END AS epostadresse,
        CASE WHEN NOT personal AND ${draws.uniform('listed', 'id')} < 0.55 THEN phone END AS telefon,
        street AS "forretningsadresse.adresse",
        upper(municipality_name) AS "forretningsadresse.poststed",
        postal_code AS "forretningsadresse.postnummer",
        upper(municipality_name) AS "forretningsadresse.kommune",
        municipality AS "forretningsadresse.kommunenummer",
        'Norge' AS "forretningsadresse.land",
        'NO' AS "forretningsadresse.landkode",
        CASE form WHEN 'ENK' THEN '8200' WHEN 'ORGL' THEN '6500' WHEN 'FLI' THEN '7000' WHEN 'STI' THEN '7000' WHEN 'ANS'
          THEN '2300' WHEN 'DA' THEN '2300' ELSE '2100' END AS "institusjonellSektorkode.kode",
        CASE WHEN form IN ('AS', 'ASA', 'SA', 'NUF') AND founded < DATE '${Number(asOf.slice(0, 4)) - 2}-12-31'
          THEN ${Number(asOf.slice(0, 4)) - 2} END AS "sisteInnsendteAarsregnskap",
        least(founded + floor(${draws.uniform('registered', 'id')} * 60)::INTEGER,
          ${date(asOf)}) AS "registreringsdatoenhetsregisteret",
        founded AS stiftelsesdato,
        employees > 0 OR revenue > 300000 AS "registrertIMvaRegisteret",
        form IN ('AS', 'ASA', 'SA', 'NUF', 'ANS', 'DA') AS "registrertIForetaksregisteret",
        bankrupt AS konkurs,
        CASE WHEN bankrupt THEN ${date(asOf)} - bankrupt_days END AS konkursdato,
        winding_up AS "underAvvikling",
        false AS "underTvangsavviklingEllerTvangsopplosning",
        in_group AS "erIKonsern",
        parent AS "morselskap.organisasjonsnummer",
        language AS maalform,
        'Syntetisk demoselskap: ' || lower(industry_label) AS aktivitet
        FROM demo.titled ORDER BY org_number`,
    },
  ],
});

const forms = [
  ['AS', 'Aksjeselskap'],
  ['ASA', 'Allmennaksjeselskap'],
  ['ENK', 'Enkeltpersonforetak'],
  ['NUF', 'Norskregistrert utenlandsk foretak'],
  ['ANS', 'Ansvarlig selskap med solidarisk ansvar'],
  ['DA', 'Ansvarlig selskap med delt ansvar'],
  ['SA', 'Samvirkeforetak'],
  ['STI', 'Stiftelse'],
  ['FLI', 'Forening/lag/innretning'],
  ['ORGL', 'Organisasjonsledd'],
] as const;
