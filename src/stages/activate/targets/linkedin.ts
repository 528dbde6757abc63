import type { Target } from '../types.ts';

/** LinkedIn's company list: header names in small letters, only the name required; a list below 300 companies is not matched. */
export const linkedin: Target = {
  id: 'linkedin',
  label: 'LinkedIn company list',
  file: 'csv',
  reader: 'machine',
  columns: () => [
    { header: 'companyname', value: (row) => row.name },
    { header: 'companywebsite', value: (row) => row.website ?? row.domain },
    { header: 'companyemaildomain', value: (row) => row.domain },
    { header: 'linkedincompanypageurl', value: () => null },
    { header: 'stocksymbol', value: () => null },
    { header: 'industry', value: () => null },
    { header: 'city', value: (row) => row.city },
    { header: 'state', value: () => null },
    { header: 'companycountry', value: (row) => row.country },
    { header: 'zipcode', value: (row) => row.postalCode },
  ],
  fewest: 300,
  most: 300_000,
  mostBytes: 20 * 2 ** 20,
  usable: (row) => row.name !== null,
};
