import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { read, write, type Sort, type View } from './view.ts';

/** Keeps a view, in the address under a name (so that a link shows the same table) or, without one, as long as the page is open. */
export function useView(initial: Sort | null, name?: string): readonly [View, (view: View) => void] {
  const plain: View = { sort: initial, search: '', filters: {}, columns: null };
  const [kept, setKept] = useState(plain);
  const [search, setSearch] = useSearchParams();
  if (name === undefined) return [kept, setKept];
  const change = (view: View): void => setSearch((before) => write(before, name, view, plain), { replace: true });
  return [read(search, name, plain), change];
}
