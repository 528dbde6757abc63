import path from 'node:path';
import { z } from 'zod';
import { clusterRequest } from '../../contract/cluster-lab.ts';
import type { JobKind } from '../../contract/server.ts';
import { previewDraft } from '../../pipeline/draft/preview.ts';
import { backUp } from '../../pipeline/backup.ts';
import { exploreClusters } from '../../pipeline/cluster/explore.ts';
import { exploreOptions } from '../../pipeline/cluster/options.ts';
import { acceptIntake } from '../../pipeline/intake/accept.ts';
import { lookAtIntake } from '../../pipeline/intake/look.ts';
import { mendReceived } from '../../pipeline/problems/received.ts';
import { publishRun } from '../../pipeline/publishing.ts';
import type { Project } from '../../pipeline/project.ts';
import { refreshSources } from '../../pipeline/refresh.ts';
import { reportExtensions, writeReport } from '../../pipeline/report/write.ts';
import { runAnswerOf } from '../../pipeline/run-answer.ts';
import { runModel } from '../../pipeline/run.ts';
import type { Work } from '../../pipeline/work.ts';
import type { ReportFormat } from '../../report/render.ts';

/** What a job is asked with, as it was checked when it was asked. */
export type Asked = Readonly<Record<string, unknown>>;

interface Kind {
  /** Only reads: it need not wait for what writes, nor that for it. */
  readonly reads: boolean;
  /** Checks a request and fills in its defaults. */
  readonly request: z.ZodType<Asked>;
  /** Does it; the answer is plain data, and kept with the job. */
  readonly perform: (project: Project, request: Asked, by: string, work: Work) => Promise<unknown>;
}

function kind<S extends z.ZodType<Asked>>(
  request: S,
  perform: (project: Project, request: z.output<S>, by: string, work: Work) => Promise<unknown>,
  { reads = false } = {},
): Kind {
  return { reads, request, perform: (project, asked, by, work) => perform(project, request.parse(asked), by, work) };
}

const why = z.string().max(2000).default('');
const formats = Object.keys(reportExtensions).filter((each): each is ReportFormat => each in reportExtensions);

/** Long work by its kind: each is one operation of the pipeline. */
export const kinds: Readonly<Record<JobKind, Kind>> = {
  refresh: kind(z.strictObject({ again: z.boolean().default(false) }), async (project, { again }, _by, work) => {
    const { imports, warnings } = await refreshSources(project, work, undefined, { again });
    return { imports, warnings };
  }),
  run: kind(
    z.strictObject({
      as_of: z.iso.date().optional(),
      draft: z.boolean().default(false),
      offline: z.boolean().default(false),
      dry_run: z.boolean().default(false),
      why,
    }),
    async (project, request, by, work) =>
      runAnswerOf(
        await runModel(
          project,
          {
            by,
            why: request.why,
            draft: request.draft,
            offline: request.offline,
            dryRun: request.dry_run,
            ...(request.as_of === undefined ? {} : { asOf: request.as_of }),
          },
          work,
        ),
      ),
  ),
  publish: kind(z.strictObject({ run: z.string(), why }), (project, request, by, work) =>
    publishRun(project, request.run, { by, why: request.why }, work),
  ),
  preview: kind(z.strictObject({ draft: z.string().max(64).optional() }), (project, _request, by, work) =>
    previewDraft(project, by, work),
  ),
  report: kind(
    z.strictObject({ format: z.enum(formats).default('html'), scheme: z.string().optional() }),
    async (project, { format, scheme }, _by, work) => {
      const written = await writeReport(project, { to: format, ...(scheme === undefined ? {} : { scheme }) }, work);
      return { file: path.relative(project.workspace.folder, written).split(path.sep).join('/') };
    },
  ),
  look: kind(z.strictObject({ intake: z.string() }), (project, { intake }, _by, work) =>
    lookAtIntake(project, intake, work),
  ),
  import: kind(
    z.strictObject({ intake: z.string(), schemes: z.array(z.string()).max(50).optional() }),
    (project, { intake, schemes }, _by, work) => acceptIntake(project, intake, { schemes }, work),
  ),
  mend: kind(z.strictObject({ file: z.string() }), (project, { file }, by, work) =>
    mendReceived(project, file, by, work),
  ),
  backup: kind(z.strictObject({}), async (project, _request, _by, work) => {
    const file = await backUp(project.workspace, work);
    return { file: path.relative(project.workspace.folder, file).split(path.sep).join('/') };
  }),
  clusters: kind(
    clusterRequest,
    async (project, request, _by, work) => (await exploreClusters(project, exploreOptions(request), work)).answer,
    { reads: true },
  ),
};
