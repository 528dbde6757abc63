import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { createJsonSchemaTransform, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { recordDeed } from './access/audit.ts';
import { nameOf, nobody, type Caller } from './access/caller.ts';
import { admit, callerOf, refuseForeign } from './access/guard.ts';
import type { House } from './house.ts';
import { refusal } from '../contract/server.ts';
import { version } from '../version.ts';
import { addPages } from './pages.ts';
import { bodyLimit, refuse } from './refusals.ts';
import { routes } from './routes/index.ts';
import type { Access, Route } from './routes/route.ts';

declare module 'fastify' {
  interface FastifySchema {
    /** Who may call, as the OpenAPI document tells it. */
    'x-access'?: Access;
  }
  interface FastifyRequest {
    caller: Caller;
  }
}

export interface AppOptions {
  readonly logger?: FastifyBaseLogger;
  /** Believes `X-Forwarded-*` of a proxy on this machine. */
  readonly trustProxy?: boolean;
  /** Calls a minute one person, or one address without one, may make, and attempts to sign in. */
  readonly limits?: { readonly calls: number; readonly signIns: number };
}

/** The HTTP server over an open workspace; it listens nowhere yet. Everything that is not allowed is refused. */
export async function createApp(house: House, options: AppOptions = {}): Promise<FastifyInstance> {
  const limits = options.limits ?? { calls: 1200, signIns: 10 };
  const app: FastifyInstance = Fastify({
    ...(options.logger === undefined ? { logger: false } : { loggerInstance: options.logger }),
    bodyLimit,
    trustProxy: options.trustProxy === true ? 'loopback' : false,
    routerOptions: { maxParamLength: 500 },
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.decorateRequest('caller');
  app.setErrorHandler((error, request, reply) => refuse(reply, error, (bug) => request.log.error(bug)));
  app.setNotFoundHandler((request, reply) =>
    reply.status(404).send({ error: `There is nothing at ${request.url.slice(0, 200)}.`, diagnostics: [] }),
  );
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
      },
    },
    xFrameOptions: { action: 'deny' },
    // Only whoever puts TLS in front knows whether it stays.
    hsts: false,
  });
  await app.register(rateLimit, {
    max: limits.calls,
    timeWindow: '1 minute',
    // By person where somebody is signed in: an office is one address.
    keyGenerator: (request) => (request.caller.kind === 'nobody' ? request.ip : nameOf(request.caller)),
  });
  // A form of another site can be sent as plain text without asking first: no call is.
  app.removeContentTypeParser('text/plain');
  takeEmptyBodies(app);
  await app.register(cookie);
  await app.register(multipart, { limits: { fileSize: house.uploadLimit, files: 1, fields: 10 } });
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Firmament', version, description: 'What the command line does, over HTTP.' },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'firmament_session' },
          key: { type: 'http', scheme: 'bearer' },
        },
      },
    },
    transform: createJsonSchemaTransform({ skipList: [] }),
  });
  app.addHook('onRequest', async (request, reply) => {
    request.caller = nobody;
    house.timings.arrived();
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
    refuseForeign(request);
    request.caller = await callerOf(request, house);
    refuseForeign(request, request.caller);
  });
  app.addHook('onResponse', (_request, reply, done) => {
    house.timings.record(reply.statusCode, reply.elapsedTime / 1000);
    done();
  });
  await app.register(async (scope) => {
    for (const each of routes) addRoute(scope, house, each, limits.signIns);
    scope.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
    await Promise.resolve();
  });
  await addPages(app);
  await app.ready();
  return app;
}

/** A call that needs no body may say what kind it would be of: clients set the header always. */
function takeEmptyBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined);
    else return parse(request, String(body), done);
  });
}

function addRoute(app: FastifyInstance, house: House, route: Route, signIns: number): void {
  const { schema, access, path } = route;
  const audited = route.audited ?? route.method !== 'GET';
  const guarded = path === '/api/session' || path === '/api/setup';
  app.route({
    method: route.method,
    url: path,
    ...(guarded && route.method === 'POST' ? { config: { rateLimit: { max: signIns, timeWindow: '1 minute' } } } : {}),
    schema: {
      summary: route.summary,
      ...(access === 'public' ? {} : { security: [{ session: [] }, { key: [] }] }),
      'x-access': access,
      ...(schema.params === undefined ? {} : { params: schema.params }),
      ...(schema.query === undefined ? {} : { querystring: schema.query }),
      ...(schema.body === undefined ? {} : { body: schema.body }),
      ...(schema.answer === undefined ? {} : { response: { 200: schema.answer, '4xx': refusal } }),
    },
    // Who may call is settled before anything of the request is looked at.
    preValidation: (request, _reply, done) => {
      try {
        admit(request.caller, access);
        done();
      } catch (error) {
        done(error instanceof Error ? error : new Error(String(error)));
      }
    },
    ...(audited
      ? {
          // Before the answer leaves: what was acknowledged stands in the log.
          onSend: async (request: FastifyRequest, reply: FastifyReply, payload: unknown) => {
            const recorded = recordDeed(house.workspace.engine, {
              at: house.clock(),
              who: nameOf(request.caller),
              action: `${route.method} ${path}`,
              on: request.url.slice(0, 500),
              status: reply.statusCode,
              address: request.ip,
            });
            // What failed with the database is not told by its log failing as well.
            await (reply.statusCode < 500 ? recorded : recorded.catch(() => undefined));
            return payload;
          },
        }
      : {}),
    handler: async (request, reply) => {
      const gone = new AbortController();
      // A request that was read to its end is not 'aborted' any more; its answer's stream knows.
      reply.raw.once('close', () => {
        if (!reply.raw.writableFinished) gone.abort();
      });
      const answer = await route.handle(house, {
        params: request.params,
        query: request.query,
        body: request.body,
        caller: request.caller,
        request,
        reply,
        signal: gone.signal,
      });
      return schema.answer === undefined && reply.sent ? reply : answer;
    },
  });
}
