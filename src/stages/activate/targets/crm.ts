import type { Target } from '../types.ts';

/** HubSpot's company import: labels as its exports carry them; it matches on the domain. Own properties must exist there first. */
export const hubspot: Target = {
  id: 'hubspot',
  label: 'HubSpot companies',
  file: 'csv',
  reader: 'machine',
  columns: [
    { header: 'Company name', value: (row) => row.name },
    { header: 'Company Domain Name', value: (row) => row.domain },
    { header: 'Website URL', value: (row) => row.website },
    { header: 'Phone Number', value: (row) => row.phone },
    { header: 'City', value: (row) => row.city },
    { header: 'Postal Code', value: (row) => row.postalCode },
    { header: 'Country/Region', value: (row) => row.country },
    { header: 'Number of Employees', value: (row) => row.employees },
    { header: 'Company owner', value: (row) => row.owner },
    { header: 'Organisation number', value: (row) => row.orgNumber },
    { header: 'Firmament segment', value: (row) => row.segment },
    { header: 'Firmament reason', value: (row) => row.reason },
    { header: 'Firmament since', value: (row) => row.since },
    { header: 'Firmament id', value: (row) => row.id },
  ],
  usable: (row) => row.domain !== null || row.name !== null,
};

/** Salesforce accounts for an upsert by Bulk API 2.0, line feeds and commas; own fields end in `__c` and must exist there first. */
export const salesforce: Target = {
  id: 'salesforce',
  label: 'Salesforce accounts (Bulk 2.0 upsert)',
  file: 'csv',
  reader: 'machine',
  columns: [
    { header: 'Firmament_Id__c', value: (row) => row.id },
    { header: 'Name', value: (row) => row.name },
    { header: 'Website', value: (row) => row.website ?? row.domain },
    { header: 'Phone', value: (row) => row.phone },
    { header: 'NumberOfEmployees', value: (row) => row.employees },
    { header: 'BillingStreet', value: (row) => row.address },
    { header: 'BillingPostalCode', value: (row) => row.postalCode },
    { header: 'BillingCity', value: (row) => row.city },
    { header: 'BillingCountry', value: (row) => row.country },
    { header: 'Organisation_Number__c', value: (row) => row.orgNumber },
    { header: 'Firmament_Segment__c', value: (row) => row.segment },
    { header: 'Firmament_Reason__c', value: (row) => row.reason },
    { header: 'Firmament_Since__c', value: (row) => row.since },
  ],
  mostBytes: 150 * 2 ** 20,
  usable: (row) => row.name !== null,
};
