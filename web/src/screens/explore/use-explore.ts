import { useMemo, useState } from 'react';
import { useSearchParams } from 'wouter';
import { useBarColumns, useTurnovers } from '../../api/explore.ts';
import { readLooking, writeLooking, type Looking } from './address.ts';
import type { Counted } from './cube.ts';
import { countLoaded, loadedOf, type Loaded } from './loaded.ts';

export interface Looks {
  readonly looking: Looking;
  readonly look: (next: Looking) => void;
  readonly draw: (only: Looking['only']) => void;
}

/** How one looks at companies: from the address, and, while bars are drawn over, from the hand. */
export function useLooking(usual: readonly string[]): Looks {
  const [search, setSearch] = useSearchParams();
  const [inHand, setInHand] = useState<Looking['only'] | null>(null);
  const stands = useMemo(() => readLooking(search, usual), [search, usual]);
  const looking = useMemo(() => (inHand === null ? stands : { ...stands, only: inHand }), [stands, inHand]);
  return {
    looking,
    look(next) {
      setInHand(null);
      setSearch(writeLooking(next, usual), { replace: true });
    },
    // The address is told when the hand is lifted: browsers hear no more than a few changes a second.
    draw: setInHand,
  };
}

export interface Explored {
  readonly loaded: Loaded;
  readonly counted: Counted;
  /** Marks of who is out by what is chosen, for counts beside these. */
  readonly failed: Uint16Array;
}

/** The columns of all variables looked at, and their counts by what is chosen; undefined while the first are on their way. */
export function useExplored({ show, where, by, only }: Looking): {
  readonly explored: Explored | undefined;
  readonly error: Error | null;
  readonly isPending: boolean;
} {
  const asked = where.trim() === '' ? 'true' : where;
  const names = useMemo(() => [...new Set([...show, ...(by === '' ? [] : [by])])], [show, by]);
  const { columns, error, isPending } = useBarColumns(names, asked);
  const turnovers = useTurnovers(asked).data;
  const loaded = useMemo(
    () => loadedOf(show, by, new Map(names.map((name, index) => [name, columns[index]])), turnovers),
    [show, by, names, columns, turnovers],
  );
  const explored = useMemo(() => {
    if (loaded === undefined) return undefined;
    const failed = new Uint16Array(loaded.variables[0]?.column.codes.length ?? 0);
    return { loaded, counted: countLoaded(loaded, only, failed), failed };
  }, [loaded, only]);
  return { explored, error, isPending };
}
