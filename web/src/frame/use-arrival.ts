import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';

/** A page that is gone to begins at its top; one that is gone back to stands where it was left. */
export function useArrival(): void {
  const [path] = useLocation();
  const before = useRef(path);
  const isBack = useRef(false);
  useEffect(() => {
    const back = (): void => {
      isBack.current = true;
    };
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, []);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    if (!isBack.current && location.hash === '') scrollTo(0, 0);
    isBack.current = false;
  }, [path]);
}
