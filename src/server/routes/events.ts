import type { FastifyReply } from 'fastify';

const beatMilliseconds = 15_000;

/**
 * Server-sent events (HTML standard, 9.2) until the listener or the server goes: each with its name and one JSON document. A comment now and then keeps
 * proxies from taking the silence for the end. Who may listen is asked before each event and with each comment: a session that ends, or a right
 * that is taken back, ends the stream.
 */
export async function streamEvents(
  reply: FastifyReply,
  closing: AbortSignal,
  may: () => Promise<boolean>,
  listen: (tell: (event: string, data: unknown) => void) => () => void,
): Promise<void> {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    ...Object.fromEntries(
      Object.entries(reply.getHeaders()).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
    ),
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    connection: 'keep-alive',
  });
  raw.write('retry: 2000\n\n');
  const over = new AbortController();
  const sendNext = async (before: Promise<void>, text: string): Promise<void> => {
    try {
      // One after the other, in the order they were told.
      await before;
      if (over.signal.aborted) return;
      if (await may()) raw.write(text);
      else over.abort();
    } catch {
      over.abort();
    }
  };
  let sent = Promise.resolve();
  const send = (text: string): void => {
    sent = sendNext(sent, text);
  };
  const stop = listen((event, data) => send(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`));
  const beat = setInterval(() => send(': still here\n\n'), beatMilliseconds);
  await new Promise<void>((resolve) => {
    const end = (): void => {
      closing.removeEventListener('abort', end);
      resolve();
    };
    raw.once('close', end);
    closing.addEventListener('abort', end);
    over.signal.addEventListener('abort', end);
  });
  clearInterval(beat);
  stop();
  over.abort();
  raw.end();
}
