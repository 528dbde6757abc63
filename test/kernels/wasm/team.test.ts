import { describe, expect, it } from 'vitest';
import { assembleModule, defineFunction, signed, unsigned } from '../../../src/kernels/wasm/assemble.ts';
import { f64, i32, loop, when } from '../../../src/kernels/wasm/instructions.ts';
import { startTeam } from '../../../src/kernels/wasm/team.ts';

describe('assembleModule', () => {
  it('encodes whole numbers as LEB128', () => {
    // The examples of the DWARF 4 standard, figures 22 and 23.
    expect([2, 127, 128, 129, 12857].map(unsigned)).toEqual([[2], [127], [128, 1], [129, 1], [185, 100]]);
    const below = [2, -2, 127, -127, 128, -128, 129, -129].map(signed);
    expect(below).toEqual([[2], [126], [255, 0], [129, 127], [128, 1], [128, 127], [129, 1], [255, 126]]);
  });

  it('makes modules that compute', () => {
    const fill = defineFunction('fill', ['i32'], undefined, ([chunk], declare) => {
      const [i, sum] = declare('i32', 'f64');
      return [
        loop(i, i32.const(0), chunk.get, 1, [
          when(i32.ne(i.get, i32.const(3)), [sum.set(f64.add(sum.get, f64.const(1.5)))]),
        ]),
        f64.store(i32.shl(chunk.get, i32.const(3)), sum.get),
      ];
    });
    const team = startTeam(assembleModule([fill], 65536), ['fill'], 1000, 1);
    expect(team).toBeDefined();
    team?.run('fill', 8);
    expect([...new Float64Array(team?.memory ?? new SharedArrayBuffer(64), 0, 8)]).toEqual([
      0, 1.5, 3, 4.5, 4.5, 6, 7.5, 9,
    ]);
  });
});

describe('startTeam', () => {
  const count = defineFunction('count', ['i32'], undefined, ([chunk]) => {
    const place = i32.shl(chunk.get, i32.const(2));
    return i32.store(place, i32.add(i32.load(place), i32.const(1)));
  });
  const module = assembleModule([count], 65536);

  it('runs every chunk exactly once a round, however many helpers have come in by then', () => {
    const team = startTeam(module, ['count'], 4096, 3);
    if (team === undefined) throw new Error('No WebAssembly here.');
    const counts = new Int32Array(team.memory, 0, 101).fill(0);
    const rounds = 3000;
    for (let round = 0; round < rounds; round++) team.run('count', 100);
    team.close();
    expect(counts.subarray(0, 100).every((each) => each === rounds)).toBe(true);
    expect(counts[100]).toBe(0);
  });

  it('works on no chunk before it is fed, and feeds each once, in order, also when helpers take the last', () => {
    const copy = defineFunction('copy', ['i32'], undefined, ([chunk]) => {
      const place = i32.shl(chunk.get, i32.const(2));
      return i32.store(i32.add(place, i32.const(4096)), i32.load(place));
    });
    const team = startTeam(assembleModule([copy], 65536), ['copy'], 8192, 4);
    if (team === undefined) throw new Error('No WebAssembly here.');
    const fed = new Int32Array(team.memory, 0, 12).fill(0);
    const copied = new Int32Array(team.memory, 4096, 12).fill(0);
    for (let round = 1; round <= 5000; round++) {
      const chunks = 1 + (round % 12);
      let next = 0;
      team.run('copy', chunks, (chunk) => {
        expect(chunk).toBe(next);
        fed[chunk] = round * 1000 + next++;
      });
      expect(next).toBe(chunks);
      expect(copied.every((each, i) => each === fed[i])).toBe(true);
    }
    team.close();
  });

  it('declines a module that is not valid and a memory beyond 32-bit addresses', () => {
    expect(startTeam(Uint8Array.of(1, 2, 3), [], 10, 1)).toBeUndefined();
    expect(startTeam(module, ['count'], 2 ** 33, 1)).toBeUndefined();
  });
});
