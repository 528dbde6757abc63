import type { QualityAnswer } from '../../contract/data/quality.ts';
import { qualityOfColumns } from '../../stages/connect/quality/columns.ts';
import { qualityOfDuplicates } from '../../stages/connect/quality/duplicates.ts';
import { qualityOfSources } from '../../stages/connect/quality/sources.ts';
import { askSegments } from '../ask/segments/segments.ts';
import type { Project } from '../project.ts';
import { currentRun } from '../run/runs.ts';
import { today } from '../today.ts';
import type { Work } from '../work.ts';
import { gapsOf, type GapOptions } from './companies.ts';

/**
 * How good the data are: completeness, validity, freshness and duplicates per source, column, variable and account manager; what the gaps cost
 * each scheme of the newest run; and which companies lack what somebody could fill in. Reads and changes nothing.
 */
export async function askQuality(
  project: Project,
  options: Partial<GapOptions> = {},
  work: Work = {},
): Promise<QualityAnswer> {
  const { workspace, model } = project;
  const session = workspace.engine;
  const day = today(workspace.clock(), model.plan.timeZone);
  const run = await currentRun(session);
  const schemes = run === undefined || run.profile.length === 0 ? [] : await askSegments(project);
  return {
    as_of: run?.asOf ?? day,
    sources: await qualityOfSources(session, day),
    columns: await qualityOfColumns(session),
    duplicates: await qualityOfDuplicates(session),
    ...(await gapsOf(project, { limit: 200, ...options }, work)),
    cost: schemes.map(({ scheme, name, companies, undecided, missing }) => ({
      scheme,
      name,
      companies,
      undecided,
      missing: [...missing],
    })),
  };
}
