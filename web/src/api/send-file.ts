import { Refused, type Diagnostic } from './client.ts';

/** Sends one file as a form. The answer's shape is the contract's: the server checks what it sends. @throws Refused */
export async function sendFile<T>(path: string, file: File): Promise<T> {
  const form = new FormData();
  form.append('file', file);
  const response = await fetch(path, { method: 'POST', body: form }).catch(() => {
    throw new Refused(0, 'offline', []);
  });
  const answer: unknown = await response.json().catch(() => ({}));
  if (response.ok) return answer as T;
  const { error, diagnostics } = answer as { error?: string; diagnostics?: Diagnostic[] };
  throw new Refused(response.status, error ?? response.statusText, diagnostics ?? []);
}
