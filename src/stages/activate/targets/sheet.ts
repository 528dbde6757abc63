import type { Target, TargetColumn } from '../types.ts';

/** What people read: who, why, and what to say, in the order a call goes. */
const columns = (worth: string): readonly TargetColumn[] => [
  { header: 'Company', value: (row) => row.name },
  { header: 'Segment', value: (row) => row.segment },
  { header: 'Why', value: (row) => row.reason },
  { header: 'Owner', value: (row) => row.owner },
  { header: 'Person', value: (row) => row.person },
  { header: 'Title', value: (row) => row.personTitle },
  { header: 'Role', value: (row) => row.personRole },
  { header: 'Phone', value: (row) => row.personPhone ?? row.phone },
  { header: 'E-mail', value: (row) => row.personEmail ?? row.email },
  { header: 'Need', value: (row) => row.need },
  { header: 'Offer', value: (row) => row.offer },
  { header: 'Message', value: (row) => row.message },
  { header: 'Channel', value: (row) => row.channel },
  { header: 'Status', value: (row) => row.status },
  { header: 'Last purchase', value: (row) => row.lastPurchase },
  { header: 'In segment since', value: (row) => row.since },
  { header: worth, value: (row) => row.turnover },
  { header: 'Employees', value: (row) => row.employees },
  { header: 'Industry', value: (row) => row.industry },
  { header: 'Address', value: (row) => row.address },
  { header: 'Postal code', value: (row) => row.postalCode },
  { header: 'City', value: (row) => row.city },
  { header: 'Country', value: (row) => row.country },
  { header: 'Organisation number', value: (row) => row.orgNumber },
  { header: 'Domain', value: (row) => row.domain },
  { header: 'Sole proprietor', value: (row) => (row.soleProprietor ? 'yes: a natural person' : null) },
  { header: 'Firmament id', value: (row) => row.id },
];

const everyone = (): boolean => true;

export const csv: Target = {
  id: 'csv',
  label: 'CSV for a spreadsheet',
  file: 'csv',
  reader: 'spreadsheet',
  columns,
  usable: everyone,
};
export const excel: Target = {
  id: 'excel',
  label: 'Excel',
  file: 'xlsx',
  reader: 'spreadsheet',
  columns,
  usable: everyone,
};
