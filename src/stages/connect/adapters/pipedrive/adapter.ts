import { from, type Adapter } from '../../adapter.ts';

/** Pipedrive's exports, whose headers say the object first: `Deal - Title`. Deals and people name their organisation by its name. */
export const pipedrive: Adapter = {
  title: 'Pipedrive',
  forms: [
    {
      kind: 'deals',
      known: ['Deal - Title'],
      columns: {
        deal_id: from('Deal - Pipedrive System ID', 'Deal - ID'),
        name: from('Deal - Title'),
        stage: from('Deal - Stage'),
        status: from('Deal - Status'),
        amount: from('Deal - Value'),
        opened_at: from('Deal - Deal created', 'Deal - Created'),
        closed_at: from('Deal - Deal closed on', 'Deal - Won time', 'Deal - Lost time'),
        reason: from('Deal - Lost reason'),
        owner: from('Deal - Owner'),
        company: from('Organization - Pipedrive System ID', 'Deal - Organization ID'),
        company_name: from('Deal - Organization', 'Organization - Name'),
      },
    },
    {
      kind: 'contacts',
      known: ['Person - Name'],
      columns: {
        contact_id: from('Person - Pipedrive System ID', 'Person - ID'),
        name: from('Person - Name'),
        email: from('Person - Email (Work)', 'Person - Email'),
        phone: from('Person - Phone (Work)', 'Person - Phone'),
        title: from('Person - Job title'),
        company: from('Organization - Pipedrive System ID', 'Person - Organization ID'),
        company_email: from('Person - Email (Work)'),
        company_name: from('Person - Organization', 'Organization - Name'),
      },
    },
    {
      kind: 'companies',
      known: ['Organization - Name'],
      columns: {
        id: from('Organization - Pipedrive System ID', 'Organization - ID'),
        name: from('Organization - Name'),
        website: from('Organization - Website'),
        address: from('Organization - Address'),
        industry: from('Organization - Industry'),
        employees: from('Organization - Employee count'),
        revenue: from('Organization - Annual revenue'),
        owner: from('Organization - Owner'),
      },
    },
  ],
};
