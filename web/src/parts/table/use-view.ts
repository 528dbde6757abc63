import { useCallback, useMemo, useState } from 'react';
import { useSearchParams } from 'wouter';
import { read, write, type Sort, type View } from './view.ts';

/**
 * Keeps a view, in the address under a name (so that a link shows the same table) or, without one, as long as the page is open. It is the same
 * object while what the address says of it is the same.
 */
export function useView(initial: Sort | null, name?: string): readonly [View, (view: View) => void] {
  const [plain] = useState<View>({ sort: initial, search: '', filters: {}, columns: null });
  const [kept, setKept] = useState(plain);
  const [search, setSearch] = useSearchParams();
  const own = new URLSearchParams([...search].filter(([key]) => key.startsWith(`${name}.`))).toString();
  const stands = useMemo(() => read(new URLSearchParams(own), name ?? '', plain), [own, name, plain]);
  const change = useCallback(
    (view: View): void => setSearch((before) => write(before, name ?? '', view, plain), { replace: true }),
    [setSearch, name, plain],
  );
  return name === undefined ? [kept, setKept] : [stands, change];
}
