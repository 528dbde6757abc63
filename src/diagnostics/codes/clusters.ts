import type { Wording } from '../wording.ts';

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
  'clusters/needs-target': (): Wording => ({
    message: 'A tree needs a target: what its segments are to differ in.',
    expected: '`target:` with a variable or an expression: yes or no, a number, or words',
    mend: 'Say for instance `target: churned`, or take another method.',
  }),
  'clusters/target-unused': (p: { method: string; target: string }): Wording => ({
    message: `'${p.target}' is a target, which ${p.method} does not look at.`,
    mend: 'Use `method: tree`, or leave `target` out.',
  }),
  'clusters/target-asked': (p: { target: string }): Wording => ({
    message: `'${p.target}' is both the target and one of the variables it is to be told from.`,
    mend: 'Take it out of `on`.',
  }),
  'clusters/target-same': (p: { scheme: string; target: string }): Wording => ({
    message: `The segments of '${p.scheme}' cannot be found: ${p.target} is the same for every company it is known of, or known of too few.`,
    mend: 'Choose a target in which companies differ.',
  }),
  'clusters/nothing-told': (p: { scheme: string; target: string }): Wording => ({
    message: `No question of '${p.scheme}' tells ${p.target} better than chance: its segments differ by accident.`,
    mend: 'Ask for other variables or another target, or find the segments on more companies.',
  }),
  'clusters/fewer-segments': (p: { scheme: string; k: number; found: number }): Wording => ({
    message: `${p.scheme} has ${p.found === 1 ? 'one segment' : `${p.found} segments`}, not ${p.k}: no further question parts companies within the depth and size allowed.`,
    mend: 'Allow a greater `depth` or a lesser `smallest`.',
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
