import { from, type Adapter } from '../../columns/adapter.ts';
import { labels } from './labels.ts';

/** HubSpot's exports of companies, contacts and deals. Deals and contacts name their company by its record id. */
export const hubspot: Adapter = {
  title: 'HubSpot',
  forms: [
    {
      kind: 'deals',
      known: [labels.recordId, labels.dealName],
      columns: {
        deal_id: from(...labels.recordId),
        name: from(...labels.dealName),
        stage: from(...labels.dealStage),
        status: {
          headers: labels.dealStage,
          values: {
            ...closed('won', [
              'closed won',
              'closedwon',
              'won',
              'abgeschlossen und gewonnen',
              'gewonnen',
              'vunnet',
              'lukket vunnet',
              'vunnen',
              'stängd vunnen',
              'vundet',
              'lukket vundet',
              'voitettu',
            ]),
            ...closed('lost', [
              'closed lost',
              'closedlost',
              'lost',
              'abgeschlossen und verloren',
              'verloren',
              'tapt',
              'lukket tapt',
              'förlorad',
              'stängd förlorad',
              'tabt',
              'lukket tabt',
              'hävitty',
            ]),
          },
          otherwise: 'open',
        },
        amount: from(...labels.amount),
        opened_at: from(...labels.created),
        closed_at: from(...labels.closed),
        owner: from(...labels.dealOwner),
        reason: from(...labels.reason),
        company: from(...labels.associatedCompanyIds),
        company_name: from(...labels.associatedCompany),
      },
    },
    {
      kind: 'contacts',
      known: [labels.recordId, labels.firstName, labels.lastName],
      columns: {
        contact_id: from(...labels.recordId),
        name: from('Full name', ...labels.lastName),
        email: from(...labels.email),
        phone: from(...labels.phone, ...labels.mobile),
        title: from(...labels.jobTitle),
        role: from(...labels.buyingRole),
        company: from(...labels.associatedCompanyIds),
        company_email: from(...labels.email),
        company_name: from(...labels.companyName),
      },
    },
    {
      kind: 'companies',
      known: [labels.recordId, labels.companyName],
      columns: {
        id: from(...labels.recordId),
        name: from(...labels.companyName),
        domain: from(...labels.companyDomain),
        website: from(...labels.website),
        phone: from(...labels.phone),
        address: from(...labels.street),
        postal_code: from(...labels.postalCode),
        city: from(...labels.city),
        country: from(...labels.country),
        industry: from(...labels.industry),
        employees: from(...labels.employees),
        revenue: from(...labels.revenue),
        owner: from(...labels.companyOwner),
      },
    },
  ],
};

/** Stages that mean one outcome, in the languages HubSpot writes them. */
function closed(outcome: string, stages: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(stages.map((stage) => [stage, outcome]));
}
