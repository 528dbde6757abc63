import type { Wording } from '../wording.ts';

export const discoverCodes = {
  'discover/not-answers': (): Wording => ({
    message:
      'Latent classes are found behind answers: categories, yes and no, or at most ten different values a variable.',
    mend: 'Choose another method, or variables with few values.',
  }),
  'discover/no-kind': (p: { variable: string; kind: string }): Wording => ({
    message: `Segments cannot be found by ${p.variable}: it holds ${p.kind}.`,
    expected: 'numbers, money, yes and no, or categories',
    mend: 'Make a number of it, as `days_since(founded)`.',
  }),
  'discover/too-few-variables': (p: { found: number }): Wording => ({
    message: `Segments are found by at least two variables; there ${p.found === 1 ? 'is one' : `are ${p.found}`}.`,
    mend: 'Name them: `--on revenue_12m,employees,survey.price`. To part companies by one variable use `cutpoints`, or bands.',
  }),
  'discover/too-many-segments': (p: { k: number; companies: number }): Wording => ({
    message: `${p.k} segments cannot be found among ${p.companies.toLocaleString('en')} companies.`,
    expected: 'at least five companies a segment',
  }),
  'discover/sampled': (p: { read: number; among: number }): Wording => ({
    message: `${p.read.toLocaleString('en')} of ${p.among.toLocaleString('en')} companies were read, drawn evenly by their keys; figures are of these.`,
  }),
  'discover/nothing-to-replace': (): Wording => ({
    message: 'There is no scheme in the model to replace: these segments were only explored.',
    mend: 'Name a scheme of clusters, or write the rules as a new scheme with --save NAME.',
  }),
  'discover/questionnaire-format': (p: { extension: string }): Wording => ({
    message: `A questionnaire cannot be written as '${p.extension}'.`,
    expected: 'a file that ends in .xlsx (it computes the segment) or .md (to print)',
  }),
  'discover/report-format': (p: { extension: string; known: string }): Wording => ({
    message: `A report cannot be written as '.${p.extension}'.`,
    expected: `a file that ends in one of ${p.known}`,
  }),
  'discover/no-segments': (p: { scheme: string }): Wording => ({
    message: `The newest run has fewer than two segments of ${p.scheme}.`,
    mend: 'Run the model (`firmament run`), or look at what its clusters are found by.',
  }),
  'discover/nothing-to-save': (): Wording => ({
    message: 'There is nothing to save: no groups were found.',
    mend: 'Say how many segments you want all the same, as `--k 3`, and the steadiest division into so many is saved.',
  }),
  'discover/not-clusters': (p: { scheme: string; kind: string }): Wording => ({
    message: `The scheme ${p.scheme} is made by ${p.kind}, not by clusters.`,
    mend: 'Name a scheme with `clusters`, or variables with --on.',
  }),
  'discover/scheme-exists': (p: { scheme: string }): Wording => ({
    message: `The model has a scheme ${p.scheme} already.`,
    mend: 'Choose another name for --save.',
  }),
} satisfies Record<string, (parameters: never) => Wording>;
