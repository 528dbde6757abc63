// Import of a register of companies against DuckDB's bare read_csv of the same file into a typed table, in one run: with the types DuckDB
// guesses (organisation and telephone numbers as integers), and with those two as the text they are.
//   npm run build && node bench/import.mjs [--companies 1100000] [--turns 2]
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { openWorkspace } from '../dist/engine/workspace.js';
import { importSource } from '../dist/stages/connect/import.js';

const { values } = parseArgs({
  options: { companies: { type: 'string', default: '1100000' }, turns: { type: 'string', default: '2' } },
});
const companies = Number(values.companies);
const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'firmament-bench-'));
const memory = 2 * 2 ** 30;

try {
  for (const [name, badShare] of [
    ['clean', 0],
    ['bad', 100],
  ])
    await writeRegister(path.join(folder, `${name}.csv`), badShare);
  const guessed = [];
  const bare = [];
  const clean = [];
  const bad = [];
  for (let turn = 0; turn < Number(values.turns); turn += 1) {
    guessed.push(await seconds(() => bareRead(path.join(folder, 'clean.csv'), `guessed-${turn}`, '')));
    bare.push(
      await seconds(() =>
        bareRead(
          path.join(folder, 'clean.csv'),
          `text-${turn}`,
          ", types = {'organisasjonsnummer': 'VARCHAR', 'telefon': 'VARCHAR'}",
        ),
      ),
    );
    clean.push(await seconds(() => ourImport('clean.csv', turn)));
    bad.push(await seconds(() => ourImport('bad.csv', turn)));
  }
  const all = [guessed, bare, clean, bad];
  const [least, base, ...ours] = all.map((times) => Math.min(...times.map((each) => each.seconds)));
  const [, baseBusy, ...oursBusy] = all.map((times) => Math.min(...times.map((each) => each.busy)));
  const line = (name, time, bound) =>
    console.log(
      `${name.padEnd(40)} ${time.toFixed(2)} s   ${(time / base).toFixed(2)}   ${(time / least).toFixed(2)}   ${bound}`,
    );
  console.log(
    `register of ${companies} companies, best of ${values.turns}; ratios to the bare read with numbers as text, and as guessed`,
  );
  line('bare read_csv, types guessed', least, '');
  line('bare read_csv, numbers as text', base, '');
  line('import, clean', ours[0], 'at most 1.5');
  line('import, 1% bad rows', ours[1], 'at most 2.5');
  console.log(
    `processor time to that of the bare read with numbers as text, which others on the machine change less: clean ${(oursBusy[0] / baseBusy).toFixed(2)}, 1% bad ${(oursBusy[1] / baseBusy).toFixed(2)}`,
  );
  console.log(`peak memory of the process         ${(process.resourceUsage().maxRSS / 2 ** 20).toFixed(2)} GB`);
} finally {
  await fs.rm(folder, { recursive: true, force: true });
}

async function bareRead(file, name, types) {
  const instance = await DuckDBInstance.create(path.join(folder, `bare-${name}.duckdb`), { memory_limit: '2GB' });
  const connection = await instance.connect();
  await connection.run(`CREATE TABLE register AS SELECT * FROM read_csv('${file}', ignore_errors = false${types})`);
  connection.closeSync();
  instance.closeSync();
}

async function ourImport(file, turn) {
  const workspace = await openWorkspace(path.join(folder, `workspace-${file}-${turn}`), {
    create: true,
    doing: 'bench',
    memoryLimit: memory,
  });
  const place = {};
  const source = {
    id: 'register',
    read: path.join(folder, file),
    as: 'brreg',
    map: {},
    others: 'keep',
    companyBy: [],
    tolerance: 0.05,
    options: {},
    place,
  };
  const result = await importSource(workspace, source, {
    folder,
    currency: 'NOK',
    resolve: { match: ['org_number', 'domain'] },
  });
  const [{ rows_loaded: loaded, rows_rejected: rejected }] = result.tables;
  if (loaded + rejected !== companies) throw new Error(`${loaded} loaded and ${rejected} rejected of ${companies}`);
  await workspace.close();
}

async function seconds(work) {
  const used = () => {
    const { userCPUTime, systemCPUTime } = process.resourceUsage();
    return (userCPUTime + systemCPUTime) / 1e6;
  };
  const [start, before] = [performance.now(), used()];
  await work();
  return { seconds: (performance.now() - start) / 1000, busy: used() - before };
}

/** Columns and shares as in the Norwegian register's bulk file; every `badEvery`th row has a date that is none. */
async function writeRegister(file, badEvery) {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const founded =
    badEvery === 0
      ? `strftime(DATE '1990-01-01' + CAST(i % 12000 AS INTEGER), '%Y-%m-%d')`
      : `CASE WHEN i % ${badEvery} = 7 THEN 'ukjent dato' ELSE strftime(DATE '1990-01-01' + CAST(i % 12000 AS INTEGER), '%Y-%m-%d') END`;
  await connection.run(`COPY (SELECT 800000000 + i * 7 AS organisasjonsnummer, 'SELSKAP NUMMER ' || i || ' AS' AS navn,
    ['AS', 'ENK', 'NUF', 'ANS'][1 + i % 4] AS "organisasjonsform.kode", printf('%02d.%03d', 1 + i % 98, (i * 7) % 1000) AS "naeringskode1.kode",
    'Utvikling av et og annet, og mer' AS "naeringskode1.beskrivelse", CASE WHEN i % 3 = 0 THEN i % 500 END AS antallAnsatte, i % 3 = 0 AS "harRegistrertAntallAnsatte",
    'Storgata ' || (i % 300) AS "forretningsadresse.adresse", printf('%04d', i % 9999) AS "forretningsadresse.postnummer", 'OSLO' AS "forretningsadresse.poststed",
    printf('%04d', 301 + i % 356) AS "forretningsadresse.kommunenummer", 'OSLO' AS "forretningsadresse.kommune", 'NO' AS "forretningsadresse.landkode",
    'Norge' AS "forretningsadresse.land", NULL AS "postadresse.adresse", NULL AS "postadresse.postnummer", '2100' AS "institusjonellSektorkode.kode",
    i % 2 = 0 AS "registrertIMvaRegisteret", i % 5 = 0 AS "registrertIForetaksregisteret", ${founded} AS stiftelsesdato,
    DATE '1995-01-01' + CAST(i % 11000 AS INTEGER) AS "registreringsdatoEnhetsregisteret", 2020 + i % 6 AS "sisteInnsendteAarsregnskap", false AS konkurs,
    false AS "underAvvikling", false AS "underTvangsavviklingEllerTvangsopplosning", false AS "erIKonsern",
    CASE WHEN i % 4 = 0 THEN 'www.selskap' || i || '.no' END AS hjemmeside, CASE WHEN i % 4 = 0 THEN 'post@selskap' || i || '.no' END AS epostadresse,
    '22' || printf('%06d', i % 1000000) AS telefon, 'Bokmål' AS maalform,
    'Drive med konsulentvirksomhet, samt det som naturlig hører til "slikt"' AS aktivitet FROM range(${companies}) t(i)) TO '${file}' (HEADER, DELIMITER ',')`);
  connection.closeSync();
}
