import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignOwners } from '../../../src/stages/activate/owners.ts';

describe('who takes which company', () => {
  it('goes to the first who can and has room, in the order of the companies', () => {
    const owners = [{ name: 'Kari', capacity: 1 }, { name: 'Ola' }];
    const both = { owner: null, possible: [true, true] };
    expect(assignOwners([both, both, { owner: null, possible: [true, false] }], owners)).toEqual({
      owners: ['Kari', 'Ola', null],
      given: { Kari: 1, Ola: 1 },
      unassigned: 1,
    });
  });

  it('leaves a company with whoever has it, and counts it', () => {
    const owners = [{ name: 'Kari', capacity: 1 }];
    const candidates = [
      { owner: null, possible: [true] },
      { owner: 'Kari', possible: [false] },
    ];
    expect(assignOwners(candidates, owners).owners).toEqual([null, 'Kari']);
  });

  it('never gives anybody more than the capacity, beyond what they had', () => {
    const candidate = fc.record({
      owner: fc.option(fc.constantFrom('a', 'b'), { nil: null }),
      possible: fc.tuple(fc.boolean(), fc.boolean()),
    });
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 40 }), fc.nat(10), fc.nat(10), (candidates, first, second) => {
        const owners = [
          { name: 'a', capacity: first + 1 },
          { name: 'b', capacity: second + 1 },
        ];
        const { owners: assigned, given } = assignOwners(candidates, owners);
        for (const { name, capacity } of owners) {
          const had = candidates.filter((each) => each.owner === name).length;
          expect(given[name] ?? 0).toBeLessThanOrEqual(Math.max(had, capacity));
        }
        assigned.forEach((name, index) => {
          const own = candidates[index]?.owner ?? null;
          if (own !== null) expect(name).toBe(own);
          else if (name !== null) expect(candidates[index]?.possible[name === 'a' ? 0 : 1]).toBe(true);
        });
      }),
      { seed: 7 },
    );
  });
});
