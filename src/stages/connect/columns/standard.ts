import type { TableKind } from '../../../model/types.ts';
import { employeeClasses } from '../../../model/codes/employee-classes.ts';

/** What a standard column holds; `moment` is a date or an instant, as the file has it. */
export type StandardType =
  | 'text'
  | 'category'
  | 'number'
  | 'money'
  | 'date'
  | 'instant'
  | 'moment'
  | 'boolean'
  | 'org_number'
  | 'domain'
  | 'code:sn2007'
  | 'code:region-no';

export interface StandardColumn {
  readonly name: string;
  readonly type: StandardType;
  readonly personal?: true;
  /** A closed list of values, in their order. */
  readonly values?: readonly string[];
}

export interface StandardTable {
  readonly columns: readonly StandardColumn[];
  /** The column rows are known from. */
  readonly at?: string;
  /** The column that names a row for ever: a newer file replaces the row. */
  readonly id?: string;
  /** False where one id may stand on several rows, as an order's lines do. */
  readonly idUnique?: boolean;
}

const of = (type: StandardType, ...names: readonly string[]): readonly StandardColumn[] =>
  names.map((name) => ({ name, type }));
const personal = (type: StandardType, ...names: readonly string[]): readonly StandardColumn[] =>
  names.map((name) => ({ name, type, personal: true }));
const listed = (name: string, values: readonly string[]): StandardColumn => ({ name, type: 'category', values });

/** Column names every kind of table shares, so that rules read alike whatever system the rows came from. */
export const standardTables: Readonly<Record<TableKind, StandardTable>> = {
  companies: {
    columns: [
      ...of('org_number', 'org_number'),
      ...of('text', 'name'),
      ...of('domain', 'domain'),
      ...of('text', 'website', 'email', 'phone', 'address', 'postal_code', 'mail_postal_code'),
      ...of('category', 'city'),
      ...of('code:region-no', 'municipality'),
      ...of('category', 'country', 'legal_form', 'sector'),
      ...of('code:sn2007', 'industry'),
      ...of('number', 'employees'),
      ...of('boolean', 'employees_registered'),
      listed(
        'employee_class',
        employeeClasses.map((each) => each.name),
      ),
      ...of('date', 'founded'),
      ...of('money', 'revenue'),
      ...of('org_number', 'parent'),
      ...of('category', 'owner'),
      ...of('boolean', 'bankrupt', 'sole_proprietor'),
      ...of('date', 'deleted'),
    ],
  },
  contacts: {
    columns: [
      ...of('text', 'contact_id'),
      ...personal('text', 'name', 'first_name', 'last_name', 'email', 'phone'),
      ...of('category', 'title', 'department', 'seniority', 'role'),
      ...of('org_number', 'organisation'),
      ...of('boolean', 'consent', 'left'),
    ],
    id: 'contact_id',
    idUnique: true,
  },
  deals: {
    columns: [
      ...of('text', 'deal_id', 'name'),
      ...of('category', 'stage'),
      listed('status', ['open', 'won', 'lost']),
      ...of('money', 'amount'),
      ...of('date', 'opened_at', 'closed_at'),
      ...of('category', 'reason', 'competitor', 'product', 'owner'),
    ],
    at: 'opened_at',
    id: 'deal_id',
    idUnique: true,
  },
  orders: {
    columns: [
      ...of('text', 'order_id'),
      ...of('moment', 'at'),
      ...of('category', 'product'),
      ...of('number', 'quantity'),
      ...of('money', 'amount', 'cost', 'rebate'),
    ],
    at: 'at',
    id: 'order_id',
    idUnique: false,
  },
  events: {
    columns: [
      ...of('text', 'event_id'),
      ...of('instant', 'at'),
      ...of('category', 'source', 'type'),
      ...personal('text', 'contact'),
    ],
    at: 'at',
    id: 'event_id',
    idUnique: true,
  },
  financials: {
    columns: [
      ...of('number', 'year'),
      ...of('date', 'period_end', 'published_at'),
      ...of('money', 'revenue', 'operating_profit', 'profit', 'assets', 'current_assets', 'equity', 'liabilities'),
      ...of('money', 'current_liabilities'),
      ...of('boolean', 'consolidated'),
    ],
    at: 'published_at',
  },
  local_units: {
    columns: [
      ...of('org_number', 'local_unit'),
      ...of('text', 'name', 'address', 'postal_code'),
      ...of('category', 'city'),
      ...of('code:region-no', 'municipality'),
      ...of('category', 'country'),
      ...of('code:sn2007', 'industry'),
      ...of('number', 'employees'),
      ...of('boolean', 'employees_registered'),
      listed(
        'employee_class',
        employeeClasses.map((each) => each.name),
      ),
      ...of('date', 'started', 'closed', 'deleted'),
    ],
    id: 'local_unit',
    idUnique: true,
  },
  hours: {
    columns: [...of('moment', 'at'), ...of('category', 'person'), ...of('number', 'hours'), ...of('category', 'kind')],
    at: 'at',
  },
  survey: { columns: [...of('moment', 'at'), ...personal('text', 'respondent')], at: 'at' },
  assessments: { columns: [...of('moment', 'at'), ...of('category', 'by')], at: 'at' },
  signals: { columns: [...of('moment', 'at'), ...of('category', 'type')], at: 'at' },
  technologies: { columns: [...of('moment', 'at'), ...of('category', 'name')], at: 'at' },
  costs: { columns: [...of('moment', 'at'), ...of('category', 'kind'), ...of('money', 'amount')], at: 'at' },
  moves: {
    columns: [
      ...of('moment', 'at'),
      ...personal('text', 'person', 'email'),
      ...of('category', 'title', 'role'),
      ...of('text', 'from_company'),
    ],
    at: 'at',
  },
  ownership: {
    columns: [
      ...of('moment', 'at'),
      ...of('org_number', 'owner'),
      ...personal('text', 'owner_name'),
      ...of('number', 'share'),
    ],
    at: 'at',
  },
  market_totals: {
    columns: [
      ...of('category', 'variable', 'value'),
      ...of('number', 'year', 'companies'),
      ...of('money', 'amount'),
      ...of('text', 'from'),
    ],
  },
  table: { columns: of('moment', 'at'), at: 'at' },
};

/** Names a mapping may use beside the columns: what identifies a company record, and what a row names its company by. */
export const companyRecordKey = 'id';
export const references = ['company', 'org_number', 'domain', 'company_email', 'company_name'] as const;
export type Reference = (typeof references)[number];
