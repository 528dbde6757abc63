import { from, type Adapter } from '../../columns/adapter.ts';

/** Salesforce's data export: Account, Contact and Opportunity with the fields' own names. */
export const salesforce: Adapter = {
  title: 'Salesforce',
  forms: [
    {
      kind: 'deals',
      known: ['Id', 'StageName', 'CloseDate'],
      columns: {
        deal_id: from('Id'),
        name: from('Name'),
        stage: from('StageName'),
        status: {
          headers: ['StageName'],
          values: { 'closed won': 'won', 'closed lost': 'lost' },
          otherwise: 'open',
        },
        amount: from('Amount'),
        opened_at: from('CreatedDate'),
        closed_at: from('CloseDate'),
        owner: from('OwnerId'),
        company: from('AccountId'),
      },
    },
    {
      kind: 'contacts',
      known: ['Id', 'AccountId', 'LastName'],
      columns: {
        contact_id: from('Id'),
        name: from('Name', 'LastName'),
        email: from('Email'),
        phone: from('Phone', 'MobilePhone'),
        title: from('Title'),
        department: from('Department'),
        company: from('AccountId'),
      },
    },
    {
      kind: 'companies',
      known: ['Id', 'Name'],
      columns: {
        id: from('Id'),
        name: from('Name'),
        website: from('Website'),
        phone: from('Phone'),
        address: from('BillingStreet'),
        postal_code: from('BillingPostalCode'),
        city: from('BillingCity'),
        country: from('BillingCountry'),
        industry: from('Industry'),
        employees: from('NumberOfEmployees'),
        revenue: from('AnnualRevenue'),
        owner: from('OwnerId'),
      },
    },
  ],
};
