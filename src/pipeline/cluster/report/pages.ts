import type { ClusterAnswer } from '../../../contract/clusters/cluster.ts';
import type { SegmentReference } from '../../../report/text.ts';
import { methodWords } from '../../../stages/segment/discover/finding.ts';
import type { ClusterPages } from '../../../stages/segment/discover/sections/pages.ts';
import { coloursOf } from '../../colours.ts';
import type { Project } from '../../project.ts';
import { mapAnswer, segmentAnswers } from '../answer.ts';
import { distilClusters } from '../tools/distil.ts';
import { schemeSegments } from '../explore.ts';
import type { Exploration, FoundSegments } from '../exploration.ts';
import { namesOfSegments } from '../tools/groups.ts';
import { holdingOf } from './returning.ts';

/** What a report tells of a comparison. */
export async function explorationPages(project: Project, found: Exploration): Promise<ClusterPages> {
  const { answer } = found;
  const shown = answer.shown;
  return {
    ...(await sharedPages(project, found)),
    finding: answer.finding,
    advice: answer.advice,
    method: methodSentence(answer),
    segments: answer.segments,
    map: answer.map,
    dendrogram: answer.dendrogram,
    candidates: answer.candidates,
    shown: answer.current ?? answer.candidates.find(({ method, k }) => method === shown?.method && k === shown.k),
    rules: found.solution === undefined ? undefined : await distilClusters(project, found, {}),
  };
}

/** What the report of a model tells of one of its schemes of clusters: what the newest run has, without comparing anything. */
export async function schemePages(project: Project, scheme: string, name: string): Promise<ClusterPages> {
  const found = await schemeSegments(project, scheme);
  const { solution, explanation, data } = found;
  const segments = await segmentAnswers(project, found);
  const unsure = segments.reduce((sum, each) => sum + each.unsure, 0);
  return {
    ...(await sharedPages(project, found)),
    id: `clusters-${scheme}`,
    name: `${name}: how found`,
    finding:
      unsure === 0
        ? `Every company belongs clearly to one segment of ${name}`
        : `${unsure.toLocaleString('en')} of ${data.matrix.rows.toLocaleString('en')} companies lie near a border of ${name}`,
    method: [
      `${segments.length} segments by ${methodWords[solution?.method ?? 'kmeans']} over ${found.on.map(({ label }) => label.toLowerCase()).join(', ')}. ${coverage(found)}Whether there are groups at all, and how many, tells `,
      { code: `firmament cluster ${scheme}` },
      '.',
    ],
    segments,
    map: explanation === undefined || solution === undefined ? null : mapAnswer(explanation.map, solution.assignment),
    dendrogram: null,
    candidates: [],
    shown: await shownOf(found),
    rules: await distilClusters(project, found, {}),
  };
}

/** How many of the scheme's companies this tells of, and where the others are. */
function coverage({ table, data }: FoundSegments): string {
  const told = data.matrix.rows;
  const gaps = table.companies.length - told;
  const number = (value: number): string => value.toLocaleString('en');
  const of =
    table.among > table.companies.length
      ? `${number(table.companies.length)} of the ${number(table.among)} companies the scheme is about were looked at`
      : `The scheme is about ${number(table.among)} companies`;
  if (gaps === 0) return `${of}; all are placed. `;
  const [has, is] = gaps === 1 ? ['has', 'is'] : ['have', 'are'];
  return data.aim === undefined
    ? `${of}: ${number(told)} are placed and told of here, ${number(gaps)} ${has} a gap in what companies are compared by and ${is} in no segment. `
    : `${of}: ${number(told)} are told of here; of ${number(gaps)} ${data.aim.label.toLowerCase()} is unknown, or all that is asked. `;
}

async function shownOf(found: FoundSegments): Promise<ClusterPages['shown']> {
  const segments = await holdingOf(found);
  if (segments === undefined || found.solution === undefined) return undefined;
  return {
    method: found.solution.method,
    segments: segments.map(({ mean, quantiles }) => ({ stability: { mean, quantiles: [...quantiles] } })),
  };
}

async function sharedPages(project: Project, found: FoundSegments) {
  const { scheme, table } = found;
  const names = namesOfSegments(found);
  const colours = scheme === null ? {} : await coloursOf(project.workspace.engine, scheme);
  return {
    id: 'clusters',
    name: 'Segments from data',
    labels: Object.fromEntries([...table.variables.values()].map(({ text, label }) => [text, label])),
    references: names.map((name, at): SegmentReference => {
      const id = found.segments?.[at]?.id ?? `segment-${at + 1}`;
      return { id, name, colour: colours[id] ?? at };
    }),
  };
}

function methodSentence({ on, companies, shown, test }: ClusterAnswer): string {
  const variables = on.map(({ label }) => label.toLowerCase()).join(', ');
  const chosen =
    shown === null
      ? ''
      : ` Told of here: ${shown.k} segments by ${methodWords[shown.method]}${shown.because === 'scheme' ? ', as in the model' : ''}.`;
  return `${companies.used.toLocaleString('en')} companies by ${variables}; ${companies.compared.toLocaleString('en')} compared by every method and held against ${test.references} sets of data without groups.${chosen}`;
}
