import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { bind } from '../../../../src/model/bind.ts';
import { normalise } from '../../../../src/model/normalise.ts';
import { readModel } from '../../../../src/model/read.ts';
import type { Catalogue, CatalogueColumn, CatalogueTable, ValueType } from '../../../../src/model/types.ts';
import type { Meaning } from '../../../../src/stages/connect/propose/columns/meaning.ts';
import type { ColumnProposal, FileProposal, Proposal } from '../../../../src/stages/connect/propose/types.ts';
import { isCompanies, tableName } from '../../../../src/stages/segment/starter/files.ts';
import { starterOf } from '../../../../src/stages/segment/starter/starter.ts';
import { writeStarter } from '../../../../src/stages/segment/starter/write.ts';
import { column, file, proposal } from './proposals.ts';

const meanings: readonly Meaning[] = [
  'text',
  'category',
  'measure',
  'rating',
  'country',
  'industry',
  'sector',
  'revenue',
  'employees',
  'amount',
  'region',
];
const types = ['text', 'category', 'number', 'money', 'date', 'boolean', 'code:sn2007', 'code:nace-2.1', 'code:prefix'];
const headers = fc.oneof(
  fc.constantFrom(
    'Size',
    'Turnover',
    'main',
    'Status',
    'Converted',
    'Region',
    '2024',
    'Omsætning (t.kr.)',
    'when',
    'Growth %',
    'a: b',
    "it's",
    'Won',
    'accounts',
    'Market',
    'Value',
  ),
  fc.string({ minLength: 1, maxLength: 80, unit: 'grapheme-composite' }),
);
const cells = fc.oneof(
  fc.constantFrom('1', '0', 'Won', 'lost', 'Yes', 'no', 'Select', 'A', 'a', "d'Or", 'x: y', '# no', '-'),
  fc.string({ minLength: 1, maxLength: 30 }),
);

const columns = (taken: readonly string[]): fc.Arbitrary<readonly ColumnProposal[]> =>
  fc
    .uniqueArray(
      fc.record({
        header: headers,
        meaning: fc.constantFrom(...meanings),
        type: fc.constantFrom(...types),
        filled: fc.constantFrom(0, 0.3, 1),
        distinct: fc.constantFrom(1, 3, 40),
        least: fc.constantFrom('0', '1', '5'),
        most: fc.constantFrom('5', '10', '400', '90000'),
        categories: fc.uniqueArray(fc.record({ value: cells, rows: fc.integer({ min: 1, max: 500 }) }), {
          maxLength: 15,
          selector: ({ value }) => value,
        }),
      }),
      { maxLength: 8, selector: ({ header }) => nameOf(header) },
    )
    .map((all) =>
      all
        .filter(({ header }) => nameOf(header) !== '' && !taken.includes(nameOf(header)))
        .map(({ header, ...told }) => column(header, { column: nameOf(header), ...told })),
    );

/** As the import names own columns: words joined by `_`. */
const nameOf = (header: string): string =>
  header
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '_')
    .replaceAll(/^_+|_+$/gu, '')
    .slice(0, 200);

const standard = (name: string, type: string, meaning: Meaning): ColumnProposal =>
  column(name, { column: name, standard: true, type, meaning });

const orders: readonly ColumnProposal[] = [
  standard('company', 'text', 'company_id'),
  standard('order_id', 'text', 'order_id'),
  standard('at', 'date', 'order_date'),
  standard('amount', 'money', 'amount'),
  standard('cost', 'money', 'cost'),
  standard('product', 'category', 'product'),
];
const deals: readonly ColumnProposal[] = [
  standard('company', 'text', 'company_id'),
  standard('status', 'category', 'status'),
  standard('amount', 'money', 'amount'),
  standard('opened_at', 'date', 'opened_at'),
  standard('closed_at', 'date', 'closed_at'),
];

const files: fc.Arbitrary<readonly FileProposal[]> = fc
  .record({
    own: columns(['id', 'name', 'company']),
    byRow: fc.boolean(),
    lists: fc.boolean(),
    orders: fc.subarray([...orders], { minLength: 1 }),
    deals: fc.subarray([...deals], { minLength: 1 }),
    hasOrders: fc.boolean(),
    hasDeals: fc.boolean(),
    answers: columns([...orders, ...deals].map((each) => each.header)),
  })
  .map((told) => [
    ...(told.lists
      ? [
          file('customers', 'companies', {
            companyBy: told.byRow ? ['row'] : [],
            columns: told.byRow ? told.own : [standard('id', 'text', 'company_id'), ...told.own],
          }),
        ]
      : []),
    ...(told.hasOrders ? [file('orders', 'orders', { columns: told.orders, makesCompanies: !told.lists })] : []),
    ...(told.hasDeals ? [file('deals', 'deals', { columns: told.deals, makesCompanies: !told.lists })] : []),
    file('answers', 'survey', { columns: told.answers }),
  ]);

const proposals: fc.Arbitrary<Proposal> = fc
  .record({ files, last: fc.constantFrom('2011-02-01', '2012-06-30', '2013-12-31', '2026-01-10') })
  .map(({ files: all, last }) => {
    const dated = all.map((each) => ({
      ...each,
      columns: each.columns.map((one) =>
        ['at', 'opened_at'].includes(one.column ?? '') ? { ...one, least: '2010-12-01', most: last } : one,
      ),
    }));
    const joins = ['orders', 'deals', 'answers'].map((source) => ({
      from: { source, file: `${source}.csv`, header: 'company' },
      to: { source: 'customers', file: 'customers.csv', header: 'id' },
      rows: 10,
      matched: 10,
      unmatched: [],
    }));
    return proposal(dated, { joins });
  });

function typeOf(type: string): ValueType {
  switch (type) {
    case 'number':
    case 'text':
    case 'date':
    case 'boolean':
      return { kind: type };
    case 'money':
      return { kind: 'money', currency: 'EUR' };
    case 'category':
      return { kind: 'category', values: [] };
    default:
      return {
        kind: 'code',
        scheme: type === 'code:sn2007' ? 'sn2007' : type === 'code:nace-2.1' ? 'nace-2.1' : 'prefix',
      };
  }
}

/** The workspace as it would be after the import. */
function catalogueOf({ files: all }: Proposal): Catalogue {
  const columnsOf = (each: FileProposal): readonly CatalogueColumn[] =>
    each.columns.flatMap(({ column: name, header, type, standard: isStandard }) =>
      name === null || ['id', 'company'].includes(name)
        ? []
        : [{ name, label: header, type: typeOf(type), personal: false, own: !isStandard }],
    );
  return {
    dataVersion: 1,
    companies: all
      .filter((each) => isCompanies(each))
      .map((each) => ({
        source: each.name,
        table: `companies__${each.name}`,
        columns: columnsOf(each),
        repeats: false,
        versions: false,
      })),
    tables: all
      .filter((each) => !isCompanies(each))
      .map((each): CatalogueTable => {
        const at = columnsOf(each).find(({ name }) => name === 'at' || name === 'opened_at');
        return {
          name: tableName(each),
          kind: each.kind === 'companies' || each.kind === 'ignore' ? 'table' : each.kind,
          linked: true,
          ...(at === undefined ? {} : { at: { column: at.name, type: 'date' as const } }),
          columns: columnsOf(each),
        };
      }),
  };
}

test('whatever files hold, what is proposed is a model whose names lead somewhere', () => {
  fc.assert(
    fc.property(proposals, (proposed) => {
      const starter = starterOf(proposed, { name: 'Ours', today: '2026-01-15' });
      if (starter === undefined) return;
      const text = writeStarter(starter, '2026-01-15');
      const read = readModel(text, 'firmament.yaml');
      expect(read.diagnostics, text).toEqual([]);
      const { plan, diagnostics } =
        read.file === undefined ? { plan: undefined, diagnostics: [] } : normalise(read.file);
      expect(diagnostics, text).toEqual([]);
      const found = plan === undefined ? [] : bind(plan, catalogueOf(proposed)).diagnostics;
      expect(
        found.filter((each) => each.severity === 'error'),
        text,
      ).toEqual([]);
    }),
    { seed: 7, numRuns: Number(process.env['STARTER_RUNS'] ?? 80) },
  );
});
