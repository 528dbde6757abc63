import type { Catalogue, CatalogueColumn, CatalogueTable, ValueType } from '../../src/model/types.ts';

const KINDS: Readonly<Record<string, ValueType>> = {
  n: { kind: 'number' },
  m: { kind: 'money', currency: 'NOK' },
  t: { kind: 'text' },
  d: { kind: 'date' },
  i: { kind: 'instant' },
  b: { kind: 'boolean' },
  c: { kind: 'category', values: [] },
  nace: { kind: 'code', scheme: 'sn2007' },
  region: { kind: 'code', scheme: 'region-no' },
};

/** `employees:n revenue:m email:t!` → columns; `!` marks a personal one. */
export function columns(spelled: string): readonly CatalogueColumn[] {
  return spelled.split(' ').map((each) => {
    const [name = '', kind = ''] = each.replace('!', '').split(':');
    return { name, label: name, type: KINDS[kind] ?? { kind: 'text' }, personal: each.endsWith('!'), own: false };
  });
}

function table(name: CatalogueTable['kind'], at: string | undefined, spelled: string): CatalogueTable {
  const type = columns(spelled).find((column) => column.name === at)?.type.kind === 'instant' ? 'instant' : 'date';
  return {
    name,
    kind: name,
    linked: true,
    ...(at === undefined ? {} : { at: { column: at, type } }),
    columns: columns(spelled),
  };
}

/** The standard tables and columns, as a workspace with one register would have them. */
export const standardCatalogue: Catalogue = {
  dataVersion: 1,
  companies: [
    {
      source: 'register',
      table: 'companies__register',
      repeats: false,
      versions: false,
      columns: columns(
        'org_number:t name:t domain:t email:t! postal_code:t city:t municipality:region country:t legal_form:c sector:c industry:nace employees:n founded:d revenue:m owner:t bankrupt:b aml_flag:b',
      ),
    },
  ],
  tables: [
    table('contacts', undefined, 'contact_id:t name:t! email:t! title:t role:c'),
    table('deals', 'opened_at', 'deal_id:t stage:c status:c amount:m opened_at:d closed_at:d'),
    table('orders', 'at', 'order_id:t at:d product:t quantity:n amount:m cost:m rebate:m'),
    table('hours', 'at', 'at:d person:t! hours:n kind:c'),
    table('events', 'at', 'event_id:t at:i source:c type:c contact:t!'),
    table(
      'financials',
      'published_at',
      'year:n published_at:d revenue:m operating_profit:m profit:m assets:m current_assets:m equity:m liabilities:m current_liabilities:m',
    ),
    table('survey', 'at', 'at:d respondent:t! advice:n low_price:n'),
    table('assessments', 'at', 'at:d by:t! strategic_importance:n relationship:c'),
  ],
};
