import type { Socket } from 'node:net';
import { deserialize, serialize } from 'node:v8';
import type { z } from 'zod';

/** Messages of plain data over a socket, each whole and in order. */
export interface Wire<Out> {
  /** Resolves once the other side takes more: who sends much awaits it. */
  send(message: Out): Promise<void>;
  close(): void;
}

/** No message is larger: what says it is does not come from us. */
const longest = 2 ** 30;
const head = 4;

/**
 * Speaks over a connected socket: a message is its length (four bytes, big-endian) and its structured clone, which keeps NaN and big integers
 * that JSON has not. What does not fit `incoming` ends the connection. `onEnd` is called once, however it ends.
 */
export function wireOver<In, Out>(
  socket: Socket,
  incoming: z.ZodType<In>,
  listener: { readonly onMessage: (message: In) => void; readonly onEnd: () => void },
): Wire<Out> {
  let parts: Buffer[] = [];
  let held = 0;
  let wanted = head;
  const take = (bytes: number): Buffer => {
    const all = parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts, held);
    parts = all.length > bytes ? [all.subarray(bytes)] : [];
    held -= bytes;
    return all.subarray(0, bytes);
  };
  let isBody = false;
  socket.on('data', (chunk: Buffer) => {
    parts.push(chunk);
    held += chunk.length;
    while (held >= wanted && !socket.destroyed) {
      const bytes = take(wanted);
      if (!isBody) {
        wanted = bytes.readUInt32BE();
        isBody = true;
        if (wanted > longest) socket.destroy();
        continue;
      }
      wanted = head;
      isBody = false;
      const message = incoming.safeParse(read(bytes));
      if (message.success) listener.onMessage(message.data);
      else socket.destroy();
    }
  });
  // An error is followed by close, which says all there is to say.
  socket.on('error', () => undefined);
  socket.once('close', listener.onEnd);
  return {
    send(message) {
      if (socket.destroyed) return Promise.resolve();
      const body = serialize(message);
      const length = Buffer.alloc(head);
      length.writeUInt32BE(body.length);
      socket.cork();
      socket.write(length);
      const isTaken = socket.write(body);
      socket.uncork();
      if (isTaken) return Promise.resolve();
      return new Promise((resolve) => {
        const on = (): void => {
          socket.off('drain', on);
          socket.off('close', on);
          resolve();
        };
        socket.once('drain', on);
        socket.once('close', on);
      });
    },
    close: () => socket.end(),
  };
}

function read(bytes: Buffer): unknown {
  try {
    return deserialize(bytes);
  } catch {
    return undefined;
  }
}
