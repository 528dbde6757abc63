import { nb } from '../nb.ts';
import type { Catalogue } from '../tongue.ts';
import { inNorwegian } from './diagnostics/index.ts';
import { expectedInNorwegian, labelInNorwegian } from './labels.ts';
import { reasonInNorwegian } from './reasons.ts';
import { figureInNorwegian } from './scorecard.ts';
import { stepInNorwegian } from './steps.ts';

/** Norwegian (bokmål), complete. */
const norwegian: Catalogue = {
  words: nb,
  told: {
    diagnostic: inNorwegian,
    step: stepInNorwegian,
    figure: figureInNorwegian,
    reason: reasonInNorwegian,
    expected: expectedInNorwegian,
    label: labelInNorwegian,
  },
};
export default norwegian;
