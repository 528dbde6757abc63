import { sayer } from '../patterns.ts';

/** What jobs say they are doing, as the server tells it, and in Norwegian. What stands in braces is taken over; a method by its name. */
export const steps: Readonly<Record<string, string>> = {
  'Comparing with a target that nothing tells': 'Sammenligner med et mål som ingenting forteller om',
  'Comparing with data without groups': 'Sammenligner med data uten grupper',
  'Computing the profile and the schemes': 'Regner ut profilen og inndelingene',
  'Copying the workspace': 'Kopierer arbeidsområdet',
  Counting: 'Teller',
  'Describing the segments': 'Beskriver segmentene',
  'Drawing companies anew: a tree of {k} segments': 'Trekker bedrifter på nytt: et tre med {k} segmenter',
  'Drawing companies anew: the segments of the model': 'Trekker bedrifter på nytt: segmentene i modellen',
  'Drawing companies anew: {method}, {k} segments': 'Trekker bedrifter på nytt: {method}, {k} segmenter',
  'Finding the clusters of {scheme}': 'Finner klyngene i {scheme}',
  'Finding where needs change': 'Finner hvor behovene endrer seg',
  'Finding where the targets change': 'Finner hvor målene endrer seg',
  'Fitting {method}, {k} segments': 'Tilpasser {method}, {k} segmenter',
  'Gathering the companies': 'Samler bedriftene',
  'Growing and pruning a tree': 'Dyrker og beskjærer et tre',
  'Judging {scheme}': 'Vurderer {scheme}',
  'Looking at {file}': 'Ser på {file}',
  'Making {part}': 'Lager {part}',
  'Putting the files in place': 'Legger filene på plass',
  'Reading companies': 'Leser bedrifter',
  'Reading the draft': 'Leser utkastet',
  'Reading the model': 'Leser modellen',
  'Reading {file} again': 'Leser {file} på nytt',
  'Reading {file}': 'Leser {file}',
  'Writing who moved': 'Skriver hvem som flyttet seg',
  'Writing {scheme}': 'Skriver {scheme}',
  'cutting it into records': 'deler den i poster',
  'finding the companies': 'finner bedriftene',
  'looking whether it is new': 'ser om den er ny',
  'reading its rows': 'leser radene',
  'reading {file}': 'leser {file}',
  'writing its rows': 'skriver radene',
};

const methods: Readonly<Record<string, string>> = {
  kmeans: 'k-means',
  gmm: 'gaussisk blanding',
  hierarchical: 'hierarkisk',
  kmedoids: 'k-medoider',
  lca: 'latente klasser',
  tree: 'beslutningstre',
};

const sayStep = sayer(steps, (name, value) => (name === 'method' ? (methods[value] ?? value) : value));

/** What a job is doing; a step of another program's, or a name, stays as it is. A file's own step stands after its name. */
export function stepInNorwegian(step: string): string {
  const said = sayStep(step);
  const [file, inner] = step.split(/: (.*)/u);
  return said !== step || file === undefined || inner === undefined || inner === ''
    ? said
    : `${file}: ${stepInNorwegian(inner)}`;
}
