import type { Word } from '../../words/en.ts';

const words = {
  companies: 'kindOf.companies',
  contacts: 'kindOf.contacts',
  deals: 'kindOf.deals',
  orders: 'kindOf.orders',
  events: 'kindOf.events',
  financials: 'kindOf.financials',
  local_units: 'kindOf.local_units',
  hours: 'kindOf.hours',
  survey: 'kindOf.survey',
  assessments: 'kindOf.assessments',
  signals: 'kindOf.signals',
  technologies: 'kindOf.technologies',
  costs: 'kindOf.costs',
  moves: 'kindOf.moves',
  ownership: 'kindOf.ownership',
  market_totals: 'kindOf.market_totals',
  table: 'kindOf.table',
  ignore: 'kindOf.ignore',
} as const satisfies Readonly<Record<string, Word>>;

/** Systems whose exports are known, as they write their own names. */
const systems: Readonly<Record<string, string>> = {
  brreg: 'Enhetsregisteret',
  hubspot: 'HubSpot',
  pipedrive: 'Pipedrive',
  salesforce: 'Salesforce',
};
export const systemName = (as: string): string => systems[as] ?? as;

/** What a kind of rows is called; undefined for systems, which go by their own names. */
export const kindWord = (kind: string): Word | undefined => Object.entries(words).find(([each]) => each === kind)?.[1];
