import { formatter } from '../../../report/format.ts';
import type { Choice, Candidate } from './choose.ts';
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
};

/** What a comparison found, in one sentence with its figures. */
export function findingOf(choice: Choice): string {
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
