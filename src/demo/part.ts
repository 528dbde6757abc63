import type { Draws } from './random.ts';
import type { Market } from './options.ts';

/** A stretch of the making: tables of the schema `demo` it builds, and the files it writes from them. */
export interface Part {
  readonly name: string;
  /** How much longer it takes than a small part, roughly; 1 when absent. */
  readonly work?: number;
  readonly statements: readonly string[];
  readonly files?: readonly MarketFile[];
}

/** One file: the format follows from its ending; the query is ordered, so that the bytes are. */
export interface MarketFile {
  /** Path under the market's folder, or under the truth's. */
  readonly path: string;
  readonly truth?: true;
  readonly query: string;
}

/** Builds a part for a market; pure. */
export type PartMaker = (market: Market, draws: Draws) => Part;
