import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignColours, colourOf, inkOn, palette, restColour } from '../../src/report/palette.ts';

/** Linear RGB as dichromats see it, severity 1 (Machado, Oliveira & Fernandes, IEEE TVCG 15(6), 2009, table 1). */
const sight = {
  full: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};

type Triple = readonly [number, number, number];

function linear(colour: string): Triple {
  const channel = (at: number): number => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function times(matrix: readonly number[], [x, y, z]: Triple): Triple {
  const row = (at: number): number =>
    Math.min(1, Math.max(0, (matrix[at] ?? 0) * x + (matrix[at + 1] ?? 0) * y + (matrix[at + 2] ?? 0) * z));
  return [row(0), row(3), row(6)];
}

/** CIELAB under D65. */
function lab([red, green, blue]: Triple): Triple {
  const curve = (value: number): number => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116);
  const x = curve((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047);
  const y = curve(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  const z = curve((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function closest(colours: readonly string[], matrix: readonly number[]): number {
  const seen = colours.map((colour) => lab(times(matrix, linear(colour))));
  return Math.min(
    ...seen.flatMap((left, at) =>
      seen.slice(at + 1).map((right) => Math.hypot(...left.map((value, index) => value - (right[index] ?? 0)))),
    ),
  );
}

describe('the palette', () => {
  it.each(Object.entries(sight))('stays apart in %s vision, the grey of the rest too', (_, matrix) => {
    expect(closest([...palette, restColour], matrix)).toBeGreaterThan(19);
    expect(closest([...palette.slice(0, 6), restColour], matrix)).toBeGreaterThan(22);
  });

  it('writes on each colour with a contrast of at least 4.5', () => {
    const luminance = (colour: string): number => {
      const [red, green, blue] = linear(colour);
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    for (const colour of [...palette, restColour]) {
      const [high, low] = [luminance(colour), luminance(inkOn(colour))].sort((left, right) => right - left);
      expect(((high ?? 0) + 0.05) / ((low ?? 0) + 0.05), colour).toBeGreaterThan(4.5);
    }
  });

  it('has a colour for every index, and grey for none', () => {
    expect(colourOf(null)).toBe(restColour);
    expect(colourOf(palette.length)).toBe(palette[0]);
    expect(colourOf(-1)).toBe(palette.at(-1));
  });
});

describe('giving segments their colours', () => {
  it('makes a traffic light look like one, to everybody', () => {
    const given = assignColours(['green', 'amber', 'red', 'other']);
    expect(given['other']).toBe(0);
    const lights = ['green', 'amber', 'red'].map((id) => colourOf(given[id] ?? null));
    expect(lights).toEqual(['#2f8f5b', '#eeb422', '#a11d21']);
    for (const matrix of Object.values(sight)) expect(closest([...lights, restColour], matrix)).toBeGreaterThan(19);
  });

  it('leaves known segments theirs and reserves those of segments that are gone', () => {
    expect(assignColours(['b', 'new', 'a'], { a: 0, b: 1, gone: 2 })).toEqual({ a: 0, b: 1, gone: 2, new: 3 });
  });

  it('lets the same segment of another scheme have the same colour, where it is free', () => {
    expect(assignColours(['new', 'a', 'b'], { b: 0 }, { a: 4, new: 0 })).toEqual({ b: 0, a: 4, new: 1 });
  });

  it('gives every segment one, the first ones all different, and never changes them later', () => {
    const ids = fc.uniqueArray(fc.string({ maxLength: 4 }), { maxLength: 12 });
    fc.assert(
      fc.property(ids, ids, (first, second) => {
        const before = assignColours(first);
        const after = assignColours(second, before);
        expect(new Set(Object.values(after)).size).toBe(new Set([...first, ...second]).size);
        for (const id of first) expect(after[id]).toBe(before[id]);
      }),
      { seed: 3 },
    );
  });

  it('gives two segments of one scheme no colour alike because one of them had started over in another', () => {
    const crowded = Array.from({ length: 12 }, (_, index) => `s${index}`);
    const elsewhere = assignColours(crowded);
    const given = assignColours(['first', 's10', 's11'], {}, elsewhere);
    expect(new Set(Object.values(given).map((index) => colourOf(index))).size).toBe(3);
  });
});
