/** Calls that fail for as long as one page asks for them by itself: the first time, and as often as it tries again unasked. */
export const patience = 3;

/**
 * A network as a page meets it, in the page itself: every call to the server fails as often as `patience` says, each in its own way (the line
 * breaks, the server errs, a proxy answers for it), or takes a while. Only `frame` calls are spared, which every page makes.
 */
export const network = (how: 'fails' | 'slow', frame: readonly string[]): string => `(() => {
  const real = window.fetch;
  const wait = window.setTimeout;
  const asked = (window.askedOfNetwork = new Map());
  const ways = [
    () => { throw new TypeError('Failed to fetch'); },
    () => new Response(JSON.stringify({ error: 'This is a bug in firmament, not in your data. Nothing was changed.', diagnostics: [] }), { status: 500 }),
    () => new Response('<html>busy</html>', { status: 503, headers: { 'retry-after': '1' } }),
  ];
  // What the app waits for before it asks again by itself passes at once; what a person waits for stays.
  if (${JSON.stringify(how)} === 'fails')
    window.setTimeout = (work, ms, ...rest) => wait(work, ms >= 900 && ms <= 30000 ? 10 : ms, ...rest);
  window.fetch = async (input, init = {}) => {
    const { pathname, search } = new URL(input?.url ?? input, location.href);
    const call = (init.method ?? 'GET') + ' ' + pathname;
    if (${JSON.stringify(frame)}.includes(call)) return real(input, init);
    if (${JSON.stringify(how)} === 'slow') {
      await new Promise((done) => wait(done, 400));
      return real(input, init);
    }
    const one = call + search + (init.body ?? '');
    const times = (asked.get(one) ?? 0) + 1;
    asked.set(one, times);
    return times <= ${patience} ? ways[[...asked.keys()].indexOf(one) % ways.length]() : real(input, init);
  };
})()`;

/** Notes in the page what could be pressed and was moved while the page came. */
export const watchMoves = `(() => {
  window.moved = [];
  new PerformanceObserver((list) => {
    for (const { sources } of list.getEntries())
      for (const { node, previousRect, currentRect } of sources) {
        const box = node?.nodeType === 1 ? node : node?.parentElement;
        const isPressed = box?.matches('button, a[href], input, textarea') || box?.querySelector('button, a[href], input, textarea');
        const isSeen = previousRect.height > 0 && currentRect.height > 0 && currentRect.top < innerHeight;
        if (isPressed && isSeen && Math.abs(currentRect.top - previousRect.top) > 4)
          window.moved.push(box.textContent.slice(0, 60) + ' from ' + Math.round(previousRect.top) + ' to ' + Math.round(currentRect.top));
      }
  }).observe({ type: 'layout-shift', buffered: true });
})()`;
