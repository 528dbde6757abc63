import { saidWords } from '../../../../src/model/expression/said/words.ts';

/** Conditions as sentences. */
export const said = saidWords;
