import { z } from 'zod';
import { verbatim } from '../../engine/raw.ts';
import { version } from '../../version.ts';
import { metricsText } from '../metrics.ts';
import { route, type Route } from './route.ts';

/** What machines ask of the server itself. */
export const systemRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/health',
    summary: 'Whether the server and its database answer',
    access: 'public',
    schema: { answer: z.object({ status: z.string(), version: z.string() }) },
    async handle({ workspace }) {
      await workspace.engine.rows(verbatim('SELECT 1'));
      return { status: 'ok', version };
    },
  }),
  route({
    method: 'GET',
    path: '/api/metrics',
    summary: 'Figures in the text format of Prometheus',
    access: 'administer',
    schema: {},
    handle: (house, { reply }) =>
      Promise.resolve(reply.type('text/plain; version=0.0.4; charset=utf-8').send(metricsText(house))),
  }),
];
