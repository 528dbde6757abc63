let ahead = 0;

/** Hears by an answer of the server how far its clock is ahead of the browser's, to the second. */
export function hearClock(headers: Headers): void {
  const told = Date.parse(headers.get('date') ?? '');
  if (!Number.isNaN(told)) ahead = told - Date.now();
}

/** The moment by the server's clock, which all its moments are of: a browser's may be hours or years off. */
export const serverNow = (): Date => new Date(Date.now() + ahead);
