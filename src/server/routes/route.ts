import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Permission } from '../../contract/server.ts';
import type { Caller } from '../access/caller.ts';
import type { House } from '../house.ts';

/** Who may call a route: anybody, anybody signed in, or who has a permission, or one of several. */
export type Access = 'public' | 'signed-in' | Permission | readonly Permission[];

/** One call as its route sees it: checked, and known whose it is. */
export interface Call<P, Q, B> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly caller: Caller;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** Aborted when the caller has gone. */
  readonly signal: AbortSignal;
}

/**
 * One route as plain data: what it takes and answers, who may call it, and the operation behind it. The OpenAPI document, the checks of
 * requests and the tests of who may do what are all made of these.
 */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** As `/api/jobs/:id`. */
  readonly path: string;
  readonly summary: string;
  readonly access: Access;
  readonly schema: RouteSchema;
  /** A change of something people answer for; it goes into the audit log. By default all but GET. */
  readonly audited?: boolean;
  /** Called with what the route's schemas made of a request; a method, so that handlers of every schema are routes. */
  handle(house: House, call: Call<unknown, unknown, unknown>): Promise<unknown>;
}

export interface RouteSchema {
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** Absent: the route writes its own answer (a file, a stream). */
  readonly answer?: z.ZodType;
}

type Output<S, K extends keyof RouteSchema> =
  S extends Readonly<Record<K, infer T extends z.ZodType>> ? z.output<T> : undefined;

/** Declares a route; its handler sees the types of its schemas. */
export function route<const S extends RouteSchema>(
  declared: Omit<Route, 'schema' | 'handle'> & {
    readonly schema: S;
    readonly handle: (
      house: House,
      call: Call<Output<S, 'params'>, Output<S, 'query'>, Output<S, 'body'>>,
    ) => Promise<S extends { readonly answer: infer T extends z.ZodType } ? z.input<T> : unknown>;
  },
): Route {
  return declared;
}
