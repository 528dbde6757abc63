import { describe, expect, it } from 'vitest';
import { adjustedRandIndex } from '../../../../src/kernels/index.ts';
import { choose, type ChooseOptions } from '../../../../src/stages/segment/discover/choose.ts';
import { shape } from '../../../../src/stages/segment/discover/shape.ts';
import { clouds, drawn, seeded, structureless, threeClasses } from './columns.ts';

const ROWS = 300;
/** A quick comparison: fewer samples and references than people get. */
const quick = (name: string, more: Partial<ChooseOptions> = {}): ChooseOptions => ({
  ks: [2, 3, 4, 5],
  random: seeded(name),
  pairs: 6,
  references: 19,
  methods: ['kmeans'],
  ...more,
});

describe('where there is nothing', () => {
  it.each(Object.entries(structureless))('%s: says so, and recommends none', async (name, make) => {
    const found = await choose(shape(make(seeded(name), ROWS)), quick(name));
    expect(found.verdict).toBe('nothing');
    expect(found.recommended).toBeUndefined();
    expect(found.division).toBeDefined();
    expect(found.test.pValue).toBeGreaterThan(0.05);
  });
});

describe('where there are groups', () => {
  it('clouds five deviations apart are natural, and their number is found', async () => {
    const data = shape(clouds(seeded('apart'), ROWS, 4, 5), { scaling: 'none' });
    const found = await choose(data, quick('apart', { methods: ['kmeans', 'hierarchical'], ks: [2, 3, 4, 5, 6] }));
    expect(found.verdict).toBe('natural');
    expect(found.recommended?.solution.k).toBe(4);
    const truth = Int32Array.from({ length: ROWS }, (_, row) => row % 4);
    expect(adjustedRandIndex(truth, found.recommended?.solution.assignment ?? [])).toBeGreaterThan(0.95);
  });

  it('clouds three and a half deviations apart are seen, but not said to be apart without their coming back', async () => {
    const data = shape(clouds(seeded('near'), ROWS, 3, 3.5), { scaling: 'none' });
    const found = await choose(data, quick('near'));
    expect(found.test.pValue).toBeLessThanOrEqual(0.05);
    expect(found.recommended?.solution.k).toBe(3);
  });

  it('clouds two deviations apart are one cloud to anybody', async () => {
    const found = await choose(shape(clouds(seeded('touching'), ROWS, 3, 2), { scaling: 'none' }), quick('touching'));
    expect(found.verdict).toBe('nothing');
  });

  it('classes behind answers are found by latent classes too', async () => {
    const data = shape(threeClasses(seeded('classes'), ROWS), { scaling: 'none' });
    const found = await choose(data, quick('classes', { methods: ['kmeans', 'lca'], ks: [2, 3, 4] }));
    expect(['natural', 'reproducible']).toContain(found.verdict);
    expect(found.recommended?.solution.k).toBe(3);
  });
});

describe('a comparison', () => {
  const data = shape(clouds(seeded('same'), 120, 3, 5), { scaling: 'none' });
  const options = quick('same', { ks: [2, 3], pairs: 3, references: 5 });

  it('is the same for the same seed', async () => {
    expect(await choose(data, options)).toEqual(await choose(data, options));
  });

  it('tells how useful segments are by what took no part', async () => {
    const outcomes = [
      { column: drawn('turnover', 120, (row) => (row % 3) * 10 + (row % 7)), label: 'Turnover' },
      { column: drawn('noise', 120, (row) => (row * 7919) % 101), label: 'Noise' },
    ];
    const found = await choose(data, { ...options, outcomes, references: 19 });
    const [strongest, weakest] = found.recommended?.differences ?? [];
    expect(strongest?.name).toBe('turnover');
    expect(strongest?.effect).toBeGreaterThan(0.8);
    expect(weakest?.effect).toBeLessThan(0.3);
    expect(found.recommended?.usefulness).toBeGreaterThan(0.4);
  });

  it('stops where it is told to', async () => {
    const steps: string[] = [];
    const stopped = choose(data, {
      ...options,
      onStep: (doing) => {
        steps.push(doing);
        return steps.length < 4 ? Promise.resolve() : Promise.reject(new Error('stopped'));
      },
    });
    await expect(stopped).rejects.toThrow('stopped');
    expect(steps.length).toBe(4);
  });

  it('asked for one number that is not the right one, does not say that there are no groups', async () => {
    const found = await choose(data, { ...options, ks: [7], references: 19 });
    expect(found.test.pValue).toBeLessThanOrEqual(0.05);
    expect(found.candidates.map(({ solution }) => solution.k)).toEqual([7]);
  });

  it('goes on where one number cannot be formed, and tells of it', async () => {
    const few = shape([drawn('a', 60, (row) => row % 3), drawn('b', 60, (row) => (row % 3) * 2)], {
      transform: 'none',
    });
    const found = await choose(few, { ...options, ks: [2, 3, 4] });
    expect(found.candidates.map(({ solution }) => solution.k)).toEqual([2, 3]);
    expect(found.notes.map(({ code }) => code)).toEqual(['statistics/too-many-groups']);
  });
});
