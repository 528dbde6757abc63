import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sessionSeconds } from './sessions.ts';

const cookieName = 'firmament_session';

/**
 * The session's cookie: no script reads it, and no other site's page sends it (`SameSite=Strict`). `Secure` is left to whoever puts TLS in
 * front (`trusted proxy`), as browsers refuse it over plain HTTP on other hosts than their own machine.
 */
export function setSessionCookie(reply: FastifyReply, token: string): void {
  const options: CookieSerializeOptions = {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: reply.request.protocol === 'https',
    maxAge: sessionSeconds,
  };
  void reply.setCookie(cookieName, token, options);
}

export function clearSessionCookie(reply: FastifyReply): void {
  void reply.clearCookie(cookieName, { path: '/' });
}

export const sessionToken = (request: FastifyRequest): string | undefined => request.cookies[cookieName];
