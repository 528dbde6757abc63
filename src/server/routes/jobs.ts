import { z } from 'zod';
import { job, jobKind, jobLog, jobRequests, type Job, type JobKind } from '../../contract/jobs/jobs.ts';
import type { Permission } from '../../contract/server.ts';
import { fail } from '../../diagnostics/diagnostic.ts';
import { nameOf, type Caller } from '../access/caller.ts';
import { callerOf } from '../access/guard.ts';
import { readJobLog } from '../jobs/store.ts';
import { streamEvents } from './events.ts';
import { route, type Route } from './route.ts';

const needed: Readonly<Record<JobKind, Permission>> = {
  refresh: 'run',
  run: 'run',
  publish: 'run',
  preview: 'model',
  report: 'ask',
  backup: 'administer',
  look: 'run',
  import: 'run',
  mend: 'run',
  clusters: 'model',
};

const id = z.object({ id: z.string().max(100) });
const working: readonly Permission[] = ['ask', 'run', 'administer'];
/** Whoever may ask for some kind of work. */
const asked = [...new Set(Object.values(needed))];

/** Who may not ask for work of a kind neither cancels it nor tries it again. @throws InputError `server/forbidden` */
function admitTo({ kind }: Pick<Job, 'kind'>, { permissions }: Caller): void {
  const permission = kind === 'command' ? 'run' : needed[kind];
  if (!permissions.includes(permission)) fail('server/forbidden', { permission });
}

/** Long work: asked for, watched, cancelled and tried again. */
export const jobRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/api/jobs',
    summary: 'Ask for long work: refresh, run, publish, preview, report, backup or clusters',
    access: working,
    schema: {
      body: z.strictObject({ kind: jobKind, request: z.record(z.string(), z.json()).default({}) }),
      answer: job,
    },
    async handle({ jobs }, { body, caller }) {
      admitTo(body, caller);
      return jobs.ask(body.kind, checked(body.kind, body.request), nameOf(caller));
    },
  }),
  route({
    method: 'GET',
    path: '/api/jobs',
    summary: 'Jobs, newest first; what a comparison of clusters found stands with the job itself',
    access: working,
    schema: {
      query: z.object({ limit: z.coerce.number().int().min(1).max(500).default(50), kind: jobKind.optional() }),
      answer: z.object({ jobs: z.array(job) }),
    },
    handle: async ({ jobs }, { query }) => ({ jobs: (await jobs.list(query.limit, query.kind)).map(inShort) }),
  }),
  route({
    method: 'GET',
    path: '/api/jobs/:id',
    summary: 'One job as it stands',
    access: working,
    schema: { params: id, answer: job },
    handle: ({ jobs }, { params }) => jobs.find(params.id),
  }),
  route({
    method: 'GET',
    path: '/api/jobs/:id/log',
    summary: 'What a job did, step by step',
    access: working,
    schema: { params: id, answer: jobLog },
    handle: async ({ workspace, jobs }, { params }) => {
      await jobs.find(params.id);
      return { lines: [...(await readJobLog(workspace.engine, params.id))] };
    },
  }),
  route({
    method: 'POST',
    path: '/api/jobs/:id/cancel',
    summary: 'Cancel a job that waits or runs; nothing of it stays',
    access: asked,
    schema: { params: id, answer: job },
    async handle({ jobs }, { params, caller }) {
      admitTo(await jobs.find(params.id), caller);
      return jobs.cancel(params.id);
    },
  }),
  route({
    method: 'POST',
    path: '/api/jobs/:id/retry',
    summary: 'Try a job again that failed, was cancelled or interrupted',
    access: asked,
    schema: { params: id, answer: job },
    async handle({ jobs }, { params, caller }) {
      admitTo(await jobs.find(params.id), caller);
      return jobs.retry(params.id);
    },
  }),
  route({
    method: 'GET',
    path: '/api/events',
    summary:
      'What goes on, as server-sent events: `job` as it proceeds, `model` when its file has changed, `draft` when the caller’s has',
    access: working,
    schema: {},
    handle(house, { request, reply, caller }) {
      const { jobs, models, closing } = house;
      const may = async (): Promise<boolean> => {
        const now = await callerOf(request, house);
        return working.some((each) => now.permissions.includes(each));
      };
      return streamEvents(reply, closing, may, (tell) => {
        const who = nameOf(caller);
        const stops = [
          jobs.feed.listen((each) => tell('job', inShort(each))),
          models.feed.listen((each) => {
            if (each.what === 'model' || each.who === who) tell(each.what, each);
          }),
          models.watch(),
        ];
        return () => {
          for (const stop of stops) stop();
        };
      });
    },
  }),
];

/** A job as lists and streams tell of it: a comparison of clusters is a hundred times as long as all else. */
const inShort = (job: Job): Job => (job.kind === 'clusters' ? { ...job, result: null } : job);

/** A job's own request, checked before the job exists. */
function checked(kind: JobKind, request: object): object {
  const read = jobRequests[kind].safeParse(request);
  if (read.success) return read.data;
  return fail('server/request', { what: z.prettifyError(read.error).replaceAll(/✖ |\n/gu, ' ').trim() });
}
