export { generateMarket, type MarketSummary } from './market.ts';
export type { MarketOptions } from './options.ts';

/** The demo's model file: it reads the market's files from the folder `data` beside it. */
export const demoModelFile = new URL('model.yaml', import.meta.url);
