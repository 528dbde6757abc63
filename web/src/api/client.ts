import type { z } from 'zod';
import type { diagnostic } from '../../../src/contract/diagnostic.ts';

export type Diagnostic = z.infer<typeof diagnostic>;

/** What the server refused, and why; `status` 0 when it could not be reached at all. */
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

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Calls the server. The answer's shape is the contract's: the server checks what it sends. @throws Refused */
export async function call<T>(method: Method, path: string, body?: object, signal?: AbortSignal): Promise<T> {
  const response = await fetch(path, {
    method,
    ...(signal === undefined ? {} : { signal }),
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Refused(0, 'offline', []);
  });
  const answer: unknown = await response.json().catch(() => ({}));
  if (response.ok) return answer as T;
  const { error, diagnostics } = answer as { error?: string; diagnostics?: Diagnostic[] };
  throw new Refused(response.status, error ?? response.statusText, diagnostics ?? []);
}

/** A path with its parts made safe: `` at`/api/companies/${id}` ``. */
export const at = (texts: TemplateStringsArray, ...parts: readonly string[]): string =>
  texts.map((text, index) => text + (index < parts.length ? encodeURIComponent(parts[index] ?? '') : '')).join('');
