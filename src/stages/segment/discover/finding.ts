import { formatter } from '../../../report/format.ts';
import type { Choice } from './choose.ts';
import type { Candidate } from './candidate.ts';
import type { DiscoverMethod } from './types.ts';
import { kindWords } from './verdict.ts';

const format = formatter();

/** Methods as people call them. */
export const methodWords: Readonly<Record<DiscoverMethod, string>> = {
  kmeans: 'k-means',
  gmm: 'Gaussian mixture',
  hierarchical: 'hierarchical clustering',
  kmedoids: 'k-medoids',
  lca: 'latent classes',
  tree: 'decision tree',
};

/** What a comparison found, in one sentence with its figures. */
export function findingOf(choice: Choice): string {
  if (choice.aim !== undefined) return treeFinding(choice, choice.aim);
  const companies = format.full(choice.data.matrix.rows, { kind: 'count' });
  const { recommended } = choice;
  switch (choice.verdict) {
    case 'natural':
      return `${count(recommended)} natural segments (${methodOf(recommended)}): there are gaps between them, and ${returning(recommended)}.`;
    case 'reproducible':
      return `${count(recommended)} reproducible segments (${methodOf(recommended)}): no clear gaps lie between them, but ${returning(recommended)}.`;
    case 'constructive':
      return `No segments that hold: the ${companies} companies show some structure, but ${dissolving(recommended)}.`;
    case 'nothing':
      return `There are no groups here: the ${companies} companies form one cloud. ${chance(choice.test.pValue)}`;
  }
}

/** What that means for use, and what to do. */
export function adviceOf(choice: Choice): string {
  if (choice.aim !== undefined) return treeAdvice(choice, choice.aim);
  const { means } = kindWords[choice.verdict];
  const { division } = choice;
  if (choice.verdict !== 'nothing' || division === undefined) return means;
  const steady = division.stability.mean >= 0.7;
  return `${means} If you must divide all the same, ${count(division)} parts by ${methodOf(division)} ${
    steady
      ? `come back in new data (agreement ${division.stability.mean.toFixed(2)}), as slices of one whole`
      : `are the steadiest, though they hardly come back (agreement ${division.stability.mean.toFixed(2)})`
  }.`;
}

function treeFinding({ recommended, data }: Choice, aim: string): string {
  const companies = format.full(data.matrix.rows, { kind: 'count' });
  const explained = recommended?.explained;
  if (recommended === undefined || explained === undefined)
    return `Nothing asked tells ${aim.toLowerCase()}: of ${companies} companies, questions do no better on those held out than asking nothing.`;
  const share = format.full(Math.max(0, explained.share), { kind: 'share', decimals: 0 });
  const lines = recommended.kind === 'constructive' ? dissolving(recommended) : returning(recommended);
  return `${count(recommended)} segments explain ${share} of how ${aim.toLowerCase()} differs, in companies held out; ${lines}.`;
}

function treeAdvice({ recommended }: Choice, aim: string): string {
  if (recommended === undefined)
    return `Ask for other variables, or for a target nearer to what you can know beforehand. A division by these says nothing of ${aim.toLowerCase()}.`;
  return recommended.kind === 'constructive'
    ? 'What is expected of a segment holds; where exactly its limits lie does not: take them as round figures and look again when there are more companies.'
    : 'Treat each segment by what is expected of it. What tells a target need not cause it: try a change on some before you count on it for all.';
}

const count = (candidate: Candidate | undefined): string => String(candidate?.solution.k ?? 0);
const methodOf = (candidate: Candidate | undefined): string =>
  candidate === undefined ? '' : methodWords[candidate.solution.method];

function returning(candidate: Candidate | undefined): string {
  const mean = candidate?.stability.mean ?? 0;
  return `new samples of companies lead to ${mean >= 0.9 ? 'the same' : 'nearly the same'} ones (agreement ${mean.toFixed(2)} of 1)`;
}

function dissolving(candidate: Candidate | undefined): string {
  const mean = candidate?.stability.mean ?? 0;
  return `new samples lead to other segments (agreement ${mean.toFixed(2)} at best, where 0.70 would do)`;
}

/** How usual so much grouping is in data without groups. */
function chance(pValue: number): string {
  const share = format.full(pValue, { kind: 'share', decimals: 0 });
  return `Data without groups look as grouped as this in ${share} of cases.`;
}
