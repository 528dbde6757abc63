import { slotCount } from '../slots.ts';
import { byShare, date, oneOf, slug, textList } from '../text.ts';
import type { Draws } from '../random.ts';
import { fingerprint } from '../random.ts';
import type { PartMaker } from '../part.ts';
import { avoided, codas, endings, firstNames, onsets, stemCount, streets, vowels } from '../world/names.ts';

/** The true companies, one row each in `demo.company`: who they are, how large, how they grow, and what they need. */
export const companies: PartMaker = ({ seed, asOf }, draws) => ({
  name: 'companies',
  work: 4,
  statements: [
    drawn(draws),
    sized(),
    'DROP TABLE demo.drawn',
    needing(draws),
    'DROP TABLE demo.sized',
    named(seed, asOf, draws),
    'DROP TABLE demo.needing',
  ],
});

function drawn(draws: Draws): string {
  const u = (stream: string): string => draws.uniform(stream, 'id');
  return `CREATE TABLE demo.drawn AS
    WITH draw AS (
      SELECT id, org_number,
        floor(${u('industry')} * ${slotCount})::INTEGER AS industry_slot,
          floor(${u('municipality')} * ${slotCount})::INTEGER AS place_slot,
        ${u('sole')} AS u_sole, ${u('none')} AS u_none, ${u('employees')} AS u_employees, ${u('form')} AS u_form,
        ${draws.normal('growth', 'id')} AS n_growth, ${draws.normal('revenue', 'id')} AS n_revenue,
          ${draws.normal('margin', 'id')} AS n_margin,
        ${draws.normal('potential', 'id')} AS n_potential, ${draws.normal('digital', 'id')} AS n_digital,
          ${draws.exponential('age', 'id')} AS e_age
      FROM demo.number
    )
    SELECT draw.*, industry, place FROM draw
    JOIN demo.industry_slot AS i ON i.slot = draw.industry_slot JOIN demo.municipality_slot AS m ON m.slot = draw.place_slot`;
}

/** Employees follow a power law with an exponent near 1, as firm sizes do (Axtell 2001), cut at 18,000. */
function sized(): string {
  return `CREATE TABLE demo.sized AS
    WITH formed AS (
      SELECT d.*, i.code AS industry_code, i.tilt, i.growth AS industry_growth, i.margin AS industry_margin,
        i.revenue_per_employee,
        u_sole < i.sole AS personal,
        CASE WHEN u_sole < i.sole THEN CASE WHEN u_none < 0.85 THEN 0 ELSE 1 + floor(u_employees * u_employees * 6) END
             WHEN u_none < i.none THEN 0
             ELSE least(18000, greatest(1, floor(i.scale * pow(1 - u_employees, -1 / 1.1)))) END::INTEGER AS employees,
        i.legal
      FROM demo.drawn AS d JOIN demo.industry AS i USING (industry)
    ), measured AS (
      SELECT *, ln(1 + employees) AS size, CASE WHEN employees = 0 THEN 0.35 ELSE employees END AS staff,
        CASE WHEN personal THEN 'ENK' WHEN legal <> '' THEN legal WHEN employees >= 150 AND u_form < 0.12 THEN 'ASA'
             WHEN u_form > 0.97 THEN 'NUF' WHEN u_form > 0.955 THEN 'DA' WHEN u_form > 0.94 THEN 'ANS' WHEN u_form > 0.925
               THEN 'SA'
             WHEN u_form > 0.917 THEN 'STI' ELSE 'AS' END AS form
      FROM formed
    )
    SELECT *,
      greatest(-0.25, least(0.45, industry_growth + 0.09 * n_growth)) AS growth,
      round(pow(staff, 0.97) * revenue_per_employee * 1000 * exp(0.45 * n_revenue))::BIGINT AS revenue,
      industry_margin + 0.06 * n_margin AS margin,
      1 / (1 + exp(-(0.9 * tilt + 0.22 * size - 0.5 + 0.8 * n_digital))) AS digital,
      round((900 + 3100 * pow(staff, 0.93)) * exp(0.5 * n_potential) * (0.9 + 0.45 * tilt))::BIGINT AS potential
    FROM measured`;
}

/**
 * Needs classes by a multinomial logit (Gumbel noise on utilities): small companies are passive, traders seek prices, larger and
 * knowledge-based ones seek partners, larger ones one supplier. Sophistication steps up at 20 and at 100 employees: there
 * the needs change fastest.
 */
function needing(draws: Draws): string {
  const gumbel = (needs: string): string => `-0.75 * ln(-ln(${draws.uniform(`needs ${needs}`, 'id')}))`;
  return `CREATE TABLE demo.needing AS
    WITH utility AS (
      SELECT *,
        0.60 - 0.02 * size - 0.25 * tilt + CASE WHEN industry_code BETWEEN '45' AND '57' THEN 0.6
          ELSE 0 END + ${gumbel('price')} AS want_price,
        0.95 - 0.28 * size - 0.10 * tilt + ${gumbel('passive')} AS want_peace,
        -0.75 + 0.30 * size + 0.75 * tilt + 2.5 * growth + ${gumbel('partner')} AS want_partner,
        -0.65 + 0.32 * size - 0.15 * tilt + ${gumbel('one-stop')} AS want_all,
        ${draws.uniform('sophisticated', 'id')} AS u_sophisticated
      FROM demo.sized
    )
    SELECT * EXCLUDE (want_price, want_peace, want_partner, want_all, u_sophisticated),
      CASE greatest(want_price, want_peace, want_partner, want_all) WHEN want_price THEN 0 WHEN want_peace THEN 1
        WHEN want_partner THEN 2 ELSE 3 END AS needs,
      u_sophisticated < 1 / (1 + exp(-(-2.1 + 1.3 * tilt + CASE WHEN employees >= 20 THEN 1.8 ELSE 0 END + CASE
        WHEN employees >= 100 THEN 1.6 ELSE 0 END
        + 0.6 * (digital - 0.5)))) AS sophisticated
    FROM utility`;
}

/** Names, addresses and dates. A stem number is the id stepped round the stems by a step that shares no factor
 * with their number, so that equal stems are as rare as can be and domains are each company's own. */
function named(seed: number, asOf: string, draws: Draws): string {
  const u = (stream: string): string => draws.uniform(stream, 'id');
  const part = (texts: readonly string[], expression: string): string =>
    `(${textList(texts)})[1 + (${expression}) % ${texts.length}]`;
  const stem = (number: string): string => {
    const [a, b, c] = [onsets.length, onsets.length * vowels.length, onsets.length * vowels.length * codas.length];
    return `${part(onsets, number)} || ${part(vowels, `${number} // ${a}`)} || ${part(codas, `${number} // ${b}`)} || ${part(endings, `${number} // ${c}`)}`;
  };
  const shift = fingerprint(`${seed}/stems`) % stemCount;
  return `CREATE TABLE demo.company AS
    WITH stemmed AS (
      SELECT n.*, (id::BIGINT * 77711 + ${shift}) % ${stemCount} AS stem_number, ${u('word')} AS u_word, ${u('town')} AS u_town,
        ${u('first name')} AS u_first,
        ${u('prefix')} AS u_prefix, floor(${u('postal')} * ${u('postal 2')} * 40)::INTEGER AS n_postal,
          ${u('street')} AS u_street, ${u('house')} AS u_house,
        ${u('bankrupt')} AS u_bankrupt, ${u('winding')} AS u_winding, ${u('site')} AS u_site, ${u('dated')} AS u_dated
      FROM demo.needing AS n
    ), worded AS (
      SELECT *, CASE WHEN regexp_matches(raw_stem, '^(${avoided.join('|')})') THEN 'Ny' || lower(raw_stem)
        ELSE raw_stem END AS stem
      FROM (SELECT *, ${stem('stem_number')} AS raw_stem FROM stemmed)
    ), titled AS (
      SELECT w.*, i.label AS industry_label, i.crm_name AS crm_industry, m.code AS municipality, m.name AS municipality_name,
        m.county,
        CASE WHEN u_word < 0.45 THEN i.word_1 WHEN u_word < 0.8 THEN i.word_2 WHEN u_word < 0.88 THEN 'Gruppen'
          WHEN u_word < 0.94 THEN 'Nord' ELSE '' END AS word,
        m.prefixes[1 + floor(u_prefix * len(m.prefixes))::INTEGER] || lpad((n_postal + 10)::VARCHAR, 2, '0') AS postal_code,
        ${oneOf(streets, 'u_street')} || ' ' || (1 + floor(u_house * u_house * 140))::INTEGER AS street,
        ${date(asOf)} - (120 + floor(least(e_age, 6) * 5200))::INTEGER AS founded
      FROM worded AS w JOIN demo.industry AS i USING (industry) JOIN demo.municipality AS m USING (place)
    )
    SELECT id, org_number, form, personal, industry, industry_code, industry_label, crm_industry, municipality,
      municipality_name, county, postal_code, street, founded,
      employees, size, staff, revenue, margin, growth, tilt, digital, potential, needs::INTEGER AS needs, sophisticated, stem,
      CASE WHEN personal THEN ${oneOf(firstNames, 'u_first')} || ' ' || stem
           ELSE stem || CASE WHEN word = '' THEN '' ELSE ' ' || word END || CASE WHEN u_town < 0.07 THEN ' ' || municipality_name
             ELSE '' END END AS plain_name,
      ${slug(`stem || CASE WHEN word = '' OR personal THEN '' ELSE '-' || word END || CASE WHEN id < ${stemCount} THEN '' ELSE '-' || (1 + id // ${stemCount}) END`)} || '.example' AS domain,
      u_site < 0.25 + 0.12 * size + 0.3 * digital AS has_site,
      u_bankrupt < 0.008 * exp(-3 * margin) AND NOT personal AND form NOT IN ('ORGL', 'FLI') AS bankrupt,
      u_winding < 0.006 AS winding_up,
      floor(u_dated * 330)::INTEGER AS bankrupt_days,
      ${byShare({ Bokmål: 88, Nynorsk: 12 }, 'u_winding')} AS language
    FROM titled`;
}
