import { z } from 'zod';
import { date, expression, flag, identifier, key, oneOrMore, share, text, whole } from './scalars.ts';
import { section } from './section.ts';

/** What a file's rows are. */
export const SOURCE_KINDS = [
  'companies',
  'contacts',
  'deals',
  'orders',
  'events',
  'financials',
  'local_units',
  'hours',
  'survey',
  'assessments',
  'signals',
  'technologies',
  'costs',
  'moves',
  'ownership',
  'market_totals',
  'table',
] as const;

/** Systems whose files are known, with the kind of rows they hold first of all (each file's headers tell its own); a test keeps the list with the adapters there are. */
export const SOURCE_ADAPTERS = {
  brreg: 'companies',
  hubspot: 'companies',
  pipedrive: 'companies',
  salesforce: 'companies',
} as const;

/** The kind of rows a source's `as` stands for. */
export function kindOfSource(as: string): string {
  return Object.entries(SOURCE_ADAPTERS).find(([id]) => id === as)?.[1] ?? as;
}

/** Types as a mapping spells them; `code` alone is a code whose parents are its prefixes. */
export const TYPE_NAMES = [
  'number',
  'money',
  'text',
  'date',
  'instant',
  'boolean',
  'category',
  'code',
  'code:nace-2',
  'code:nace-2.1',
  'code:sn2007',
  'code:sn2025',
  'code:region-no',
  'code:prefix',
] as const;

/** What a row can name its company by; `row`, for company records alone, is their number in the file. */
const COMPANY_IDENTIFIERS = ['id', 'org_number', 'domain', 'name', 'row'] as const;

const currencyOf = z.union([
  text().describe('A fixed currency code.'),
  section({ column: text().describe('The column with the currency code.') }),
]);

const mapping = z.union([
  text().describe('The column in the file.'),
  section({
    column: text().describe('The column in the file.'),
    type: z.enum(TYPE_NAMES).exactOptional().describe('The type, where the standard or recognised one is not right.'),
    currency: currencyOf
      .exactOptional()
      .describe("Money: a code (`EUR`), or `{column: …}`; by default the model's currency."),
    times: text()
      .exactOptional()
      .describe(
        'Another column, or a number, the value is multiplied by: `amount: {column: Quantity, times: UnitPrice}`, `revenue: {column: Turnover (1000 NOK), times: 1000}`. For numbers and money.',
      ),
    format: text().exactOptional().describe('How a date is written when it is not ISO, in strptime form: `%d.%m.%Y`.'),
    values: z
      .record(key(), text())
      .exactOptional()
      .describe(
        'What the file writes → what is meant, in any case: `{technolgy: technology}`. What is not listed stays as it is.',
      ),
    label: text().exactOptional().describe('What people see in place of the name.'),
    personal: flag().exactOptional().describe('True when the column is about a person.'),
  }),
]);

/** Any name but the workspace's own, which begin with an underscore. */
const columnName = () =>
  z
    .string()
    .regex(/^[^_\s]/, { error: 'a name that does not begin with _' })
    .max(200)
    .meta({ yaml: 'text' });

const options = section({
  delimiter: z
    .string()
    .min(1)
    .max(4)
    .exactOptional()
    .meta({ yaml: 'text' })
    .describe('What separates columns; recognised when absent.'),
  quote: z.string().max(1).exactOptional().meta({ yaml: 'text' }).describe('The quote character; empty for none.'),
  encoding: text().exactOptional().describe('The encoding, as `latin1`; recognised when absent.'),
  decimal: z.enum([',', '.']).exactOptional().describe('The decimal sign; recognised when absent.'),
  header: flag().exactOptional().describe('False when the first line is already data.'),
  skip: whole().exactOptional().describe('Lines to leave out before the header.'),
});

export const source = section({
  read: text().describe("Path or pattern (`crm/*.csv`) of the files, relative to the model's folder."),
  as: z
    .enum([...SOURCE_KINDS, 'brreg', 'hubspot', 'pipedrive', 'salesforce'])
    .describe(
      'What the rows are: a kind, `table` for a table of your own, or a system whose files are known (`brreg`).',
    ),
  sheet: text()
    .exactOptional()
    .describe('The sheet of an Excel workbook; by default the one with the most filled rows.'),
  member: text().exactOptional().describe('The file within a zip archive; needed where it holds several.'),
  name: identifier().exactOptional().describe("The source's name; by default made from the file's."),
  table: identifier()
    .exactOptional()
    .describe("The table the rows go to; by default the kind's. Needed with `as: table`."),
  map: z
    .record(columnName(), mapping)
    .exactOptional()
    .describe('Standard or own column → the column in the file. Columns with standard names need no mapping.'),
  others: z
    .enum(['keep', 'drop'])
    .exactOptional()
    .describe('Columns the map does not name: kept as own columns (default), or dropped.'),
  company_by: oneOrMore(z.enum(COMPANY_IDENTIFIERS))
    .exactOptional()
    .describe(
      'How rows find their company: which identifiers, tried in order (`id`, `org_number`, `domain`, `name`). For company records only `row`: nothing in the file names a company, and each record is known by its number in the file.',
    ),
  unknown_companies: z
    .enum(['wait', 'add'])
    .exactOptional()
    .describe(
      'Rows that name a company no source holds: they wait for it (default), or it is added, known by what the rows name it by from the first of them on. With `add` order lines alone make companies.',
    ),
  observed: date().exactOptional().describe("The date attributes were observed, when it is not the file's own."),
  tolerance: share()
    .exactOptional()
    .describe('Largest share of rejected rows with which the import still stands; 0.2 by default.'),
  options: options.exactOptional().describe('How the file is written, where it is not recognised.'),
});

export const sources = z.array(source).describe('The files the model reads, most trusted first.');

/** Identifiers records are matched by; the last compares names as people write them, within a postal code. */
const MATCH_KEYS = ['org_number', 'domain', 'name', 'name + postal_code'] as const;

export const resolve = section({
  match: oneOrMore(z.enum(MATCH_KEYS)).describe(
    'Identifiers that make two records one company, strongest first; by default `[org_number, name + postal_code]`. A value that points to several companies, or to one with another organisation number, links nothing.',
  ),
});

export const population = expression().describe('Which companies the model speaks of; by default all.');
