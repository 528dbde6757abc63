/** Errors that stand in words somewhere on the page, and how often: what is told where it belongs is not told again above. */
const told = new Map<unknown, number>();
const listeners = new Set<() => void>();

/** Says that an error is told on the page; answers what says that it no longer is. */
export function tell(error: unknown): () => void {
  change(error, 1);
  return () => change(error, -1);
}

export const isTold = (error: unknown): boolean => told.has(error);

export function onTold(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function change(error: unknown, by: 1 | -1): void {
  const times = (told.get(error) ?? 0) + by;
  if (times > 0) told.set(error, times);
  else told.delete(error);
  for (const listener of listeners) listener();
}
