// Files that are not delimited text: the register's bulk JSON array (gzip, streamed) and a workbook of order lines. Each import runs in a process of
// its own, so that its peak memory is its own; the baseline is the same file unpacked and, for JSON, parsed value by value.
//   npm run build && node bench/formats.mjs [--units 1100000] [--rows 100000]
import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createGunzip, createGzip } from 'node:zlib';
import writeExcel from 'write-excel-file/node';
import { openWorkspace } from '../dist/engine/workspace.js';
import { importSource } from '../dist/stages/connect/import.js';

const { values } = parseArgs({
  options: {
    units: { type: 'string', default: '1100000' },
    rows: { type: 'string', default: '100000' },
    take: { type: 'string' },
    as: { type: 'string' },
  },
});

if (values.take !== undefined) await take(values.take, values.as);
else await compare(Number(values.units), Number(values.rows));

async function compare(units, rows) {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'firmament-formats-'));
  try {
    const json = path.join(folder, 'enheter.json.gz');
    await pipeline(Readable.from(register(units)), createGzip({ level: 1 }), createWriteStream(json));
    const book = path.join(folder, 'orders.xlsx');
    await writeWorkbook(book, rows);
    const start = performance.now();
    for await (const _ of createReadStream(json).pipe(createGunzip()));
    const unpacking = (performance.now() - start) / 1000;
    const unitsTaken = child(json, 'brreg');
    const rowsTaken = child(book, 'orders');
    const line = (name, taken, aim) =>
      console.log(
        `${name.padEnd(48)} ${taken.seconds.toFixed(1).padStart(6)} s (${taken.busy.toFixed(1)} s of processor)   ${taken.gigabytes.toFixed(2)} GB   ${aim}`,
      );
    console.log(`unpacking the JSON alone takes ${unpacking.toFixed(1)} s`);
    line(`bulk JSON, ${units} units`, unitsTaken, 'under 1.5 GB');
    line(`workbook, ${rows} rows of ${rowsTaken.columns} columns`, rowsTaken, 'under 1 GB and 20 s');
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
}

function child(file, as) {
  const done = spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--take', file, '--as', as], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (done.status !== 0) throw new Error(`the import of ${file} failed`);
  return JSON.parse(done.stdout);
}

async function take(file, as) {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'firmament-take-'));
  const start = performance.now();
  const workspace = await openWorkspace(folder, { create: true, doing: 'bench', memoryLimit: 2 ** 29 });
  const source = {
    id: 'source',
    read: file,
    as,
    map: {},
    others: 'keep',
    companyBy: as === 'orders' ? ['org_number'] : [],
    unknownCompanies: 'wait',
    tolerance: 0.01,
    options: {},
    place: {},
  };
  const result = await importSource(workspace, source, {
    folder: path.dirname(file),
    currency: 'NOK',
    resolve: { match: ['org_number', 'name + postal_code'] },
  });
  const seconds = (performance.now() - start) / 1000;
  await workspace.close();
  await fs.rm(folder, { recursive: true, force: true });
  const used = process.resourceUsage();
  const gigabytes = used.maxRSS / 2 ** 20;
  const busy = (used.userCPUTime + used.systemCPUTime) / 1e6;
  console.log(JSON.stringify({ seconds, busy, gigabytes, columns: 12, rows: result.tables[0].rows_loaded }));
}

/** Units as the register's service writes them, with the share of fields they have. */
function* register(units) {
  const day = (i) => new Date(Date.UTC(1990, 0, 1 + (i % 12000))).toISOString().slice(0, 10);
  for (let i = 0; i < units; i++) {
    const unit = {
      organisasjonsnummer: String(800000000 + i * 7),
      navn: `SELSKAP NUMMER ${i} AS`,
      organisasjonsform: {
        kode: ['AS', 'ENK', 'NUF', 'ANS'][i % 4],
        beskrivelse: 'Aksjeselskap',
        _links: { self: { href: 'https://localhost/x' } },
      },
      registreringsdatoEnhetsregisteret: day(i),
      registrertIMvaregisteret: i % 2 === 0,
      naeringskode1: { kode: '62.010', beskrivelse: 'Programmeringstjenester' },
      ...(i % 3 === 0 ? { antallAnsatte: 5 + (i % 500) } : {}),
      harRegistrertAntallAnsatte: i % 3 === 0,
      forretningsadresse: {
        land: 'Norge',
        landkode: 'NO',
        postnummer: String(i % 9999).padStart(4, '0'),
        poststed: 'OSLO',
        adresse: [`Storgata ${i % 300}`],
        kommune: 'OSLO',
        kommunenummer: '0301',
      },
      stiftelsesdato: day(i * 3),
      institusjonellSektorkode: { kode: '2100', beskrivelse: 'Private aksjeselskaper mv.' },
      registrertIForetaksregisteret: i % 5 === 0,
      registrertIStiftelsesregisteret: false,
      registrertIFrivillighetsregisteret: false,
      sisteInnsendteAarsregnskap: String(2020 + (i % 6)),
      konkurs: false,
      underAvvikling: false,
      underTvangsavviklingEllerTvangsopplosning: false,
      maalform: 'Bokmål',
      aktivitet: ['Drive med konsulentvirksomhet, samt det som naturlig hører til', '"slikt"'],
      ...(i % 4 === 0 ? { hjemmeside: `www.selskap${i}.no` } : {}),
      _links: { self: { href: `https://localhost/enheter/${800000000 + i * 7}` } },
    };
    yield `${i === 0 ? '[' : ','}${JSON.stringify(unit)}\n`;
  }
  yield ']';
}

async function writeWorkbook(file, rows) {
  const text = (value) => ({ type: String, value });
  const number = (value) => ({ type: Number, value });
  const header = [
    'org_number',
    'order_id',
    'at',
    'product',
    'quantity',
    'amount',
    'cost',
    'rebate',
    'seller',
    'channel',
    'region',
    'note',
  ];
  const data = [header.map(text)];
  for (let i = 0; i < rows; i++)
    data.push([
      text(String(800000000 + (i % 5000) * 7)),
      text(`O-${i}`),
      { type: Date, value: new Date(Date.UTC(2024, 0, 1 + (i % 600))), format: 'yyyy-mm-dd' },
      text(`Product ${i % 97}`),
      number(1 + (i % 9)),
      number(100 + (i % 4000) / 4),
      number(60 + (i % 900) / 4),
      number((i % 7) / 100),
      text(`Seller ${i % 12}`),
      text(['web', 'phone', 'visit'][i % 3]),
      text(`Region ${i % 11}`),
      text(i % 5 === 0 ? 'Ærlig talt & <ok>' : 'x'),
    ]);
  await fs.writeFile(file, await writeExcel(data).toBuffer());
}
