import type { FastifyReply } from 'fastify';

const beatMilliseconds = 15_000;

/**
 * Server-sent events (HTML standard, 9.2) until the listener or the server goes: each with its name and one JSON document. A comment now and then keeps
 * proxies from taking the silence for the end.
 */
export async function streamEvents(
  reply: FastifyReply,
  closing: AbortSignal,
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
  const stop = listen((event, data) => raw.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`));
  const beat = setInterval(() => raw.write(': still here\n\n'), beatMilliseconds);
  await new Promise<void>((resolve) => {
    const end = (): void => {
      closing.removeEventListener('abort', end);
      resolve();
    };
    raw.once('close', end);
    closing.addEventListener('abort', end);
  });
  clearInterval(beat);
  stop();
  raw.end();
}
