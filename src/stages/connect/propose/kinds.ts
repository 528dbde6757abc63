import type { TableKind } from '../../../model/types.ts';
import type { Meaning } from './columns/meaning.ts';

/** What speaks for a kind of file. */
export interface KindEvidence {
  /** Of each group some column must mean one. */
  readonly needs: readonly (readonly Meaning[])[];
  /** Weights of meanings columns may have. */
  readonly speaks: Readonly<Partial<Record<Meaning, number>>>;
  /** Words in the name of a file that speak for it. */
  readonly named: RegExp;
  /** In words, for people. */
  readonly told: string;
}

/** Kinds a file is recognised as by the meanings of its columns. */
export const kindEvidence: Readonly<Partial<Record<TableKind, KindEvidence>>> = {
  companies: {
    needs: [['company_name', 'org_number', 'lei', 'domain', 'company_id']],
    speaks: {
      company_name: 2,
      org_number: 3,
      lei: 2,
      employees: 3,
      revenue: 2,
      industry_code: 3,
      industry: 2,
      sector: 2,
      legal_form: 3,
      founded: 2,
      website: 2,
      domain: 2,
      address: 1,
      postal_code: 1,
      city: 1,
      country: 1,
      municipality: 2,
      phone: 1,
      email: 1,
      owner: 1,
      parent: 1,
      bankrupt: 2,
      company_id: 1,
      region: 0.5,
    },
    named:
      /compan|account|customer|client|reseller|dealer|partner|organi[sz]ation|business|kunde|bedrift|selskap|firma|foretag|virksomhed|enhet|yrity|asiakk|unternehmen|lever/i,
    told: 'one row a company',
  },
  contacts: {
    needs: [
      ['person_name', 'first_name', 'last_name', 'email'],
      ['email', 'job_title', 'phone', 'first_name', 'contact_id'],
    ],
    speaks: {
      first_name: 3,
      last_name: 3,
      person_name: 2,
      email: 2,
      job_title: 3,
      department: 1,
      seniority: 1,
      role: 2,
      consent: 1,
      contact_id: 3,
      phone: 1,
      company_name: 0.5,
      company_id: 0.5,
    },
    named: /contact|person|people|employee|kontakt|ansprech|henkilo/i,
    told: 'one row a person',
  },
  deals: {
    needs: [
      ['deal_id', 'deal_name', 'stage', 'status'],
      ['amount', 'stage', 'status', 'closed_at'],
    ],
    speaks: {
      deal_id: 3,
      deal_name: 2,
      stage: 3,
      status: 2,
      opened_at: 2,
      closed_at: 3,
      amount: 1,
      reason: 2,
      competitor: 2,
      company_id: 0.5,
      company_name: 0.5,
      owner: 0.5,
      product: 0.5,
    },
    named: /deal|opportunit|pipeline|quote|tender|lead|win.?loss|salgsmulighet|tilbud|offert|affar|angebot|kaupat/i,
    told: 'one row a deal',
  },
  orders: {
    needs: [
      ['order_date', 'moment', 'opened_at'],
      ['amount', 'unit_price', 'quantity'],
    ],
    speaks: {
      order_id: 3,
      order_date: 2,
      product: 2,
      quantity: 2,
      unit_price: 2,
      amount: 2,
      cost: 1,
      rebate: 1,
      company_id: 1,
      company_name: 0.5,
      currency: 0.5,
    },
    named:
      /order|invoice|sale|transaction|purchase|retail|ordre|faktura|salg|bilag|kjop|tilau|lasku|bestell|rechnung|umsatz|auftrag|elog|receipt/i,
    told: 'one row an order or a line of one',
  },
  events: {
    needs: [
      ['event_type', 'event_id'],
      ['moment', 'order_date', 'opened_at'],
    ],
    speaks: { event_id: 3, event_type: 3, event_source: 1, email: 0.5, moment: 1 },
    named: /event|activit|visit|click|session|log|hendelse|aktivitet/i,
    told: 'one row an event',
  },
  financials: {
    needs: [
      ['year', 'period_end'],
      ['revenue', 'operating_profit', 'profit', 'assets', 'equity'],
    ],
    speaks: {
      year: 2,
      period_end: 3,
      revenue: 1,
      operating_profit: 3,
      profit: 2,
      assets: 2,
      current_assets: 2,
      equity: 3,
      liabilities: 2,
      current_liabilities: 2,
      org_number: 1,
      published_at: 1,
    },
    named: /financ|account(?:s|ing)|regnskap|bokslut|bilan|tilinpaatos|annual/i,
    told: 'one row a company and year of accounts',
  },
  hours: {
    needs: [['hours'], ['order_date', 'moment', 'opened_at', 'owner', 'person_name']],
    speaks: { hours: 4, order_date: 1, person_name: 1, company_name: 0.5, company_id: 0.5 },
    named: /hour|time.?sheet|timer\b|stunden|tunnit/i,
    told: 'one row hours spent on a company',
  },
  survey: {
    needs: [['rating', 'yes_no', 'respondent']],
    speaks: { respondent: 4 },
    named: /survey|respons|questionnaire|nps|undersok|enkat|kysely|umfrage|befragung/i,
    told: 'one row a respondent’s answers',
  },
  assessments: {
    needs: [['assessor'], ['company_name', 'company_id', 'org_number']],
    speaks: { assessor: 5, order_date: 1, rating: 1 },
    named: /assess|judg|vurdering|bedom/i,
    told: 'one row an account manager’s judgement',
  },
  signals: {
    needs: [['signal'], ['order_date', 'moment', 'opened_at', 'published_at']],
    speaks: { signal: 5 },
    named: /signal|trigger|news|nyhet/i,
    told: 'one row a signal',
  },
  technologies: {
    needs: [['technology'], ['company_name', 'company_id', 'org_number', 'domain', 'website']],
    speaks: { technology: 5 },
    named: /technolog|software|stack/i,
    told: 'one row a technology a company uses',
  },
};
