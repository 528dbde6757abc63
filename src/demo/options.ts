/** What kind of market to make, and where to. */
export interface MarketOptions {
  /** The folder the files are written to; it exists and may be written. */
  readonly folder: string;
  /** Legal units in the register: 200 to 2,000,000. Default 20,000. */
  readonly companies?: number;
  /** A whole number from 0; the same seed gives the same files, byte for byte. Default 1. */
  readonly seed?: number;
  /** The plain date the market is seen at: nothing in the files is dated later. Default 2026-06-30. */
  readonly asOf?: string;
  /** The folder the truth is written to. Default: `truth` in `folder`. No source of a model should name it. */
  readonly truthFolder?: string;
}

/** Options with every default filled in. */
export interface Market {
  readonly folder: string;
  readonly truthFolder: string;
  readonly companies: number;
  readonly seed: number;
  readonly asOf: string;
  /** Days of orders before the date the market is seen at. */
  readonly orderDays: number;
  /** Days of events before that date. */
  readonly eventDays: number;
}

const smallestMarket = 200;
const largestMarket = 2_000_000;

/** Fills in defaults. Throws a RangeError for a number of companies, seed or date out of range: callers check their users' input before. */
export function settle(options: MarketOptions): Market {
  const { folder, companies = 20_000, seed = 1, asOf = '2026-06-30' } = options;
  if (!Number.isInteger(companies) || companies < smallestMarket || companies > largestMarket)
    throw new RangeError(
      `companies must be a whole number from ${smallestMarket} to ${largestMarket}, not ${companies}`,
    );
  if (!Number.isSafeInteger(seed) || seed < 0) throw new RangeError(`seed must be a whole number from 0, not ${seed}`);
  if (!isPlainDate(asOf)) throw new RangeError(`asOf must be a date as 2026-06-30, not ${asOf}`);
  return {
    folder,
    truthFolder: options.truthFolder ?? `${folder}/truth`,
    companies,
    seed,
    asOf,
    orderDays: 1096,
    eventDays: 730,
  };
}

function isPlainDate(text: string): boolean {
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text) && text.length === 10;
}
