import { newestDeed } from '../pipeline/pins/deeds.ts';
import type { DraftAnswer } from '../contract/model/draft.ts';
import { isJobOf } from '../contract/jobs/result.ts';
import type { Job, JobOf } from '../contract/jobs/jobs.ts';
import { fail } from '../diagnostics/diagnostic.ts';
import { textHash } from '../pipeline/model/text.ts';
import { readDraft } from '../pipeline/draft/store.ts';
import { currentRun } from '../pipeline/run/runs.ts';
import type { House } from './house.ts';
import { dropPreviews } from './jobs/store.ts';

type Preview = NonNullable<DraftAnswer['draft']>['preview'];

/** How many jobs are looked through: an older preview is found again by making it again. */
const remembered = 100;

/** Asks who would move by somebody's draft as it is now. Older previews of his are cancelled and forgotten: nobody waits for them any more. */
export async function askPreview(house: House, who: string): Promise<Job> {
  const draft = (await readDraft(house.workspace.engine, who)) ?? fail('draft/none', {});
  const hash = textHash(draft.text);
  const known = await newestOf(house, who, hash);
  if (known !== undefined) return known;
  for (const older of await previewsOf(house, who))
    if (older.ended === null) await house.jobs.cancel(older.id).catch(() => undefined);
  await dropPreviews(house.workspace.engine, who);
  const decided = await newestDeed(house.workspace.engine);
  return house.jobs.ask('preview', { draft: hash, decided }, who);
}

/** What is known of who would move by this very draft; null when nobody has asked, or a run was published or something decided by hand since. */
export async function previewOf(house: House, who: string, hash: string): Promise<Preview> {
  const known = await newestOf(house, who, hash);
  if (known === undefined) return null;
  return { job: known.id, state: known.state, companies: known.result?.companies ?? null };
}

async function newestOf(house: House, who: string, hash: string): Promise<JobOf<'preview'> | undefined> {
  const run = (await currentRun(house.workspace.engine))?.run ?? null;
  const decided = await newestDeed(house.workspace.engine);
  return (await previewsOf(house, who)).find(
    (each) => each.request.draft === hash && (each.request.decided ?? 0) === decided && holds(each, run),
  );
}

/** A preview that is under way, or was made against the run that is still the newest. */
function holds({ state, result }: JobOf<'preview'>, run: string | null): boolean {
  if (state === 'queued' || state === 'running') return true;
  return state === 'done' && result !== null && (result.against?.run ?? null) === run;
}

const previewsOf = async ({ jobs }: House, who: string): Promise<readonly JobOf<'preview'>[]> =>
  (await jobs.list(remembered)).filter((each) => isJobOf(each, 'preview')).filter((each) => each.who === who);
