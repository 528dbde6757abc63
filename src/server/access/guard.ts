import type { FastifyRequest } from 'fastify';
import { fail } from '../../diagnostics/diagnostic.ts';
import type { House } from '../house.ts';
import type { Access } from '../routes/route.ts';
import type { Caller } from './caller.ts';
import { nobody } from './caller.ts';
import { sessionToken } from './cookie.ts';
import { keyByToken } from './keys.ts';
import { permissionsOf } from './roles.ts';

/** Who calls: by `Authorization: Bearer`, else by the session's cookie. */
export async function callerOf(request: FastifyRequest, house: House): Promise<Caller> {
  const [scheme = '', presented = ''] = (request.headers.authorization ?? '').split(' ');
  if (scheme.toLowerCase() === 'bearer') {
    const key = await keyByToken(house.workspace.engine, presented, house.clock());
    return key === undefined ? nobody : { kind: 'program', key: key.name, permissions: key.scopes };
  }
  const token = sessionToken(request);
  const user = token === undefined ? undefined : house.sessions.userOf(token, house.clock());
  if (token === undefined || user === undefined) return nobody;
  return { kind: 'person', user, token, permissions: permissionsOf(user.role) };
}

/** Lets a caller through, or says why not. @throws InputError `server/signed-out`, `server/forbidden` */
export function admit(caller: Caller, access: Access): void {
  if (access === 'public') return;
  if (caller.kind === 'nobody') fail('server/signed-out', {});
  if (access === 'signed-in') return;
  const needed = typeof access === 'string' ? [access] : access;
  if (!needed.some((each) => caller.permissions.includes(each)))
    fail('server/forbidden', { permission: needed.join("' or '") });
}

/**
 * Refuses a change another site's page asks for in the name of somebody signed in. Browsers tell where a request comes from
 * (`Sec-Fetch-Site`, else `Origin`), and a session's cookie changes nothing without either; programs that are no browsers send neither, and have keys.
 */
export function refuseForeign({ method, headers, host }: FastifyRequest, caller?: Caller): void {
  if (method === 'GET' || method === 'HEAD') return;
  const { origin, 'sec-fetch-site': site } = headers;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') fail('server/origin', {});
  if (origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host)) fail('server/origin', {});
  if (caller?.kind === 'person' && origin === undefined && site === undefined) fail('server/origin', {});
}
