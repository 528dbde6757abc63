import { randomUUID } from 'node:crypto';
import { job as jobSchema, jobRequests, type Job, type JobKind } from '../../contract/jobs/jobs.ts';
import { diagnose, fail, InputError } from '../../diagnostics/diagnostic.ts';
import { systemFault } from '../../diagnostics/system.ts';
import type { DuckDbEngine } from '../../engine/duckdb.ts';
import { createQueue } from '../../engine/queues.ts';
import type { Project } from '../../pipeline/project.ts';
import type { Compute } from '../../pipeline/threads/tasks.ts';
import { instant, later } from '../time.ts';
import { createFeed, type Feed } from './feed.ts';
import { onlyReads, perform } from './kinds.ts';
import { addJob, endAbandoned, findJob, listJobs, logJob, saveJob } from './store.ts';

/** Long work in the order it was asked. What writes goes one at a time, for there is one writer; what only reads goes one at a time beside it. */
export interface Jobs {
  /** @throws ZodError where the request is none of this kind */
  ask(kind: JobKind, request: object, who: string): Promise<Job>;
  find(id: string): Promise<Job>;
  /** Newest first; of one kind, or of all. */
  list(limit: number, kind?: JobKind): Promise<readonly Job[]>;
  /** @throws InputError `server/job-over` */
  cancel(id: string): Promise<Job>;
  /** Asks for a job again that failed, was cancelled or lost its process. @throws InputError `server/job-alive` */
  retry(id: string): Promise<Job>;
  /** Lets in, in its turn, work that somebody else does; answers how it went. */
  admit(work: Admitted): Promise<void>;
  readonly feed: Feed<Job>;
  /** The job in progress. */
  current(): Job | undefined;
  /** Jobs waiting and running. */
  pending(): number;
  /** Interrupts what runs, and answers when it has stopped; what waits stays queued for the next start. */
  stop(): Promise<void>;
}

/** Work another process does once it is its turn. */
export interface Admitted {
  readonly who: string;
  readonly request: Readonly<Record<string, string>>;
  /** What is being done, in words. */
  readonly step: string;
  /** Aborted when the job is cancelled, or the server stops. */
  readonly perform: (signal: AbortSignal) => Promise<'done' | 'failed' | 'gone'>;
  /** It was cancelled before its turn. */
  readonly drop: () => void;
}

export interface JobsContext {
  readonly engine: DuckDbEngine;
  readonly project: () => Promise<Project>;
  readonly compute: Compute;
  readonly clock: () => Date;
}

const leaseSeconds = 30;
const reportMilliseconds = 250;

/** Starts with what the last process left: what it was doing is marked as interrupted, what waited is done now. */
export async function startJobs(context: JobsContext): Promise<Jobs> {
  const { engine, compute, clock } = context;
  const feed = createFeed<Job>();
  const running = new Map<string, AbortController>();
  /** Cancelled before their turn. */
  const dropped = new Set<string>();
  /** Jobs in progress as they stand; the store has them a moment later. */
  const live = new Map<string, Job>();
  const admitted = new Map<string, Admitted>();
  const lanes = { writing: createQueue(), reading: createQueue() };
  let stopping = false;
  let pending = 0;

  /** Jobs that could not be stored as they now are: a full disk ends work, and never the server. */
  const unsaved = new Map<string, Job>();
  const note = (written: Promise<void>): Promise<boolean> =>
    written.then(
      () => true,
      () => false,
    );

  const find = async (id: string): Promise<Job> =>
    live.get(id) ?? unsaved.get(id) ?? (await findJob(engine, id)) ?? fail('server/no-job', { id });
  const keep = async (job: Job, lease?: Date): Promise<Job> => {
    if (job.state === 'running') live.set(job.id, job);
    else live.delete(job.id);
    if (await note(saveJob(engine, job, lease))) unsaved.delete(job.id);
    else unsaved.set(job.id, job);
    feed.tell(job);
    return job;
  };
  const enqueue = ({ id, kind }: Job): Promise<void> => {
    pending += 1;
    return lanes[onlyReads(kind) ? 'reading' : 'writing'](async () => {
      try {
        if (!stopping) await performJob(id);
      } finally {
        pending -= 1;
        admitted.delete(id);
      }
    });
  };

  async function performJob(id: string): Promise<void> {
    // From here on a cancellation is heard by the work itself; one that came before has dropped it.
    const cancel = new AbortController();
    running.set(id, cancel);
    const wasDropped = dropped.delete(id);
    const asked = await find(id);
    if (wasDropped || asked.state !== 'queued') {
      running.delete(id);
      return;
    }
    const guest = admitted.get(id);
    let job = await keep(
      { ...asked, state: 'running', started: instant(clock()), step: guest?.step ?? null, share: null },
      later(clock(), leaseSeconds),
    );
    const heartbeat = setInterval(
      () => {
        void note(saveJob(engine, job, later(clock(), leaseSeconds)));
      },
      (leaseSeconds * 1000) / 3,
    );
    let told = 0;
    const onStep = (step: string, share?: number): void => {
      if (step !== job.step) void note(logJob(engine, id, clock(), step));
      const due = step !== job.step || performance.now() - told > reportMilliseconds;
      job = { ...job, step, share: share ?? null };
      live.set(id, job);
      if (!due) return;
      told = performance.now();
      feed.tell(job);
    };
    try {
      if (cancel.signal.aborted) guest?.drop();
      cancel.signal.throwIfAborted();
      if (asked.kind === 'command') {
        const outcome = (await guest?.perform(cancel.signal)) ?? 'gone';
        job = { ...job, ...outcomes[cancel.signal.aborted && !stopping ? 'cancelled' : outcome] };
      } else {
        const project = await context.project();
        const how = { signal: cancel.signal, onStep, compute };
        const result = await perform(project, asked, asked.who, how);
        job = jobSchema.parse({ ...job, state: 'done', share: 1, result });
      }
    } catch (error) {
      job = { ...job, ...failureOf(error, cancel.signal, stopping) };
    } finally {
      clearInterval(heartbeat);
      running.delete(id);
    }
    const ended = await keep({ ...job, ended: instant(clock()) });
    await note(logJob(engine, id, clock(), ended.state));
  }

  await endAbandoned(engine, clock());
  const waiting = (await listJobs(engine, 1000)).filter((job) => job.state === 'queued');
  for (const job of waiting.toReversed()) void note(enqueue(job));

  /** The job that takes an intake in: a second click, or another tab, follows the one there is. */
  const accepting = new Map<string, Promise<Job | undefined>>();
  const newJob = async (kind: Job['kind'], request: object, who: string): Promise<Job> => {
    const job = jobSchema.parse({
      id: randomUUID(),
      kind,
      request,
      state: 'queued',
      step: null,
      share: null,
      result: null,
      diagnostics: [],
      who,
      attempt: 1,
      created: instant(clock()),
      started: null,
      ended: null,
    });
    await addJob(engine, job);
    feed.tell(job);
    return job;
  };

  return {
    feed,
    find,
    pending: () => pending,
    async list(limit, kind) {
      return (await listJobs(engine, limit, kind)).map((job) => live.get(job.id) ?? unsaved.get(job.id) ?? job);
    },
    async ask(kind, request, who) {
      const wanted = jobRequests[kind].parse(request);
      const intake = kind === 'import' && 'intake' in wanted ? wanted.intake : undefined;
      const known = intake === undefined ? undefined : accepting.get(intake);
      const begun = known === undefined ? undefined : await known;
      if (begun !== undefined) {
        const now = await find(begun.id);
        if (now.ended === null || now.state === 'done') return now;
      }
      const making = newJob(kind, wanted, who);
      if (intake !== undefined)
        accepting.set(
          intake,
          making.catch(() => undefined),
        );
      const job = await making;
      void note(enqueue(job));
      return job;
    },
    async admit(work) {
      const job = await newJob('command', work.request, work.who);
      admitted.set(job.id, work);
      await enqueue(job);
    },
    current: () => [...live.values()].find((job) => !onlyReads(job.kind)),
    async cancel(id) {
      const job = await find(id);
      if (job.state === 'queued' && !running.has(id)) {
        dropped.add(id);
        admitted.get(id)?.drop();
        return keep({ ...job, state: 'cancelled', ended: instant(clock()) });
      }
      if (job.state !== 'queued' && job.state !== 'running') fail('server/job-over', { state: job.state });
      running.get(id)?.abort();
      return job;
    },
    async retry(id) {
      const job = await find(id);
      if (job.state === 'queued' || job.state === 'running' || job.state === 'done')
        fail('server/job-alive', { state: job.state });
      if (job.kind === 'command') fail('server/job-elsewhere', {});
      const again = await keep({
        ...job,
        state: 'queued',
        attempt: job.attempt + 1,
        step: null,
        share: null,
        result: null,
        diagnostics: [],
        started: null,
        ended: null,
      });
      void note(enqueue(again));
      return again;
    },
    async stop() {
      stopping = true;
      for (const cancel of running.values()) cancel.abort();
      await Promise.all(Object.values(lanes).map((lane) => lane(() => Promise.resolve())));
    },
  };
}

/** What work of another process ends in. */
const outcomes: Readonly<
  Record<'done' | 'failed' | 'gone' | 'cancelled', Pick<Job, 'state' | 'share' | 'diagnostics'>>
> = {
  done: { state: 'done', share: 1, diagnostics: [] },
  failed: { state: 'failed', share: null, diagnostics: [diagnose('server/command-failed', {})] },
  gone: { state: 'interrupted', share: null, diagnostics: [] },
  cancelled: { state: 'cancelled', share: null, diagnostics: [] },
};

/** What a job ends in that was not done: cancelled by somebody, refused with reasons, out of disk, or a bug of ours. */
function failureOf(error: unknown, signal: AbortSignal, stopping: boolean): Pick<Job, 'state' | 'diagnostics'> {
  if (signal.aborted) return { state: stopping ? 'interrupted' : 'cancelled', diagnostics: [] };
  if (error instanceof InputError) return { state: 'failed', diagnostics: [...error.diagnostics] };
  const what = error instanceof Error ? error.message : String(error);
  const fault = systemFault(error) ?? diagnose('server/job-bug', { what: what.split('\n')[0] ?? what });
  return { state: 'failed', diagnostics: [fault] };
}
