import type { z } from 'zod';
import type { diagnostic } from '../../../src/contract/diagnostic.ts';
import { hearClock } from './clock.ts';
import { patiently } from './patience.ts';

export type Diagnostic = z.infer<typeof diagnostic>;

/** What the server refused, and why; `status` 0 when it could not be reached at all, and no message where it was not the server that answered. */
export class Refused extends Error {
  readonly status: number;
  readonly diagnostics: readonly Diagnostic[];

  constructor(status: number, message: string, diagnostics: readonly Diagnostic[]) {
    super(message);
    this.name = 'Refused';
    this.status = status;
    this.diagnostics = diagnostics;
  }
}

/** Whether asking again may help: the server could not be reached, was busy, or was not itself. What it refused it refuses again. */
export const mayPass = (error: unknown): boolean =>
  !(error instanceof Refused) || error.status === 0 || error.status === 429 || error.status >= 500;

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Calls the server. The answer's shape is the contract's: the server checks what it sends. @throws Refused */
export async function call<T>(method: Method, path: string, body?: object, signal?: AbortSignal): Promise<T> {
  const response = await reach(path, {
    method,
    ...(signal === undefined ? {} : { signal }),
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  return whole(response.json() as Promise<T>);
}

/** The server's answer to a call that it did not refuse; its body may still be on its way (`whole`). @throws Refused */
export async function reach(path: string, request: RequestInit): Promise<Response> {
  const response = await whole(patiently(() => fetch(path, request), request.signal));
  hearClock(response.headers);
  if (response.ok) return response;
  // What stands before the server, as a proxy, says nothing of this kind when the server is away.
  const { error = '', diagnostics = [] } = (await response.json().catch(() => ({}))) as {
    error?: string;
    diagnostics?: Diagnostic[];
  };
  throw new Refused(response.status, error, diagnostics);
}

/** What has come to its end; a line that breaks on the way is a server that cannot be reached. @throws Refused */
export const whole = <T>(coming: Promise<T>): Promise<T> =>
  coming.catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Refused(0, '', []);
  });

/** A path with its parts made safe: `` at`/api/companies/${id}` ``. */
export const at = (texts: TemplateStringsArray, ...parts: readonly string[]): string =>
  texts.map((text, index) => text + (index < parts.length ? encodeURIComponent(parts[index] ?? '') : '')).join('');
