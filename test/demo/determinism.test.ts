import { describe, expect, it } from 'vitest';
import { hashes, makeMarket } from './market-files.ts';

async function hashesOf(companies: number, seed: number, threads: number): Promise<Record<string, string>> {
  const market = await makeMarket({ companies, seed }, threads);
  const found = await hashes(market.folder);
  await market.remove();
  return found;
}

describe('the same seed gives the same market', () => {
  // More than 122,880 rows: several row groups of a Parquet file, which threads write side by side.
  it('byte for byte, with one thread as with two', async () => {
    const first = await hashesOf(9000, 7, 1);
    expect(Object.keys(first)).toContain('truth/companies.parquet');
    expect(Object.keys(first)).toHaveLength(23);
    expect(await hashesOf(9000, 7, 2)).toEqual(first);
  });

  it('and another seed another one', async () => {
    const [first, second] = [await hashesOf(500, 1, 2), await hashesOf(500, 2, 2)];
    expect(Object.keys(first).filter((file) => first[file] === second[file])).toEqual(['products.csv']);
  });
});
