import { useCallback, useMemo, useState } from 'react';
import { useSearchParams } from 'wouter';
import { useBarColumns, useTurnovers } from '../../api/explore.ts';
import { readLooking, writeLooking, type Looking } from './address.ts';
import { sumChosen } from './crossed.ts';
import type { Counted } from './cube.ts';
import { chosenOf, countLoaded, crossLoaded, loadedOf, type Loaded } from './loaded.ts';

export interface Looks {
  readonly looking: Looking;
  /** Looks another way, in the address. */
  readonly look: (change: (now: Looking) => Looking) => void;
  /** Chooses bars of a variable; `done` when the hand is lifted. */
  readonly choose: (name: string, keys: readonly string[], done: boolean) => void;
  /** The variable whose bars were chosen last. */
  readonly touched: string | null;
}

/** How one looks at companies: from the address, and, while bars are drawn over, from the hand. */
export function useLooking(usual: readonly string[]): Looks {
  const [search, setSearch] = useSearchParams();
  const [inHand, setInHand] = useState<{ readonly name: string; readonly keys: readonly string[] } | null>(null);
  const [touched, setTouched] = useState<string | null>(null);
  const stands = useMemo(() => readLooking(search, usual), [search, usual]);
  const looking = useMemo(
    () => (inHand === null ? stands : withChoice(stands, inHand.name, inHand.keys)),
    [stands, inHand],
  );
  const look = useCallback(
    (change: (now: Looking) => Looking): void => {
      setInHand(null);
      setSearch((before) => writeLooking(change(readLooking(before, usual)), usual), { replace: true });
    },
    [setSearch, usual],
  );
  const choose = useCallback(
    (name: string, keys: readonly string[], done: boolean): void => {
      setTouched(name);
      // The address is told when the hand is lifted: browsers hear no more than a few changes a second.
      if (done) look((now) => withChoice(now, name, keys));
      else setInHand({ name, keys });
    },
    [look],
  );
  return { looking, look, choose, touched };
}

const withChoice = (looking: Looking, name: string, keys: readonly string[]): Looking => ({
  ...looking,
  only: { ...looking.only, [name]: keys },
});

export interface Explored {
  readonly loaded: Loaded;
  readonly counted: Counted;
}

/** The columns of all variables looked at, and their counts by what is chosen; undefined while the first are on their way. */
export function useExplored(
  { show, where, by, only }: Looking,
  touched: string | null,
): {
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
  // What is chosen beside the variable under the hand is one text: while it is the same, so is what that variable is crossed with.
  const others = Object.fromEntries(Object.entries(only).filter(([name]) => name !== touched));
  const beside = writeLooking({ where: '', show: [], by: '', only: others, pair: null }, []).toString();
  const crossed = useMemo(
    () =>
      loaded === undefined || touched === null
        ? undefined
        : crossLoaded(loaded, readLooking(new URLSearchParams(beside), []).only, touched),
    [loaded, touched, beside],
  );
  const explored = useMemo(() => {
    if (loaded === undefined) return undefined;
    const variable = loaded.variables[crossed?.at ?? -1];
    const counted =
      crossed === undefined || variable === undefined
        ? countLoaded(loaded, only)
        : sumChosen(crossed, chosenOf(variable, only));
    return { loaded, counted };
  }, [loaded, crossed, only]);
  return { explored, error, isPending };
}
