import path from 'node:path';
import type { z } from 'zod';
import type { Handed } from '../../contract/handed.ts';
import type { JobKind, jobRequests, jobResults } from '../../contract/jobs/jobs.ts';
import { previewDraft } from '../../pipeline/draft/preview.ts';
import { backUp } from '../../pipeline/backup.ts';
import { exploreClusters } from '../../pipeline/cluster/explore.ts';
import { exploreOptions } from '../../pipeline/cluster/options.ts';
import { acceptIntake } from '../../pipeline/intake/accept.ts';
import { lookAtIntake } from '../../pipeline/intake/look.ts';
import { mendReceived } from '../../pipeline/problems/received.ts';
import { publishRun } from '../../pipeline/history/publish.ts';
import type { Project } from '../../pipeline/project.ts';
import { refreshSources } from '../../pipeline/import/refresh.ts';
import { writeReport } from '../../pipeline/report/write.ts';
import { runAnswerOf } from '../../pipeline/run/answer.ts';
import { runModel } from '../../pipeline/run/run.ts';
import type { Work } from '../../pipeline/work.ts';

/** What a job of each kind is asked with, checked and its defaults filled in. */
export type Requests = { readonly [K in JobKind]: z.output<(typeof jobRequests)[K]> };
type Results = { readonly [K in JobKind]: Handed<z.input<(typeof jobResults)[K]>> };
type Perform<K extends JobKind> = (
  project: Project,
  request: Requests[K],
  by: string,
  work: Work,
) => Promise<Results[K]>;

/** Kinds that only read: they need not wait for what writes, nor that for them. */
const reading: ReadonlySet<string> = new Set<JobKind>(['clusters']);
export const onlyReads = (kind: string): boolean => reading.has(kind);

const inFolder = (project: Project, file: string): { readonly file: string } => ({
  file: path.relative(project.workspace.folder, file).split(path.sep).join('/'),
});

/** Long work by its kind: each is one operation of the pipeline. */
const kinds: { readonly [K in JobKind]: Perform<K> } = {
  async refresh(project, { again }, _by, work) {
    const { imports, warnings } = await refreshSources(project, work, undefined, { again });
    return { imports, warnings };
  },
  async run(project, { as_of: asOf, draft, offline, dry_run: dryRun, refit, why }, by, work) {
    const options = { by, why, draft, offline, dryRun, refit, ...(asOf === undefined ? {} : { asOf }) };
    return runAnswerOf(await runModel(project, options, work));
  },
  publish: (project, { run, why }, by, work) => publishRun(project, run, { by, why }, work),
  preview: (project, _request, by, work) => previewDraft(project, by, work),
  report: async (project, { format, scheme }, _by, work) =>
    inFolder(project, await writeReport(project, { to: format, ...(scheme === undefined ? {} : { scheme }) }, work)),
  look: (project, { intake }, _by, work) => lookAtIntake(project, intake, work),
  import: (project, { intake, ...options }, _by, work) => acceptIntake(project, intake, options, work),
  mend: (project, { file }, by, work) => mendReceived(project, file, by, work),
  backup: async (project, _request, _by, work) => inFolder(project, await backUp(project.workspace, work)),
  clusters: async (project, request, _by, work) =>
    (await exploreClusters(project, exploreOptions(request), work)).answer,
};

/** Does what a job asks for; the answer is plain data, in the words of the contract. */
export const perform = <K extends JobKind>(
  project: Project,
  { kind, request }: { readonly kind: K; readonly request: Requests[K] },
  by: string,
  work: Work,
): Promise<Results[K]> => kinds[kind](project, request, by, work);
