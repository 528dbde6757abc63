import type { Meaning } from '../columns/meaning.ts';
import type { ContentKind } from './content.ts';

interface Fit {
  /** Contents a column of this meaning has. */
  readonly sure: readonly ContentKind[];
  /** Contents it may have when the header says so. */
  readonly also: readonly ContentKind[];
}

const texts: readonly ContentKind[] = ['label', 'text', 'code', 'company_name', 'person_name', 'country'];
const numbers: readonly ContentKind[] = ['whole', 'number', 'money', 'rating', 'year'];
const amounts: readonly ContentKind[] = ['money', 'number', 'whole'];
const moments: readonly ContentKind[] = ['date', 'instant'];
const ids: readonly ContentKind[] = [
  'whole',
  'text',
  'code',
  'label',
  'phone',
  'postal_code',
  'municipality',
  'industry_code',
  'org_number',
  'year',
  'rating',
  'lei',
  'number',
];

const text: Fit = { sure: texts, also: [] };
const amount: Fit = { sure: amounts, also: numbers };
const quantity: Fit = { sure: ['whole', 'number', 'rating'], also: numbers };
const moment: Fit = { sure: moments, also: [] };
const id: Fit = { sure: ids, also: texts };

/** Which contents a meaning goes with: a header that says `Order date` over a column of names says nothing. */
export const fits: Readonly<Record<Meaning, Fit>> = {
  org_number: { sure: ['org_number'], also: ['whole', 'code', 'text', 'lei', 'phone'] },
  lei: { sure: ['lei'], also: [] },
  company_id: id,
  company_name: { sure: ['company_name', 'text', 'label'], also: ['person_name', 'code', 'country'] },
  domain: { sure: ['domain'], also: ['website'] },
  website: { sure: ['website', 'domain'], also: ['text'] },
  email: { sure: ['email'], also: [] },
  phone: { sure: ['phone'], also: ['whole', 'text', 'org_number', 'postal_code', 'number'] },
  address: { sure: ['text'], also: ['label', 'company_name', 'person_name'] },
  postal_code: {
    sure: ['postal_code'],
    also: ['whole', 'text', 'label', 'year', 'municipality', 'industry_code', 'number'],
  },
  city: { sure: ['label', 'text', 'person_name', 'company_name'], also: ['country'] },
  region: { sure: ['label', 'text', 'person_name', 'company_name'], also: ['whole', 'rating', 'code', 'country'] },
  municipality: { sure: ['municipality'], also: [] },
  country: { sure: ['country'], also: ['label', 'text'] },
  industry_code: { sure: ['industry_code'], also: ['code', 'whole', 'text', 'label', 'number'] },
  industry: { sure: ['label', 'text', 'company_name', 'person_name'], also: ['code', 'industry_code'] },
  sector: { sure: ['label', 'text', 'company_name'], also: ['code', 'whole', 'rating', 'postal_code', 'municipality'] },
  legal_form: { sure: ['label', 'company_name', 'text', 'country'], also: ['code'] },
  employees: { sure: ['whole', 'rating'], also: ['number', 'year'] },
  founded: { sure: ['year', 'date'], also: ['instant'] },
  revenue: amount,
  parent: { sure: ['org_number'], also: [] },
  owner: { sure: ['person_name', 'label'], also: ['text', 'email', 'company_name'] },
  bankrupt: { sure: ['boolean'], also: [] },
  contact_id: id,
  person_name: { sure: ['person_name'], also: ['text', 'label', 'company_name'] },
  first_name: { sure: ['text', 'label'], also: ['person_name', 'company_name'] },
  last_name: { sure: ['text', 'label'], also: ['person_name', 'company_name'] },
  job_title: { sure: ['label', 'text', 'person_name', 'company_name'], also: [] },
  department: { sure: ['label', 'text'], also: ['company_name', 'person_name'] },
  seniority: { sure: ['label'], also: ['text'] },
  role: { sure: ['label'], also: ['text'] },
  consent: { sure: ['boolean'], also: [] },
  deal_id: id,
  deal_name: { sure: ['text'], also: ['label', 'company_name', 'person_name'] },
  stage: { sure: ['label'], also: ['text', 'person_name', 'company_name', 'rating'] },
  status: { sure: ['outcome'], also: ['boolean'] },
  opened_at: moment,
  closed_at: moment,
  reason: text,
  competitor: text,
  order_id: id,
  order_date: moment,
  product: { sure: ['label', 'text', 'code', 'company_name', 'person_name'], also: ids },
  quantity,
  unit_price: amount,
  amount,
  cost: amount,
  rebate: amount,
  currency: { sure: ['label', 'country'], also: ['text'] },
  event_id: id,
  event_type: { sure: ['label'], also: ['text', 'company_name', 'person_name'] },
  event_source: { sure: ['label'], also: ['text', 'company_name', 'person_name', 'domain'] },
  year: { sure: ['year'], also: [] },
  period_end: moment,
  published_at: moment,
  operating_profit: amount,
  profit: amount,
  assets: amount,
  current_assets: amount,
  equity: amount,
  liabilities: amount,
  current_liabilities: amount,
  hours: quantity,
  respondent: { sure: ids, also: ['email', 'person_name'] },
  assessor: { sure: ['person_name', 'label'], also: ['email', 'text'] },
  signal: { sure: ['label'], also: ['text'] },
  technology: { sure: ['label', 'text'], also: ['company_name'] },
  rating: { sure: ['rating'], also: [] },
  yes_no: { sure: ['boolean'], also: [] },
  id,
  key: id,
  moment,
  measure: { sure: [...amounts, 'rating', 'year'], also: numbers },
  category: { sure: ['label'], also: texts },
  text: { sure: texts, also: [] },
  empty: { sure: ['empty'], also: [] },
};
