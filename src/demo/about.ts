import type { Market } from './options.ts';

/** The README that lies beside the files, so that nobody takes them for real. */
export function readme(market: Market): string {
  return `# A synthetic market

Everything in this folder is invented by Firmament's demo (${market.companies} companies, seed ${market.seed}, as of ${market.asOf}). No company, person,
address, number or name is real, and none is meant. Organisation numbers begin with 1 to 7, which the Norwegian register has never issued;
domains end in \`.example\`, which nobody can register; telephone numbers begin with 1, which no subscriber's does. Municipalities and industry codes are
the public ones. Shares and levels are plausible, not measured.

The supplier whose customers these are, Rekvisitt Nord, sells office supplies, furniture and services to companies. It is invented too.

The same seed and date give the same files, byte for byte. Rates of exchange used: 1 EUR = 11.6 NOK, 1 USD = 10.5 NOK.
`;
}

/** A marker for programs: that this is synthetic, and of what making. */
export function marker(market: Market): string {
  const { companies, seed, asOf } = market;
  return `${JSON.stringify({ synthetic: true, made_by: 'firmament demo', companies, seed, as_of: asOf }, null, 2)}\n`;
}
