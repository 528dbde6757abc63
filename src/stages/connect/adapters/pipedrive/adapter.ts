import { from, type Adapter, type AdapterColumn } from '../../columns/adapter.ts';
import { header } from './words.ts';

const deal = (...fields: readonly Parameters<typeof header>[1][]): AdapterColumn =>
  from(...fields.flatMap((field) => header('deal', field)));
const person = (field: Parameters<typeof header>[1]): AdapterColumn => from(...header('person', field));
const organization = (field: Parameters<typeof header>[1]): AdapterColumn => from(...header('organization', field));

/** Pipedrive's exports, whose headers say the object first: `Deal - Title`. Deals and people name their organisation by its name. */
export const pipedrive: Adapter = {
  title: 'Pipedrive',
  forms: [
    {
      kind: 'deals',
      known: [header('deal', 'title')],
      currency: header('deal', 'currency'),
      columns: {
        deal_id: deal('id'),
        name: deal('title'),
        stage: deal('stage'),
        status: deal('status'),
        amount: deal('value'),
        opened_at: deal('created'),
        closed_at: deal('closed'),
        reason: deal('reason'),
        owner: deal('owner'),
        company: from(...header('organization', 'id'), ...header('deal', 'organizationId')),
        company_name: from(...header('deal', 'organization'), ...header('organization', 'name')),
      },
    },
    {
      kind: 'contacts',
      known: [header('person', 'name')],
      columns: {
        contact_id: person('id'),
        name: person('name'),
        email: person('email'),
        phone: person('phone'),
        title: person('jobTitle'),
        company: from(...header('organization', 'id'), ...header('person', 'organizationId')),
        company_email: person('email'),
        company_name: from(...header('person', 'organization'), ...header('organization', 'name')),
      },
    },
    {
      kind: 'companies',
      known: [header('organization', 'name')],
      columns: {
        id: organization('id'),
        name: organization('name'),
        website: organization('website'),
        address: organization('address'),
        industry: organization('industry'),
        employees: organization('employees'),
        revenue: organization('revenue'),
        owner: organization('owner'),
      },
    },
  ],
};
