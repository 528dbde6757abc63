import { from, type Adapter } from '../../adapter.ts';

/** HubSpot's exports of companies, contacts and deals, with English labels. Deals and contacts name their company by its record id. */
export const hubspot: Adapter = {
  title: 'HubSpot',
  forms: [
    {
      kind: 'deals',
      known: ['Record ID', 'Deal Name'],
      columns: {
        deal_id: from('Record ID'),
        name: from('Deal Name'),
        stage: from('Deal Stage'),
        status: {
          headers: ['Deal Stage'],
          values: { 'closed won': 'won', closedwon: 'won', 'closed lost': 'lost', closedlost: 'lost' },
          otherwise: 'open',
        },
        amount: from('Amount'),
        opened_at: from('Create Date'),
        closed_at: from('Close Date'),
        owner: from('Deal owner'),
        reason: from('Closed Lost Reason', 'Closed Won Reason'),
        company: from('Associated Company IDs', 'Associated Company ID', 'Primary Associated Company ID'),
        company_name: from('Associated Company', 'Associated Company Names'),
      },
    },
    {
      kind: 'contacts',
      known: ['Record ID', 'First Name', 'Last Name'],
      columns: {
        contact_id: from('Record ID'),
        name: from('Full name', 'Last Name'),
        email: from('Email'),
        phone: from('Phone Number', 'Mobile Phone Number'),
        title: from('Job Title'),
        role: from('Buying Role'),
        company: from('Associated Company IDs', 'Associated Company ID', 'Primary Associated Company ID'),
        company_email: from('Email'),
        company_name: from('Company Name'),
      },
    },
    {
      kind: 'companies',
      known: ['Record ID', 'Company name'],
      columns: {
        id: from('Record ID'),
        name: from('Company name'),
        domain: from('Company Domain Name'),
        website: from('Website URL'),
        phone: from('Phone Number'),
        address: from('Street Address'),
        postal_code: from('Postal Code'),
        city: from('City'),
        country: from('Country/Region'),
        industry: from('Industry'),
        employees: from('Number of Employees'),
        revenue: from('Annual Revenue'),
        owner: from('Company owner'),
      },
    },
  ],
};
