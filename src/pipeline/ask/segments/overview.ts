import type { NameSheet, OverviewAnswer, SegmentSheet } from '../../../contract/segments/overview.ts';
import { InputError } from '../../../diagnostics/diagnostic.ts';
import type { BoundPlan } from '../../../model/bound.ts';
import type { SchemePlan, SegmentPlan } from '../../../model/plan.ts';
import { colourOf, restColour } from '../../../report/palette.ts';
import { readCatalogue } from '../../../stages/connect/store/catalogue.ts';
import { conditionsOf } from '../../../stages/segment/conditions.ts';
import { everyoneLeft } from '../../../stages/segment/rest.ts';
import { segmentsOf } from '../../../stages/segment/segments.ts';
import { turnoverName } from '../../../stages/segment/turnover.ts';
import { coloursOf } from '../../colours.ts';
import { bindPlan, isWritten, type Project } from '../../project.ts';
import { currentRun } from '../../run/runs.ts';
import { headingOf } from '../label.ts';
import { askAbout } from '../question.ts';
import { runBefore } from '../scheme/flows.ts';
import { hasState } from '../state.ts';

/** The names, segments and colours of a workspace: what every page shows numbers by. Of the newest run, or, before the first, of the model. */
export async function askOverview(project: Project): Promise<OverviewAnswer> {
  const { engine } = project.workspace;
  const run = await currentRun(engine);
  const question = run === undefined || run.profile.length === 0 ? undefined : await askAbout(project, run);
  const bound = question?.bound ?? (await boundOrUnread(project));
  if (bound === undefined) return unread(project);
  const before = run === undefined ? undefined : await runBefore(engine, run);
  const turnover = turnoverName(bound);
  const schemes: OverviewAnswer['schemes'][number][] = [];
  for (const scheme of bound.plan.schemes) {
    const colours = await coloursOf(engine, scheme.id);
    const left = everyoneLeft(scheme, bound);
    schemes.push({
      id: scheme.id,
      name: scheme.name,
      method: scheme.method.kind,
      exclusive: scheme.exclusive,
      earlier:
        before !== undefined && hasState(before) && [run, before].every((each) => each?.schemes.includes(scheme.id)),
      segments: segmentsOf(scheme, bound).map((each) =>
        sheetOf(each, scheme, each.id === left ? null : (colours[each.id] ?? null)),
      ),
    });
  }
  return {
    model: bound.plan.name,
    written: isWritten(project.model),
    currency: bound.plan.currency,
    turnover: turnover === undefined ? null : { name: turnover, label: headingOf(turnover, bound) },
    run: run === undefined ? null : { run: run.run, as_of: run.asOf, at: run.at, companies: run.companies },
    stale: question !== undefined && (question.provenance.model_changed || question.provenance.data_changed),
    schemes,
    names: Object.entries(bound.names).map(([name, each]): NameSheet => ({
      name,
      label: headingOf(name, bound),
      kind: each.kind,
      type: each.type.kind,
      values: each.type.kind === 'category' ? [...each.type.values] : [],
      personal: each.personal,
    })),
  };
}

/** Before the first run: the model held against what was read; undefined while it names what no source has brought yet, since its first run reads them. */
async function boundOrUnread({ model, workspace }: Project): Promise<BoundPlan | undefined> {
  try {
    return bindPlan(model.plan, await readCatalogue(workspace.engine)).bound;
  } catch (error) {
    const isUnread = error instanceof InputError && error.diagnostics.some(({ code }) => code === 'model/not-imported');
    if (isUnread) return undefined;
    throw error;
  }
}

const unread = ({ model }: Project): OverviewAnswer => ({
  model: model.plan.name,
  written: isWritten(model),
  currency: model.plan.currency,
  turnover: null,
  run: null,
  stale: false,
  schemes: [],
  names: [],
});

function sheetOf(segment: SegmentPlan, scheme: SchemePlan, colour: number | null): SegmentSheet {
  const { need, talkTo, offer, message, channel, owner, note } = segment;
  return {
    id: segment.id,
    name: segment.name,
    colour: colour === null ? restColour : colourOf(colour),
    rules: conditionsOf(scheme)
      .filter((each) => each.segment === segment.id)
      .map((each) => each.text),
    need: need ?? null,
    talk_to: talkTo ?? null,
    offer: offer ?? null,
    message: message ?? null,
    channel: channel ?? null,
    owner: owner ?? null,
    note: note ?? null,
  };
}
