import { useEffect, useState } from 'react';
import { useSearchParams } from 'wouter';

/** Letters, as an address writes them, that a server takes with a call beside everything else at its head (16 kB of Node). */
const mostSent = 4_000;

/** Whether a text can be sent within an address. */
export const fitsAddress = (text: string): boolean => encodeURIComponent(text).length <= mostSent;

/**
 * A text that stands in the address by a name, and what writes it. One too long to be sent stands behind the address's `#`, which browsers keep
 * to themselves: it outlives a reload, and a link shows the same.
 */
export function useAddressText(name: string): readonly [string, (text: string) => void] {
  const [search, setSearch] = useSearchParams();
  const [long, setLong] = useState(() => new URLSearchParams(location.hash.slice(1)).get(name) ?? '');
  useEffect(() => {
    // Whatever else changes the address leaves out what stands behind its #.
    const hash = `#${new URLSearchParams({ [name]: long }).toString()}`;
    if (long !== '' && location.hash !== hash)
      history.replaceState(history.state, '', `${location.pathname}?${search.toString()}${hash}`);
  }, [long, name, search]);
  const write = (text: string): void => {
    const isSent = fitsAddress(text);
    setLong(isSent ? '' : text);
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        if (text === '' || !isSent) after.delete(name);
        else after.set(name, text);
        return after;
      },
      { replace: true },
    );
  };
  return [search.get(name) ?? long, write];
}
