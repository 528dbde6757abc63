/** What listeners are told as it happens; one that throws is its own affair. */
export interface Feed<T> {
  readonly tell: (event: T) => void;
  /** Listens until the function it answers is called. */
  readonly listen: (listener: (event: T) => void) => () => void;
}

export function createFeed<T>(): Feed<T> {
  const listeners = new Set<(event: T) => void>();
  return {
    tell(event) {
      for (const listener of listeners) listener(event);
    },
    listen(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
