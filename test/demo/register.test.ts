import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { avoided, codas, endings, onsets, stemCount, vowels } from '../../src/demo/world/names.ts';
import { makeMarket, type MadeMarket } from './market-files.ts';

/** Companies and places everybody in the Nordics knows. */
const knownNames = new Set(
  `equinor telenor statkraft hydro yara orkla mowi aker storebrand gjensidige rema coop kiwi posten norwegian widerøe kongsberg
  schibsted tine nortura elkjøp komplett lyse hafslund atea visma tripletex veidekke skanska jotun salmar lerøy freia ringnes hansa
  nille europris norgesgruppen obos staples lyreco clas biltema ikea volvo ericsson nokia kone maersk novo carlsberg lego danske
  nordea sparebank handelsbanken nekkar holmen skjervøy`.split(/\s+/),
);

let market: MadeMarket;
beforeAll(async () => {
  market = await makeMarket({ companies: 10_000, seed: 4 });
});
afterAll(() => market.remove());

const register = `read_csv('register.csv', all_varchar = true)`;

describe('organisation numbers', () => {
  it('pass modulo 11, are each their own, and begin with digits that are not issued', async () => {
    const rows = await market.ask(`SELECT organisasjonsnummer AS number FROM ${register}`);
    const numbers = rows.map((row) => String(row['number']));
    expect(new Set(numbers).size).toBe(10_000);
    expect(numbers.filter((number) => !/^[1-7]\d{8}$/.test(number) || !passesModulo11(number))).toEqual([]);
  });
});

describe('names', () => {
  it('have no stem that everybody knows, save those that get another beginning', () => {
    const stems = onsets.flatMap((a) => vowels.flatMap((b) => codas.flatMap((c) => endings.map((d) => a + b + c + d))));
    expect(stems).toHaveLength(stemCount);
    const changed = (stem: string): boolean => avoided.some((beginning) => stem.startsWith(beginning));
    expect(stems.filter((stem) => knownNames.has(stem.toLowerCase()) && !changed(stem))).toEqual([]);
    expect(new Set(stems).size).toBe(stemCount);
  });
});

describe('the register', () => {
  it('never shows one to four employees', async () => {
    const shown = await market.ask(
      `SELECT DISTINCT "harRegistrertAntallAnsatte" AS some, "antallAnsatte" IS NULL AS hidden FROM ${register} ORDER BY ALL`,
    );
    expect(shown).toEqual([
      { some: 'false', hidden: true },
      { some: 'true', hidden: false },
      { some: 'true', hidden: true },
    ]);
    expect(await market.number(`SELECT min("antallAnsatte"::INTEGER) FROM ${register}`)).toBe(5);
  });

  it('holds sole proprietors, groups, heavy tails and all counties', async () => {
    const [row] = await market.ask(`SELECT
      avg(("organisasjonsform.kode" = 'ENK')::INTEGER) AS sole, avg(("erIKonsern" = 'true')::INTEGER) AS grouped,
      avg((coalesce("antallAnsatte"::INTEGER, 0) >= 5)::INTEGER) AS five, avg((coalesce("antallAnsatte"::INTEGER, 0) >= 100)::INTEGER) AS hundred,
      count(DISTINCT substr("forretningsadresse.kommunenummer", 1, 2)) AS counties, count(DISTINCT "naeringskode1.kode") AS industries
      FROM ${register}`);
    expect(Number(row?.['sole'])).toBeCloseTo(0.21, 1);
    expect(Number(row?.['grouped'])).toBeCloseTo(0.08, 1);
    expect(Number(row?.['five'])).toBeCloseTo(0.12, 1);
    expect(Number(row?.['hundred'])).toBeGreaterThan(0.003);
    expect(Number(row?.['counties'])).toBe(15);
    expect(Number(row?.['industries'])).toBeGreaterThan(95);
  });

  it('keeps leading zeros and codes of the right form', async () => {
    const odd = `SELECT count(*) FROM ${register} WHERE NOT regexp_full_match("forretningsadresse.kommunenummer", '\\d{4}')
      OR NOT regexp_full_match("forretningsadresse.postnummer", '\\d{4}') OR NOT regexp_full_match("naeringskode1.kode", '\\d\\d\\.\\d{3}')`;
    expect(await market.number(odd)).toBe(0);
    expect(
      await market.number(`SELECT count(*) FROM ${register} WHERE "forretningsadresse.kommunenummer" = '0301'`),
    ).toBeGreaterThan(500);
  });

  it('names nobody who is, and says of everybody that it is synthetic', async () => {
    const rows = await market.ask(
      `SELECT lower(navn) AS name, hjemmeside AS site, aktivitet AS activity FROM ${register}`,
    );
    expect(rows.filter((row) => knownNames.has(String(row['name']).split(' ')[0] ?? ''))).toEqual([]);
    expect(rows.filter((row) => !String(row['activity']).startsWith('Syntetisk demoselskap'))).toEqual([]);
    expect(rows.filter((row) => row['site'] !== null && !String(row['site']).endsWith('.example'))).toEqual([]);
    const sites = rows.flatMap((row) => (row['site'] === null ? [] : [row['site']]));
    expect(new Set(sites).size).toBe(sites.length);
  });
});

function passesModulo11(number: string): boolean {
  const digits = Array.from(number, Number);
  const sum = [3, 2, 7, 6, 5, 4, 3, 2].reduce((total, weight, place) => total + weight * (digits[place] ?? 0), 0);
  return (11 - (sum % 11)) % 11 === digits[8];
}
