import { deferred } from './deferred.ts';

type Work<T> = () => Promise<T>;

/** Works in turn, and how many of them are not done yet. */
export interface Queue {
  <T>(work: Work<T>): Promise<T>;
  pending(): number;
}

/** Runs works one at a time in the order they came; one that fails does not hold up the next. */
export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  let pending = 0;
  const queue = <T>(work: Work<T>): Promise<T> => {
    pending += 1;
    const result = last.then(work, work).finally(() => {
      pending -= 1;
    });
    last = result.catch(() => undefined);
    return result;
  };
  return Object.assign(queue, { pending: () => pending });
}

/** Lends each work a resource of its own, makes at most `limit` of them, and lets the rest wait their turn. */
export function createPool<R>(
  make: () => Promise<R>,
  limit: number,
): <T>(work: (resource: R) => Promise<T>) => Promise<T> {
  const idle: R[] = [];
  const waiting: ((resource: R) => void)[] = [];
  let made = 0;
  const borrow = async (): Promise<R> => {
    const free = idle.pop();
    if (free !== undefined) return free;
    if (made >= limit) {
      const { promise, resolve } = deferred<R>();
      waiting.push(resolve);
      return promise;
    }
    made += 1;
    return make();
  };
  return async (work) => {
    const resource = await borrow();
    try {
      return await work(resource);
    } finally {
      const next = waiting.shift();
      if (next === undefined) idle.push(resource);
      else next(resource);
    }
  };
}
