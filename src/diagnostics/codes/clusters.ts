import type { Wording } from '../diagnostic.ts';

const rows = (count: number): string => `${count.toLocaleString('en')} ${count === 1 ? 'company' : 'companies'}`;

export const clusterCodes = {
  'clusters/needs-values': (p: { name: string; found: string }): Wording => ({
    message: `'${p.name}' is ${p.found}, which clusters cannot be found by.`,
    expected: 'a number, money, yes or no, or words',
    mend: 'Turn a date into a number: `days_since(…)`.',
  }),
  'clusters/needs-numbers': (p: { name: string; method: string }): Wording => ({
    message: `'${p.name}' is no number, and ${p.method} takes numbers only.`,
    mend: 'Use `method: kmedoids` for numbers and words together, or `method: lca` for answers.',
  }),
  'clusters/nothing-differs': (p: { columns: readonly string[] }): Wording => ({
    message: `Clusters cannot be found: no two companies differ in ${p.columns.join(', ')}.`,
    mend: 'Go by variables in which companies differ.',
  }),
  'clusters/range-cut': (p: { k: number; distinct: number }): Wording => ({
    message: `No more than ${p.distinct} clusters were looked for, not ${p.k}: that is how many different rows there are.`,
  }),
  'clusters/not-converged': (): Wording => ({
    message: 'A search for clusters ended before it had settled.',
    mend: 'Use fewer clusters or variables, or more `starts`.',
  }),
  'clusters/sampled': (p: { size: number; among: number }): Wording => ({
    message: `Clusters were found on ${rows(p.size)} of ${p.among.toLocaleString('en')}, the same ones every time; all are placed by them.`,
  }),
  'clusters/no-structure': (p: { scheme: string }): Wording => ({
    message: `The data of '${p.scheme}' show no groups: its clusters divide what is one whole.`,
    mend: 'Treat them as a convenience, not as a discovery; or go by variables in which companies differ in kind.',
  }),
  'clusters/found': (p: { scheme: string; how: string }): Wording => ({
    message: `${p.scheme}: ${p.how}`,
  }),
  'clusters/new-answers': (p: { scheme: string; variable: string; companies: number }): Wording => ({
    message: `${rows(p.companies)} ${p.companies === 1 ? 'has' : 'have'} a value of ${p.variable} that was not there when the clusters of '${p.scheme}' were found: it counts as unknown.`,
    mend: 'Find the clusters again: `firmament run --refit`.',
  }),
  'clusters/not-found-in-data': (p: { scheme: string; kind: string }): Wording => ({
    message: `Scheme ${p.scheme} is a ${p.kind} scheme: people wrote its segments, so there is nothing to find again.`,
    expected: 'a scheme of clusters',
  }),
  'clusters/nobody': (p: { scheme: string; companies: number }): Wording => ({
    message: `Clusters of '${p.scheme}' cannot be found: ${p.companies === 0 ? 'no company has' : `${rows(p.companies)} are too few that have`} the values they go by.`,
    mend: 'Go by variables that are known for more companies, or say `missing: fill`.',
  }),
} satisfies Record<string, (parameters: never) => Wording>;
