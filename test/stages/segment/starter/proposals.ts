import type {
  ColumnProposal,
  FileProposal,
  JoinProposal,
  Proposal,
} from '../../../../src/stages/connect/propose/types.ts';

/** A column as a test tells it: what is not told is plain. */
export function column(header: string, told: Partial<ColumnProposal> = {}): ColumnProposal {
  const name = header.toLowerCase().replaceAll(/\W+/gu, '_');
  return {
    header,
    column: name,
    standard: false,
    meaning: 'text',
    type: 'text',
    confidence: 0.9,
    because: 'told by the test',
    samples: [],
    filled: 1,
    distinct: 10,
    ...told,
  };
}

/** A standard column of a kind: its name is its meaning unless said otherwise. */
export const standard = (
  header: string,
  name: string,
  type: string,
  told: Partial<ColumnProposal> = {},
): ColumnProposal => column(header, { column: name, standard: true, type, ...told });

/** A category with its values and how many rows have each. */
export function category(header: string, rows: Readonly<Record<string, number>>, told: Partial<ColumnProposal> = {}) {
  const categories = Object.entries(rows).map(([value, times]) => ({ value, rows: times }));
  return column(header, { meaning: 'category', type: 'category', distinct: categories.length, categories, ...told });
}

export function file(name: string, kind: FileProposal['kind'], told: Partial<FileProposal> = {}): FileProposal {
  return {
    file: `${name}.csv`,
    name,
    as: kind,
    kind,
    rows: 100,
    confidence: 0.9,
    because: 'Told by the test.',
    companyBy: kind === 'companies' ? [] : ['id'],
    makesCompanies: false,
    options: {},
    columns: [],
    diagnostics: [],
    ...told,
  };
}

export function proposal(files: readonly FileProposal[], told: Partial<Proposal> = {}): Proposal {
  return { files, joins: [] as readonly JoinProposal[], diagnostics: [], ...told };
}

const accounts = file('accounts', 'companies', {
  columns: [
    standard('Id', 'id', 'text'),
    standard('Name', 'name', 'text', { meaning: 'company_name' }),
    standard('Employees', 'employees', 'number', { meaning: 'employees', least: '2', most: '180' }),
    category(
      'Line of trade',
      { Retail: 40, Building: 30, 'Hotels, bars': 20, 'It’s other': 10 },
      { meaning: 'industry' },
    ),
  ],
});

const orders = file('orders', 'orders', {
  rows: 5000,
  columns: [
    standard('Customer', 'company', 'text', { meaning: 'company_id' }),
    standard('Order no', 'order_id', 'text', { meaning: 'order_id' }),
    standard('Date', 'at', 'date', { meaning: 'order_date' }),
    standard('Product', 'product', 'category', { meaning: 'product' }),
    standard('Amount', 'amount', 'money', { meaning: 'amount' }),
    standard('Cost', 'cost', 'money', { meaning: 'cost' }),
  ],
});

const deals = file('deals', 'deals', {
  rows: 800,
  companyBy: ['name'],
  columns: [
    standard('Account', 'company', 'text', { meaning: 'company_name' }),
    standard('Stage', 'status', 'category', { meaning: 'status' }),
    standard('Value', 'amount', 'money', { meaning: 'amount' }),
    standard('Opened', 'opened_at', 'date', { meaning: 'opened_at' }),
    standard('Closed', 'closed_at', 'date', { meaning: 'closed_at' }),
  ],
});

/** Markets of every shape the recipes know. */
export const proposals: Readonly<Record<string, Proposal>> = {
  'accounts and orders': proposal([accounts, orders], {
    currency: { code: 'NOK', sign: { by: 'column', header: 'Amount', file: 'orders.csv' } },
    dates: { first: '2022-01-03', last: '2025-12-30' },
    joins: [
      {
        from: { source: 'orders', file: 'orders.csv', header: 'Customer' },
        to: { source: 'accounts', file: 'accounts.csv', header: 'Id' },
        rows: 5000,
        matched: 4900,
        unmatched: [{ value: 'X-1', rows: 100, amount: 12000, nearest: 'X-10' }],
      },
    ],
  }),
  'orders alone': proposal([{ ...orders, makesCompanies: true }], {
    dates: { first: '2010-12-01', last: '2011-12-09' },
  }),
  'a few weeks of orders': proposal([accounts, orders], { dates: { first: '2025-11-01', last: '2025-12-30' } }),
  'accounts and deals': proposal([{ ...accounts, columns: accounts.columns.slice(1) }, deals], {
    dates: { first: '2016-10-20', last: '2017-12-31' },
  }),
  'accounts, orders and deals': proposal([accounts, orders, { ...deals, companyBy: ['id'] }], {
    dates: { first: '2022-01-03', last: '2025-12-30' },
  }),
  'a table of customers': proposal([
    file('clients', 'companies', {
      companyBy: ['row'],
      columns: [
        category('Channel', { 1: 60, 2: 40 }, { type: 'category' }),
        column('Fresh', { meaning: 'measure', type: 'number', least: '3', most: '112151' }),
        column('Milk', { meaning: 'measure', type: 'number', least: '55', most: '73498' }),
        column('Frozen', { meaning: 'measure', type: 'number', least: '25', most: '60869' }),
      ],
    }),
  ]),
  'a register': proposal([
    file('register', 'companies', {
      rows: 3000,
      columns: [
        standard('organisasjonsnummer', 'org_number', 'text', { meaning: 'org_number' }),
        standard('navn', 'name', 'text', { meaning: 'company_name' }),
        standard('antallAnsatte', 'employees', 'number', {
          meaning: 'employees',
          least: '5',
          most: '900',
          filled: 0.2,
        }),
        standard('naeringskode1.kode', 'industry', 'code:sn2007', { meaning: 'industry_code', filled: 0.9 }),
        standard('konkurs', 'bankrupt', 'boolean', { meaning: 'bankrupt' }),
      ],
    }),
  ]),
  'a survey': proposal([
    file('answers', 'survey', {
      as: 'companies',
      companyBy: ['row'],
      columns: ['Variety', 'Price', 'Design'].map((header) =>
        column(header, { meaning: 'rating', type: 'number', least: '1', most: '10' }),
      ),
    }),
  ]),
  'codes of classes a row': proposal([
    file('clients', 'companies', {
      as: 'companies',
      companyBy: ['row'],
      columns: ['Client size by revenue', 'Client size by staff', 'Revenue class', 'Deal size category'].map((header) =>
        column(header, { meaning: 'rating', type: 'number', least: '0', most: '5' }),
      ),
    }),
  ]),
  'opportunities a row': proposal([
    file('opportunities', 'deals', {
      as: 'companies',
      companyBy: ['row'],
      columns: [
        category('Opportunity Result', { Won: 20, Loss: 80 }),
        category('Region', { Mid: 30, West: 40, East: 30 }, { meaning: 'region' }),
        column('Opportunity Amount USD', { meaning: 'amount', type: 'money', least: '0', most: '1000000' }),
      ],
    }),
  ]),
  'names that are taken or alike': proposal([
    file('taken', 'companies', {
      columns: [
        standard('name', 'name', 'text', { meaning: 'company_name' }),
        column('Turnover', { type: 'money', meaning: 'amount' }),
        column('Main', { type: 'number' }),
        column('Size', { type: 'number', meaning: 'measure' }),
        category('Group (new)', { 'A b': 50, 'a B': 30, 'A+B': 20 }, { column: 'Group (new)' }),
      ],
    }),
  ]),
};
