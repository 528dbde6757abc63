/**
 * What segments of data can be, after Dolnicar, Grün and Leisch 2018 (2.3): `natural` groups with gaps between them; `reproducible` ones, without gaps
 * but found again in new data; `constructive` ones, made by whoever draws the line. `nothing`: the companies form one cloud, so that no
 * number of groups is better than another.
 */
export type SegmentKind = 'natural' | 'reproducible' | 'constructive' | 'nothing';

/** What is known of one solution when it is judged. */
export interface Evidence {
  /** Probability of a gain as large in data without groups. */
  readonly pValue: number;
  /** Mean adjusted Rand index between bootstrap samples. */
  readonly stability: number;
  /** Density at the most crowded border between two segments, against the centers. */
  readonly border: number;
  /** What one in twenty references without groups shows for the same number of groups. */
  readonly accidentalBorder: number;
}

/**
 * Limits of the verdict; docs/methods/choosing.md tells the error rates measured with them. A border half as crowded as the centers is what
 * two round clouds show whose centers are 3.3 deviations apart.
 */
export const limits = { pValue: 0.05, border: 0.65, naturalStability: 0.8, stability: 0.7, share: 0.03 } as const;

/** What one solution is. */
export function kindOf({ pValue, stability, border, accidentalBorder }: Evidence): SegmentKind {
  if (pValue > limits.pValue) return 'nothing';
  const apart = border <= limits.border && border < accidentalBorder;
  if (apart && stability >= limits.naturalStability) return 'natural';
  return stability >= limits.stability ? 'reproducible' : 'constructive';
}

/** What a kind means for use, in words. */
export const kindWords: Readonly<Record<SegmentKind, { readonly is: string; readonly means: string }>> = {
  natural: {
    is: 'Natural segments: there are gaps between them.',
    means: 'They are there whoever looks. Name them and build on them; a company near a border is the exception.',
  },
  reproducible: {
    is: 'Reproducible segments: there are no clear gaps, but new data lead to the same ones.',
    means: 'A good basis to work by. Companies near a border could as well be in the next segment: treat them so.',
  },
  constructive: {
    is: 'Constructive segments: there is some structure, but new data would lead to other segments.',
    means:
      'Segments are then a choice of yours. Judge them by what they are good for, and do not expect them to come back in a refit.',
  },
  nothing: {
    is: 'There are no groups here: the companies form one cloud.',
    means:
      'Dividing it is a decision, not a discovery. Bands of the variable that matters most, or a score, say the same and are easier to explain; or try other variables.',
  },
};
