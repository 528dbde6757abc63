import { describe, expect, it } from 'vitest';
import { hashes, makeMarket } from './market-files.ts';

describe('the same seed gives the same market', () => {
  it('byte for byte, with one thread as with two', async () => {
    const [one, two] = [
      await makeMarket({ companies: 5000, seed: 7 }, 1),
      await makeMarket({ companies: 5000, seed: 7 }, 2),
    ];
    const first = await hashes(one.folder);
    expect(Object.keys(first).length).toBeGreaterThan(9);
    expect(await hashes(two.folder)).toEqual(first);
  });

  it('and another seed another one', async () => {
    const [one, two] = [await makeMarket({ companies: 500, seed: 1 }), await makeMarket({ companies: 500, seed: 2 })];
    const [first, second] = [await hashes(one.folder), await hashes(two.folder)];
    const same = Object.keys(first).filter((file) => first[file] === second[file]);
    expect(same).toEqual(['products.csv']);
  });
});
