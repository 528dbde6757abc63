import { InputError } from '../../diagnostics/diagnostic.ts';
import type { Failure } from './protocol.ts';

/** An error as it travels. */
export function failureOf(error: unknown): Failure {
  if (error instanceof InputError) return { diagnostics: error.diagnostics };
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
  return { message: error instanceof Error ? error.message : String(error), code };
}

/** The error a failure tells of, as the guest throws it. */
export function errorOf(failure: Failure): Error {
  if ('diagnostics' in failure) return new InputError(failure.diagnostics);
  const { message, code } = failure;
  return Object.assign(new Error(message), code === null ? {} : { code });
}
