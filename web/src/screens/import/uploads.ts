import { useSyncExternalStore } from 'react';
import { Refused, type Diagnostic } from '../../api/client.ts';

/** A file on its way to the server. */
export interface Upload {
  readonly key: number;
  readonly name: string;
  readonly bytes: number;
  readonly sent: number;
  readonly state: 'waiting' | 'sending' | 'there' | 'failed' | 'cancelled';
  readonly error?: unknown;
}

interface Sending {
  readonly file: File;
  upload: Upload;
  request?: XMLHttpRequest;
}

const all = new Map<string, readonly Upload[]>();
const queues = new Map<string, Sending[]>();
const listeners = new Set<() => void>();
const none: readonly Upload[] = [];
let keys = 0;

/** The uploads of an intake; they go on when the page is left, and are gone when the tab is closed. */
export const useUploads = (intake: string): readonly Upload[] =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    () => all.get(intake) ?? none,
  );

/** Sends files one after the other; what is larger than `most` bytes is refused before it is sent. */
export function send(intake: string, files: readonly { file: File; name: string }[], most: number, large: Error): void {
  const queue = queues.get(intake) ?? [];
  const isIdle = queue.every(({ upload }) => upload.state !== 'waiting' && upload.state !== 'sending');
  for (const { file, name } of files) {
    keys += 1;
    const plain = { key: keys, name, bytes: file.size, sent: 0 };
    const upload: Upload =
      file.size > most ? { ...plain, state: 'failed', error: large } : { ...plain, state: 'waiting' };
    queue.push({ file, upload });
  }
  queues.set(intake, queue);
  tell(intake);
  if (isIdle) void next(intake);
}

/** Stops a file on its way; what has arrived of it is thrown away. */
export function cancel(intake: string, key: number): void {
  const sending = queues.get(intake)?.find(({ upload }) => upload.key === key);
  if (sending === undefined) return;
  sending.upload = { ...sending.upload, state: 'cancelled' };
  sending.request?.abort();
  tell(intake);
}

/** Takes what is over out of the list. */
export function forget(intake: string, key: number): void {
  queues.set(
    intake,
    (queues.get(intake) ?? []).filter(({ upload }) => upload.key !== key),
  );
  tell(intake);
}

async function next(intake: string): Promise<void> {
  const sending = queues.get(intake)?.find(({ upload }) => upload.state === 'waiting');
  if (sending === undefined) return;
  const change = (part: Partial<Upload>): void => {
    if (sending.upload.state !== 'cancelled') sending.upload = { ...sending.upload, ...part };
    tell(intake);
  };
  change({ state: 'sending' });
  try {
    await transfer(intake, sending, (sent) => change({ sent }));
    change({ state: 'there', sent: sending.upload.bytes });
  } catch (error) {
    change({ state: 'failed', error });
  }
  return next(intake);
}

function transfer(intake: string, sending: Sending, onSent: (bytes: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    sending.request = request;
    request.open('POST', `/api/intakes/${encodeURIComponent(intake)}/files?changed=${sending.file.lastModified}`);
    request.upload.addEventListener('progress', ({ loaded }) => onSent(Math.min(loaded, sending.file.size)));
    request.addEventListener('load', () => {
      if (request.status === 200) resolve();
      else reject(refusedBy(request));
    });
    for (const event of ['error', 'abort', 'timeout'] as const)
      request.addEventListener(event, () => reject(new Refused(0, '', [])));
    const form = new FormData();
    form.append('file', sending.file, sending.upload.name);
    request.send(form);
  });
}

function refusedBy(request: XMLHttpRequest): Refused {
  try {
    const { error, diagnostics } = JSON.parse(request.responseText) as { error?: string; diagnostics?: Diagnostic[] };
    return new Refused(request.status, error ?? request.statusText, diagnostics ?? []);
  } catch {
    return new Refused(request.status, request.statusText, []);
  }
}

function tell(intake: string): void {
  all.set(
    intake,
    (queues.get(intake) ?? []).map(({ upload }) => upload),
  );
  for (const listener of listeners) listener();
}
