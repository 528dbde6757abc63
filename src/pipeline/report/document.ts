import type { SchemeCount } from '../../contract/run.ts';
import { InputError } from '../../diagnostics/diagnostic.ts';
import { namesIn } from '../../model/expression/names.ts';
import { sentence } from '../../model/expression/said/in-words.ts';
import type { SchemePlan } from '../../model/plan.ts';
import type { Document, Section } from '../../report/document.ts';
import { count, money } from '../../report/measure.ts';
import type { SegmentReference } from '../../report/text.ts';
import { comparisonSection } from '../../stages/evaluate/comparison-section.ts';
import { scorecardSection } from '../../stages/evaluate/section.ts';
import { penetrationSection } from '../../stages/measure/section.ts';
import { qualitySection } from '../../stages/profile/section.ts';
import { crossedBlocks } from '../../stages/segment/sections/crossed.ts';
import { clusterSection } from '../../stages/segment/discover/sections/cluster-section.ts';
import { clustersSection } from '../../stages/segment/sections/clusters.ts';
import { exclusionSection } from '../../stages/segment/sections/exclusions.ts';
import { funnelSection } from '../../stages/segment/sections/funnel.ts';
import { movementSection } from '../../stages/segment/sections/movement.ts';
import { overviewFinding, overviewSection } from '../../stages/segment/sections/overview.ts';
import type { SectionContext } from '../../stages/segment/sections/reference.ts';
import { segmentSection, type SegmentRule } from '../../stages/segment/sections/segment.ts';
import { conditionsOf, type SchemeCondition } from '../../stages/segment/conditions.ts';
import { everyoneLeft } from '../../stages/segment/rest.ts';
import { segmentsOf } from '../../stages/segment/segments.ts';
import { worthLabel } from '../../stages/segment/turnover.ts';
import { askCrossed } from '../ask/scheme/crossed.ts';
import { countExclusions, describeScheme, variableQuality } from '../ask/segments/describe.ts';
import { askCompare } from '../ask/scheme/compare.ts';
import { askFlows } from '../ask/scheme/flows.ts';
import { askFunnel } from '../ask/scheme/funnel.ts';
import { penetrationOf } from '../ask/scheme/penetration.ts';
import { askAbout, schemeOf, type Question } from '../ask/question.ts';
import { countSegments } from '../ask/segments/segments.ts';
import { readingOf } from '../ask/reading.ts';
import { askScorecard } from '../ask/scheme/scorecard.ts';
import { askStatus } from '../ask/status.ts';
import { schemePages } from '../cluster/report/pages.ts';
import { coloursOf } from '../colours.ts';
import { linesSection } from './lines.ts';
import { isDemo } from '../demo/marker.ts';
import { mainScheme } from '../model/main-scheme.ts';
import type { Project } from '../project.ts';
import type { Work } from '../work.ts';
import { assessmentPart } from './assessments.ts';

export interface ReportOptions {
  /** The scheme the pages are about; by default the one people wrote most about. */
  readonly scheme?: string;
  /** Companies named a segment. */
  readonly largest?: number;
}

/** The report of the newest run: a page for a director, a page a segment, then movement, funnels, exclusions and data quality. */
export async function reportDocument(
  project: Project,
  options: ReportOptions = {},
  work: Work = {},
): Promise<Document> {
  const question = await askAbout(project);
  const { bound, run, session } = question;
  const { plan } = bound;
  const main = options.scheme === undefined ? mainScheme(plan.schemes) : schemeOf(bound, options.scheme);
  const counts = await countSegments(session, bound, run);
  const status = await askStatus(project.workspace, project.model);
  const sections: Section[] = [];
  if (main !== undefined) sections.push(...(await mainSections(project, question, main, counts, options, work)));
  for (const scheme of plan.schemes) {
    const figures = counts.find((each) => each.scheme === scheme.id);
    if (figures === undefined || scheme === main) continue;
    work.onStep?.(`Writing ${scheme.name}`);
    const context = await contextOf(question, scheme);
    const crossing = await askCrossed(question, scheme);
    const crossed = crossing === undefined ? [] : crossedBlocks(crossing, context);
    sections.push(overviewSection(figures, context, 'glance', scheme.description, crossed));
  }
  for (const scheme of plan.schemes.filter((each) => each.method.kind === 'clusters')) {
    work.onStep?.(`Writing ${scheme.name}`);
    const pages = await unlessRefused(schemePages(project, scheme.id, scheme.name));
    if (pages !== undefined) sections.push(clusterSection(pages));
    const against =
      main === undefined || main.id === scheme.id
        ? undefined
        : await unlessRefused(opinion(project, question, main, scheme.id));
    if (against !== undefined) sections.push(against);
    const artefact = question.artefacts[scheme.id];
    const figures = counts.find((each) => each.scheme === scheme.id);
    if (artefact?.kind === 'clusters' && figures !== undefined)
      sections.push(clustersSection(scheme, artefact, figures, await contextOf(question, scheme), pages !== undefined));
  }
  for (const scheme of plan.schemes.filter((each) => each.method.kind === 'funnel')) {
    sections.push(funnelSection(await askFunnel(project, scheme.id), scheme.name, plan.currency));
  }
  const lines = await unlessRefused(linesSection(question, work));
  if (lines !== undefined) sections.push(lines);
  const penetration = await penetrationPart(question, main);
  if (penetration !== undefined) sections.push(penetration);
  const said = main === undefined ? undefined : await assessmentPart(question, main, await contextOf(question, main));
  if (said !== undefined) sections.push(said);
  const left = exclusionSection(await countExclusions(question), plan.exceptions, plan.currency, worthLabel(bound));
  if (left !== undefined) sections.push(left);
  sections.push(qualitySection(await variableQuality(question), status));
  return {
    title: plan.name,
    subtitle: `Segments as of ${run.asOf}`,
    provenance: {
      workspace: project.workspace.folder,
      model: { name: plan.name, version: run.model.slice(0, 12) },
      run: run.run,
      as_of: run.asOf,
      generated: { at: project.workspace.clock().toISOString(), zone: plan.timeZone },
      state: run.state === 'draft' ? 'draft' : 'published',
      ...((await isDemo(project.workspace.folder)) ? { synthetic: true } : {}),
    },
    sections: [frontPage(question, counts, sections, main), ...sections],
  };
}

/** Which share of the market is served, the main scheme first. */
async function penetrationPart(question: Question, main: SchemePlan | undefined): Promise<Section | undefined> {
  const answer = await penetrationOf(question);
  const contexts: SectionContext[] = [];
  for (const scheme of question.bound.plan.schemes) contexts.push(await contextOf(question, scheme));
  const first = answer.schemes.filter((each) => each.scheme === main?.id);
  const schemes = [...first, ...answer.schemes.filter((each) => each.scheme !== main?.id)];
  return penetrationSection({ ...answer, schemes }, contexts);
}

/** What people decided against what the data found. */
async function opinion(project: Project, question: Question, main: SchemePlan, clusters: string): Promise<Section> {
  const answer = await askCompare(project, main.id, clusters, { run: question.run, limit: 1 });
  const side = async (scheme: SchemePlan) => ({ name: scheme.name, context: await contextOf(question, scheme) });
  return comparisonSection(answer, await side(main), await side(schemeOf(question.bound, clusters)));
}

/** What the data or the model do not give is left out of a report. */
async function unlessRefused<T>(part: Promise<T>): Promise<T | undefined> {
  return part.catch((error: unknown) => {
    if (error instanceof InputError) return undefined;
    throw error;
  });
}

async function contextOf({ session, bound }: Question, scheme: SchemePlan): Promise<SectionContext> {
  const colours = await coloursOf(session, scheme.id);
  const left = everyoneLeft(scheme, bound);
  const segments = segmentsOf(scheme, bound).map(({ id, name }): SegmentReference => ({
    id,
    name,
    colour: id === left ? null : (colours[id] ?? null),
  }));
  return { scheme: scheme.id, currency: bound.plan.currency, worth: worthLabel(bound) ?? 'Turnover', segments };
}

async function mainSections(
  project: Project,
  question: Question,
  scheme: SchemePlan,
  counts: readonly SchemeCount[],
  options: ReportOptions,
  work: Work,
): Promise<readonly Section[]> {
  const figures = counts.find((each) => each.scheme === scheme.id);
  if (figures === undefined) return [];
  const context = await contextOf(question, scheme);
  work.onStep?.('Describing the segments');
  const profiles = await describeScheme(question, scheme, options.largest ?? 10);
  const rules = conditionsOf(scheme);
  const flows = await unlessRefused(askFlows(project, { scheme: scheme.id, limit: 20 }));
  const { schemes } = await askScorecard(project, scheme.id, work);
  const reading = readingOf(question.bound);
  const ruleOf = ({ text, tree }: SchemeCondition): SegmentRule => ({
    said: tree === undefined ? text : sentence(text, reading),
    ...(tree === undefined ? {} : { text }),
    names: tree === undefined ? [] : namesIn(tree),
  });
  return [
    overviewSection(figures, context, 'map', scheme.description),
    movementSection(flows, context, figures.companies),
    ...schemes.map((each) => scorecardSection(each, context)),
    ...figures.segments.flatMap((each) => {
      const profile = profiles.find((found) => found.id === each.id);
      const own = scheme.method.kind === 'rules' ? rules.filter((one) => one.segment === each.id) : [];
      const plan = segmentsOf(scheme, question.bound).find((found) => found.id === each.id);
      return profile === undefined ? [] : [segmentSection(each, profile, plan, own.map(ruleOf), context)];
    }),
  ];
}

/** What a director reads: the findings, each with the section that proves it, and what needs a decision. */
function frontPage(
  { bound, run }: Question,
  counts: readonly SchemeCount[],
  sections: readonly Section[],
  main: SchemePlan | undefined,
): Section {
  const figures = counts.find((each) => each.scheme === main?.id);
  const turnover = figures?.turnover ?? 0;
  // What no chart or table proves is not a finding.
  const proves = (each: Section): boolean => each.blocks.some(({ type }) => type === 'chart' || type === 'table');
  const told = sections.filter((each) => each.segment === undefined && proves(each));
  // The main scheme, what moved, the funnels and what is left out come first; then the other ways of seeing the market, and how far to trust it.
  const rank = (id: string): number => {
    if (id === `scheme-${main?.id ?? ''}`) return 0;
    if (id === 'movement') return 1;
    if (id.startsWith('funnel-')) return 2;
    if (id === 'exclusions') return 3;
    return id.startsWith('scorecard-') ? 5 : 4;
  };
  const findings = [...told]
    .sort((left, right) => rank(left.id) - rank(right.id))
    .map((each) => ({ text: each.title, evidence: each.id }))
    // Two schemes that share a segment can tell the same: it is said once.
    .filter((each, at, all) => all.findIndex(({ text }) => text === each.text) === at)
    .slice(0, 6);
  const context = {
    scheme: main?.id ?? '',
    currency: bound.plan.currency,
    worth: worthLabel(bound) ?? 'Turnover',
    segments: [],
  };
  const title =
    figures === undefined ? `${run.companies.toLocaleString('en')} companies` : overviewFinding(figures, context);
  return {
    id: 'summary',
    name: 'Summary',
    title,
    blocks: [
      {
        type: 'metrics',
        items: [
          { label: 'Companies', value: run.companies, measure: count },
          ...(turnover > 0 ? [{ label: context.worth, value: turnover, measure: money(bound.plan.currency) }] : []),
          {
            label: 'Segments',
            value: figures?.segments.filter((each) => each.companies > 0).length ?? 0,
            measure: count,
          },
          ...(figures === undefined || figures.excluded === 0
            ? []
            : [{ label: 'Left out', value: figures.excluded, measure: count }]),
        ],
      },
      { type: 'findings', items: findings },
      ...bound.plan.exceptions
        .filter((each) => each.review <= run.asOf)
        .map((each) => ({
          type: 'callout' as const,
          kind: 'decision' as const,
          text: `The exception ‘${each.name}’ was to be reviewed by ${each.owner} on ${each.review}.`,
        })),
    ],
  };
}
