import type { PartMaker } from '../part.ts';
import { codes } from './codes.ts';
import { companies } from './companies.ts';
import { crmCompanies } from './crm-companies.ts';
import { crmContacts } from './crm-contacts.ts';
import { crmDeals } from './crm-deals.ts';
import { customers } from './customers.ts';
import { events } from './events.ts';
import { financials } from './financials.ts';
import { hours } from './hours.ts';
import { managers } from './managers.ts';
import { numbers } from './numbers.ts';
import { orders } from './orders.ts';
import { keyAccounts, marketTotals, signals, technologies } from './outside.ts';
import { owners } from './owners.ts';
import { register } from './register.ts';
import { assessments, survey } from './survey.ts';
import { truth } from './truth.ts';

/** All parts, in the order they build on each other. */
export const partMakers: readonly PartMaker[] = [
  codes,
  numbers,
  companies,
  owners,
  register,
  financials,
  managers,
  customers,
  orders,
  crmCompanies,
  crmContacts,
  crmDeals,
  hours,
  survey,
  assessments,
  signals,
  technologies,
  marketTotals,
  keyAccounts,
  truth,
  events,
];
