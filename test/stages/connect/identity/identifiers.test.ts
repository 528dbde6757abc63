import { expect, test } from 'vitest';
import { bind, sql, type Fragment } from '../../../../src/engine/raw.ts';
import { domainOf, organisationNumber } from '../../../../src/stages/connect/identity/identifiers.ts';
import { nameKey, postalKey } from '../../../../src/stages/connect/identity/name-key.ts';
import { companyKey, publicId } from '../../../../src/stages/connect/identity/public-id.ts';
import { withBench } from '../fixture.ts';

const cases: readonly (readonly [
  string,
  (text: Fragment) => Fragment,
  readonly (readonly [string, string | null])[],
])[] = [
  [
    'organisation numbers',
    organisationNumber,
    [
      ['923609016', '923609016'],
      ['NO 923 609 016 MVA', '923609016'],
      ['923.609.016', '923609016'],
      ['556036-0793', '5560360793'],
      ['sc123456', 'SC123456'],
      ['01234567', '01234567'],
      [' - ', null],
    ],
  ],
  [
    'domains',
    domainOf,
    [
      ['www.Equinor.com', 'equinor.com'],
      ['https://www.equinor.com/no/hjem?x=1', 'equinor.com'],
      ['post@firma.no', 'firma.no'],
      ['mailto:a.b@firma.no', 'firma.no'],
      ['firma.no:8080', 'firma.no'],
      ['blåbær.no', 'blåbær.no'],
      ['ola@gmail.com', null],
      ['firma', null],
      ['a.no, b.no', 'a.no'],
    ],
  ],
  [
    'names',
    nameKey,
    [
      ['Bø & Sønner A/S', 'bo sonner'],
      ['BØ OG SØNNER AS', 'bo sonner'],
      ['Boe and Soenner', 'bo sonner'],
      ['Équipe  S.A.', 'equipe'],
      ['A/S Norske Åsen', 'norske asen'],
      ['AASEN AB (publ)', 'asen'],
      ['Käyttö Oy', 'kaytto'],
      ['Kaas', 'kas'],
      ['AS', 'as'],
      ['名前', '名前'],
      ['--', null],
    ],
  ],
  [
    'postal codes',
    postalKey,
    [
      ['0151', '0151'],
      ['151', '0151'],
      ['NO-0151', '0151'],
      ['N 0151', '0151'],
      ['SE-111 22', '11122'],
      ['EC1A 1BB', 'EC1A1BB'],
      ['-', null],
    ],
  ],
];

test.each(cases)('%s are compared in one form', (_, normal, pairs) =>
  withBench(async ({ workspace }) => {
    for (const [from, to] of pairs) {
      const [row] = await workspace.engine.rows(
        sql`SELECT ${normal(sql`v`)} AS found FROM (SELECT ${bind('VARCHAR', from)} AS v)`,
      );
      expect([from, row?.['found']]).toEqual([from, to]);
    }
  }),
);

test('public ids are one to one, of one length, and differ by salt', () =>
  withBench(async ({ workspace }) => {
    for (const salt of [0, 1, 123_456_789, 2 ** 40 - 1]) {
      const [row] = await workspace.engine.rows(
        sql`SELECT count(DISTINCT ${publicId(sql`range`, salt)}) AS ids, max(length(${publicId(sql`range`, salt)})) AS longest, min(length(${publicId(sql`range`, salt)})) AS shortest FROM range(200000)`,
      );
      expect(row).toEqual({ ids: 200_000, longest: 9, shortest: 9 });
    }
    const [two] = await workspace.engine.rows(sql`SELECT ${publicId(sql`1`, 1)} <> ${publicId(sql`1`, 2)} AS differ`);
    expect(two).toEqual({ differ: true });
  }));

test('a public id leads back to its company, and no other text does', () =>
  withBench(async ({ workspace }) => {
    for (const salt of [0, 1, 123_456_789, 2 ** 40 - 1]) {
      const rows = await workspace.engine.rows(
        sql`SELECT key, ${publicId(sql`key`, salt)} AS id FROM (SELECT unnest([1, 2, 3, 1048576, 2147483647]) AS key UNION ALL SELECT (hash(range) % 2000000)::INTEGER FROM range(500))`,
      );
      for (const { id, key } of rows) expect(companyKey(String(id), salt)).toBe(Number(key));
    }
    for (const other of ['', 'c', 'c0000000', 'C00000001', 'c-0000001', 'czzzzzzzz', '923609016'])
      expect(companyKey(other, 1)).toBeUndefined();
  }));
