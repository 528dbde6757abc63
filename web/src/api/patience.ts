/** Longer nobody waits without being asked. */
const mostSeconds = 60;
/** So often a call is made again by itself. */
const mostTimes = 3;

/** Moments, of the clock nobody turns, until which the page waits as the server has told it to. */
const waits = new Set<number>();
const listeners = new Set<() => void>();
const changed = (): void => {
  for (const listener of listeners) listener();
};

/**
 * Makes a call, and again when a server, or what stands before it, has asked for patience (429 or 503 with Retry-After, RFC 9110): after as long as
 * was told, no more than a minute and no more than three times. A refusal that tells no time, or a longer one, is the answer.
 */
export async function patiently(make: () => Promise<Response>, signal?: AbortSignal | null): Promise<Response> {
  for (let times = 0; ; times += 1) {
    const response = await make();
    const seconds = waitOf(response);
    if (seconds === undefined || seconds > mostSeconds || times === mostTimes) return response;
    await waited(seconds, signal);
  }
}

/** Seconds a server asks to wait. A date is read by the server's own clock, which the browser's may differ from. */
function waitOf({ status, headers }: Response): number | undefined {
  const told = headers.get('retry-after');
  if (told === null || (status !== 429 && status !== 503)) return undefined;
  if (/^\d+$/u.test(told)) return Number(told);
  const seconds = (Date.parse(told) - Date.parse(headers.get('date') ?? '')) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}

async function waited(seconds: number, signal: AbortSignal | null | undefined): Promise<void> {
  const until = performance.now() + seconds * 1000;
  waits.add(until);
  changed();
  try {
    await new Promise<void>((resolve, reject) => {
      const stop = (): void => {
        clearTimeout(timer);
        reject(new DOMException('Nobody waits for it any more', 'AbortError'));
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', stop);
        resolve();
      }, seconds * 1000);
      if (signal?.aborted === true) stop();
      signal?.addEventListener('abort', stop, { once: true });
    });
  } finally {
    waits.delete(until);
    changed();
  }
}

/** Whether the page waits because it was told to. */
export const isWaiting = (): boolean => waits.size > 0;

/** Tells a listener whenever that may have changed, until the function it answers is called. */
export function onWaiting(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
