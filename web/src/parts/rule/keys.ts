import { useCallback, useEffect, useRef, type RefCallback } from 'react';

/** Listens to the keys pressed inside an element that is no control itself. */
export function useKeys<E extends HTMLElement>(onKey: (event: KeyboardEvent) => void): RefCallback<E> {
  const latest = useRef(onKey);
  useEffect(() => {
    latest.current = onKey;
  });
  return useCallback((node: E) => {
    const listen = (event: KeyboardEvent): void => latest.current(event);
    node.addEventListener('keydown', listen);
    return () => node.removeEventListener('keydown', listen);
  }, []);
}

/** Whether keys ask for a step back (Ctrl-Z) or forth (Ctrl-Y, Ctrl-Shift-Z). */
export function stepOfKeys(event: KeyboardEvent): 'back' | 'forth' | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'forth' : 'back';
  return key === 'y' ? 'forth' : undefined;
}
