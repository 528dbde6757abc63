import { reach, whole } from './client.ts';

/** Sends one file as a form. The answer's shape is the contract's: the server checks what it sends. @throws Refused */
export async function sendFile<T>(path: string, file: File): Promise<T> {
  const form = new FormData();
  form.append('file', file);
  const response = await reach(path, { method: 'POST', body: form });
  return whole(response.json() as Promise<T>);
}
