import type { SegmentReference } from '../../../../src/report/text.ts';

export const keyAccounts: SegmentReference = { id: 'key-accounts', name: 'Key accounts', colour: 0 };
export const partners: SegmentReference = { id: 'growth-partners', name: 'Growth partners', colour: 1 };
export const seekers: SegmentReference = { id: 'price-seekers', name: 'Price seekers', colour: 2 };
export const oneStop: SegmentReference = { id: 'one-stop-shoppers', name: 'One-stop shoppers', colour: 3 };
export const publicSector: SegmentReference = { id: 'public-sector', name: 'Public sector', colour: 4 };
export const small: SegmentReference = { id: 'small-and-simple', name: 'Small and simple', colour: 5 };
export const rest: SegmentReference = { id: 'rest', name: 'Rest', colour: null };

/** Companies, customers, turnover and contribution (NOK, 12 months) of each segment, in the model's order. */
export const figures = [
  { segment: keyAccounts, companies: 41, customers: 41, turnover: 214_600_000, contribution: 31_900_000 },
  { segment: partners, companies: 1_842, customers: 318, turnover: 168_300_000, contribution: 47_200_000 },
  { segment: seekers, companies: 3_310, customers: 402, turnover: 121_900_000, contribution: 6_100_000 },
  { segment: oneStop, companies: 2_275, customers: 377, turnover: 96_400_000, contribution: 17_800_000 },
  { segment: publicSector, companies: 612, customers: 96, turnover: 58_200_000, contribution: 7_300_000 },
  { segment: small, companies: 8_904, customers: 611, turnover: 31_700_000, contribution: 4_400_000 },
  { segment: rest, companies: 3_016, customers: 155, turnover: 9_800_000, contribution: -600_000 },
] as const;
