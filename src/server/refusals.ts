import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { refusal } from '../contract/server.ts';
import { diagnose, InputError, type Code, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { minutes as attemptMinutes } from './access/attempts.ts';
import { systemFault } from '../diagnostics/system.ts';

/** Bytes one call may bring beside a file. */
export const bodyLimit = 4 * 2 ** 20;

/** HTTP statuses of codes that are not simply wrong input (422). */
const statuses: Readonly<Partial<Record<Code, number>>> = {
  'server/sign-in': 401,
  'server/signed-out': 401,
  'server/forbidden': 403,
  'server/no-owner': 403,
  'server/not-yours': 403,
  'server/origin': 403,
  'server/source-outside': 403,
  'server/too-many-attempts': 429,
  'server/too-many-calls': 429,
  'server/set-up': 403,
  'server/set-up-token': 403,
  'server/no-user': 404,
  'server/no-key': 404,
  'server/no-job': 404,
  'server/no-file': 404,
  'server/conflict': 409,
  'draft/none': 404,
  'draft/no-version': 404,
  'draft/conflict': 409,
  'draft/moved-on': 409,
  'draft/overlap': 409,
  'server/job-over': 409,
  'server/job-alive': 409,
  'server/email-taken': 409,
  'server/last-admin': 409,
  'server/request': 400,
  'server/too-large': 413,
  'server/body-too-large': 413,
  'run/none': 404,
  'privacy/nobody': 404,
  'intake/unknown': 404,
  'intake/no-such-file': 404,
};

/** Answers what went wrong: input and faults of the machine (a full disk) with their diagnostics, a bug with no more than that it is one. */
export function refuse(reply: FastifyReply, error: unknown, log: (error: unknown) => void): FastifyReply {
  if (error instanceof InputError) {
    const [first] = error.diagnostics;
    const status = first === undefined ? 422 : (statuses[first.code] ?? 422);
    if (first?.code === 'server/too-many-attempts') reply.header('retry-after', attemptMinutes * 60);
    return send(reply, status, first?.message ?? error.message, error.diagnostics);
  }
  const fault = systemFault(error);
  if (fault !== undefined) return send(reply, 507, fault.message, [fault]);
  const status = statusOf(error);
  if (status !== undefined && error instanceof Error) {
    const diagnostic =
      status === 413
        ? diagnose('server/body-too-large', { most: bodyLimit })
        : status === 429
          ? diagnose('server/too-many-calls', { seconds: Number(reply.getHeader('retry-after') ?? 60) })
          : diagnose('server/request', { what: error.message.replace(/\.$/u, '').replaceAll('\n', ' ') });
    return send(reply, status, diagnostic.message, [diagnostic]);
  }
  log(error);
  return send(reply, 500, 'This is a bug in firmament, not in your data. Nothing was changed.', []);
}

/** The status an error of the framework carries, where it blames the request. */
function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('statusCode' in error)) return undefined;
  const { statusCode } = error;
  return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500 ? statusCode : undefined;
}

function send(reply: FastifyReply, status: number, error: string, diagnostics: readonly Diagnostic[]): FastifyReply {
  const body: z.input<typeof refusal> = { error, diagnostics: [...diagnostics] };
  return reply.status(status).type('application/json; charset=utf-8').send(JSON.stringify(body));
}
