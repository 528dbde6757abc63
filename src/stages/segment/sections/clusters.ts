import type { SchemeCount } from '../../../contract/run.ts';
import type { SchemePlan } from '../../../model/plan.ts';
import type { Block, Section } from '../../../report/document.ts';
import type { Cell } from '../../../report/table.ts';
import type { ClusterArtefact, ClusterFit } from '../../profile/clusters.ts';
import { contrastsOf } from '../clusters/describe/contrasts.ts';
import { variablesOf } from '../clusters/sql/coordinates.ts';
import { clusterName } from '../clusters/fitted-plan.ts';
import { typicalOf, typicalText } from '../clusters/describe/typical.ts';
import { foundText, lineageText, preparedText } from '../clusters/describe/words.ts';
import { percent, plural, referenceTo, type SectionContext } from './reference.ts';
import { triedChart } from './tried-chart.ts';

const mostContrasts = 3;

/**
 * How the clusters of a scheme were found and who is in them: what sets each apart from the others, what is typical of it, how many
 * companies lie on a border, how many clusters were tried, and what should be thought about before they are trusted. Where another section
 * describes them (`isDescribed`), only how they were found.
 */
export function clustersSection(
  scheme: SchemePlan,
  artefact: ClusterArtefact,
  figures: SchemeCount,
  context: SectionContext,
  isDescribed = false,
): Section {
  const placed = figures.segments.reduce((sum, each) => sum + each.companies, 0);
  const { before } = artefact.fit;
  return {
    id: `fit-${scheme.id}`,
    name: `${scheme.name}: what was tried`,
    title: title(scheme, artefact),
    lead: `${foundText(artefact)} ${preparedText(artefact.model)}`,
    blocks: [
      ...(before === undefined
        ? []
        : [
            {
              type: 'callout' as const,
              kind: 'note' as const,
              text: lineageText(before, (id) => clusterName(scheme, id)),
            },
          ]),
      ...(isDescribed
        ? []
        : [
            { type: 'findings' as const, items: apart(artefact, figures, context) },
            typicalTable(artefact, figures, context),
          ]),
      ...border(scheme, figures, placed),
      ...triedChart(artefact),
      judge(scheme),
      ...artefact.notes
        .filter((each) => each.severity === 'warning')
        .map((each) => ({
          type: 'callout' as const,
          kind: each.code === 'clusters/no-structure' ? ('not-enough-data' as const) : ('note' as const),
          text: each.mend === undefined ? each.message : `${each.message} ${each.mend}`,
        })),
    ],
  };
}

function title({ name }: SchemePlan, { clusters, fit, model }: ClusterArtefact): string {
  if (model.method === 'tree') return treeTitle(name, model.target.name, clusters.length, fit);
  if (fit.structure === false) return `${name}: the data show no groups; ${clusters.length} clusters divide one whole`;
  if (fit.structure === true)
    return `${name}: of ${fit.tried[0]?.k ?? ''} to ${fit.tried.at(-1)?.k ?? ''} clusters, ${clusters.length} tell companies best apart`;
  const [largest] = clusters;
  return `${name}: ${plural(clusters.length, 'cluster')}, the largest with ${percent(largest?.share ?? 0)} of the companies they were found on`;
}

function treeTitle(name: string, target: string, segments: number, { structure, statistics }: ClusterFit): string {
  const { explained } = statistics;
  return structure === true && explained !== undefined
    ? `${name}: ${plural(segments, 'segment')} explain ${percent(explained)} of how ${target} differs`
    : `${name}: no question tells ${target} better than chance`;
}

/** One sentence a cluster, in the order the scheme has them. */
function apart(artefact: ClusterArtefact, figures: SchemeCount, context: SectionContext) {
  const shares = artefact.clusters.map((each) => each.share);
  return figures.segments.flatMap(({ id, companies }) => {
    const cluster = artefact.clusters.findIndex((each) => each.id === id);
    if (cluster < 0) return [];
    const said = contrastsOf(artefact.model, cluster, shares)
      .slice(0, mostContrasts)
      .map((each) => `${each.variable} ${each.text}`);
    const who = `, ${plural(companies, 'company', 'companies')}: `;
    return [{ text: [{ segment: referenceTo(context, id) }, who, said.join('; '), '.'] }];
  });
}

function typicalTable(artefact: ClusterArtefact, figures: SchemeCount, context: SectionContext): Block {
  const columns = figures.segments.flatMap(({ id }) => {
    const cluster = artefact.clusters.findIndex((each) => each.id === id);
    return cluster < 0 ? [] : [{ label: referenceTo(context, id).name, typical: typicalOf(artefact.model, cluster) }];
  });
  return {
    type: 'table',
    title: 'What is typical of each cluster',
    table: {
      columns: [
        { kind: 'text', label: 'Variable' },
        ...columns.map(({ label }) => ({ kind: 'text' as const, label, align: 'right' as const })),
      ],
      rows: toldVariables(artefact.model).map((name): readonly Cell[] => [
        name,
        ...columns.map(({ typical }) => {
          const own = typical.get(name);
          return own === undefined ? null : typicalText(own);
        }),
      ]),
      note:
        artefact.method === 'kmedoids'
          ? 'The values of the company in the middle of each cluster.'
          : artefact.method === 'tree'
            ? 'What is to be expected of each segment, and what is asked of its companies.'
            : 'Numbers are middles of the cluster, answers the commonest with their share.',
    },
  };
}

/** Of a tree the target, and what is asked for somewhere. */
function toldVariables(model: ClusterArtefact['model']): readonly string[] {
  if (model.method !== 'tree') return variablesOf(model);
  const asked = new Set(model.leaves.flatMap(({ steps }) => steps.map(({ item }) => item)));
  return [model.target.name, ...variablesOf(model).filter((name) => asked.has(name))];
}

function border({ method, id }: SchemePlan, { uncertain }: SchemeCount, placed: number): readonly Block[] {
  if (method.kind !== 'clusters' || uncertain === null || uncertain === 0) return [];
  const limit = percent(method.lowConfidence);
  return [
    {
      type: 'callout',
      kind: 'estimated',
      text: `${plural(uncertain, 'company', 'companies')} of ${placed.toLocaleString('en')} ${uncertain === 1 ? 'lies' : 'lie'} on a border: less than ${limit} sure of ${uncertain === 1 ? 'its' : 'their'} cluster.`,
    },
    {
      type: 'ask',
      text: 'Those on a border',
      command: `firmament companies --where "${id}_probability < ${method.lowConfidence}"`,
    },
  ];
}

/** The command that asks whether there are any groups at all, and how steady they are. */
const judge = ({ id }: SchemePlan): Block => ({
  type: 'ask',
  text: 'Whether there are such groups at all',
  command: `firmament cluster ${id}`,
});
