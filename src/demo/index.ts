export { generateMarket, type MarketSummary } from './market.ts';
export type { MarketEffects, MarketSql, MarketCell } from './effects.ts';
export type { MarketOptions } from './options.ts';
