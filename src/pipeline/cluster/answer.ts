import type { ClusterAnswer, ClusterCandidate, ClusterSegment } from '../../contract/clusters/cluster.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Candidate } from '../../stages/segment/discover/candidate.ts';
import type { Difference } from '../../stages/segment/discover/describe.ts';
import { adviceOf, findingOf } from '../../stages/segment/discover/finding.ts';
import type { Member } from '../../stages/segment/discover/members.ts';
import { namesOf, type CompanyName } from '../ask/names.ts';
import type { Project } from '../project.ts';
import { expectedIn } from './find/aim.ts';
import type { Exploration, FoundSegments } from './exploration.ts';

/** Points of a map that are sent along. */
const MOST_POINTS = 1000;

interface Told {
  readonly because: NonNullable<ClusterAnswer['shown']>['because'];
  readonly used: number;
  readonly seconds: number;
  readonly notes: readonly Diagnostic[];
}

/** What was found as one document, with companies by name. */
export async function clusterAnswer(
  project: Project,
  found: Omit<Exploration, 'answer'>,
  { because, used, seconds, notes }: Told,
): Promise<ClusterAnswer> {
  const { choice, solution, table, explanation } = found;
  const named = (candidate: Candidate | undefined) =>
    candidate === undefined ? null : { method: candidate.solution.method, k: candidate.solution.k };
  return {
    scheme: found.scheme,
    on: found.on.map(({ text, label }) => ({ variable: text, label })),
    target: found.target === undefined ? null : { variable: found.target.text, label: found.target.label },
    run: table.ground.run?.run ?? null,
    as_of: table.ground.moment.asOf,
    companies: {
      among: table.among,
      used,
      gaps: table.companies.length - used,
      compared: choice.data.matrix.rows,
    },
    verdict: choice.verdict,
    finding: findingOf(choice),
    advice: adviceOf(choice),
    test: {
      references: choice.test.references,
      rows: choice.test.rows,
      gain: choice.test.gain,
      p_value: choice.test.pValue,
    },
    recommended: named(choice.recommended),
    division: named(choice.division),
    candidates: choice.candidates.map(candidateAnswer),
    current: found.current === undefined ? null : candidateAnswer(found.current),
    shown: solution === undefined ? null : { method: solution.method, k: solution.k, because },
    segments: await segmentAnswers(project, found),
    map: explanation === undefined || solution === undefined ? null : mapAnswer(explanation.map, solution.assignment),
    dendrogram: dendrogramAnswer(explanation),
    seconds,
    saved: null,
    notes: [...notes],
  };
}

function candidateAnswer(each: Candidate): ClusterCandidate {
  return {
    method: each.solution.method,
    k: each.solution.k,
    kind: each.kind,
    stability: { mean: each.stability.mean, quantiles: [...each.stability.quantiles] },
    segments: each.shares.map((share, i) => ({
      share,
      stability: {
        mean: each.stability.segments[i]?.mean ?? 0,
        quantiles: [...(each.stability.segments[i]?.quantiles ?? [])],
      },
      border: each.borders[i] ?? 1,
    })),
    border: each.border,
    silhouette: each.silhouette,
    smallest_share: Math.min(...each.shares),
    bic: each.solution.bic,
    usefulness: each.usefulness,
    explained: each.explained ?? null,
    differs_in: each.differences.map(({ name, effect, pValue }) => ({ variable: name, effect, p_value: pValue })),
  };
}

/** The segments with their differences and members by name. */
export async function segmentAnswers(project: Project, found: FoundSegments): Promise<ClusterSegment[]> {
  const { explanation, data, table, segments } = found;
  if (explanation === undefined) return [];
  const keyOf = (row: number): number => table.companies[data.rows[row] ?? 0] ?? 0;
  const told = explanation.members.flatMap(({ typical, borderline }) => [...typical, ...borderline]);
  const companies = await namesOf(project.workspace.engine, table.ground.bound.catalogue, [
    ...new Set(told.map(({ row }) => keyOf(row))),
  ]);
  const nameOf = (segment: number): string => segments?.[segment]?.name ?? explanation.names[segment] ?? '';
  const memberAnswer = ({ row, probability, next }: Member) => {
    const company: CompanyName | undefined = companies.get(keyOf(row));
    return { id: company?.id ?? '', name: company?.name ?? null, probability, next: nameOf(next) };
  };
  return explanation.descriptions.map((each, i) => {
    const members = explanation.members[i];
    return {
      id: segments?.[i]?.id ?? null,
      name: nameOf(i),
      suggested_name: explanation.names[i] ?? '',
      companies: each.companies,
      share: each.share,
      sentence: explanation.sentences[i] ?? '',
      expected: data.aim === undefined ? null : expectedIn(data.aim, assignmentOf(found), i),
      differences: each.differences.map(differenceAnswer),
      profile: each.profile.map(differenceAnswer),
      typical: (members?.typical ?? []).map(memberAnswer),
      borderline: (members?.borderline ?? []).map(memberAnswer),
      unsure: members?.unsure ?? 0,
    };
  });
}

const assignmentOf = ({ solution }: FoundSegments): Int32Array => solution?.assignment ?? new Int32Array();

const differenceAnswer = (each: Difference): ClusterSegment['differences'][number] => ({
  variable: each.variable,
  label: each.label,
  value: each.value ?? null,
  is_share: each.binary || each.value !== undefined,
  effect: each.effect,
  own: each.own,
  rest: each.rest,
  p_value: each.pValue,
});

/** The top of the tree, of a hierarchical clustering. */
export const dendrogramAnswer = (explanation: FoundSegments['explanation']): ClusterAnswer['dendrogram'] =>
  explanation?.dendrogram === undefined
    ? null
    : { branches: [...explanation.dendrogram.branches], merges: [...explanation.dendrogram.merges] };

/** Points of a map with their segments, thinned where there are many. */
export function mapAnswer(
  map: NonNullable<FoundSegments['explanation']>['map'],
  assignment: Int32Array,
): NonNullable<ClusterAnswer['map']> {
  const step = Math.max(1, Math.ceil(map.points.length / MOST_POINTS));
  return {
    kind: map.kind,
    explained: [...map.explained],
    axes: map.axes.map((axis) => axis.map(({ name, strength }) => ({ variable: name, strength }))),
    points: map.points.flatMap(([x, y], row) => (row % step === 0 ? [{ x, y, segment: assignment[row] ?? 0 }] : [])),
  };
}
