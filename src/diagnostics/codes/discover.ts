import type { Wording } from '../diagnostic.ts';

export const discoverCodes = {
  'discover/not-answers': (_: object): Wording => ({
    message: 'Latent classes are found behind answers: categories, yes and no, or at most ten different values a variable.',
    mend: 'Choose another method, or variables with few values.',
  }),
} satisfies Record<string, (parameters: never) => Wording>;
