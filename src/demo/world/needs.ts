/** The latent needs classes, in the order of their number in the truth (0-3). */
export const needsClasses = ['price seekers', 'passive', 'partner seekers', 'one-stop shoppers'] as const;

/** How a needs class behaves; money and counts are for a customer of middling size. */
export interface NeedsBehaviour {
  /** Share of what the company spends on such goods that a customer of ours gives us. */
  readonly wallet: number;
  readonly ordersPerYear: number;
  /** 0: like clockwork; 1: any time. */
  readonly irregular: number;
  readonly lines: number;
  readonly rebate: number;
  /** Share of customers that leave in a year. */
  readonly churn: number;
  readonly hoursEntriesPerYear: number;
  readonly dealsPerYear: number;
  /** Log odds that a deal is won. */
  readonly winning: number;
  readonly satisfaction: number;
}

export const behaviours: readonly NeedsBehaviour[] = [
  {
    wallet: 0.28,
    ordersPerYear: 5.5,
    irregular: 1,
    lines: 2,
    rebate: 0.17,
    churn: 0.24,
    hoursEntriesPerYear: 2,
    dealsPerYear: 0.5,
    winning: -0.9,
    satisfaction: -0.5,
  },
  {
    wallet: 0.4,
    ordersPerYear: 3.2,
    irregular: 0.7,
    lines: 2,
    rebate: 0.03,
    churn: 0.09,
    hoursEntriesPerYear: 3,
    dealsPerYear: 0.2,
    winning: 0.2,
    satisfaction: 0,
  },
  {
    wallet: 0.52,
    ordersPerYear: 7,
    irregular: 0.5,
    lines: 3,
    rebate: 0.08,
    churn: 0.06,
    hoursEntriesPerYear: 7,
    dealsPerYear: 0.8,
    winning: 0.5,
    satisfaction: 0.4,
  },
  {
    wallet: 0.75,
    ordersPerYear: 10,
    irregular: 0.3,
    lines: 5,
    rebate: 0.11,
    churn: 0.05,
    hoursEntriesPerYear: 4,
    dealsPerYear: 0.5,
    winning: 0.6,
    satisfaction: 0.3,
  },
];

/**
 * The survey's items, scale 1 (of no importance) to 5 (decisive), with the mean answer of each needs class and what a
 * sophisticated buyer adds to it.
 */
export interface SurveyItem {
  readonly column: string;
  readonly question: string;
  readonly means: readonly [number, number, number, number];
  readonly sophisticated: number;
}

export const surveyItems: readonly SurveyItem[] = [
  { column: 'low_price', question: 'The lowest price decides', means: [4.6, 3.1, 2.4, 2.9], sophisticated: -0.3 },
  {
    column: 'compare_offers',
    question: 'We compare offers every time',
    means: [4.4, 1.8, 2.9, 2.3],
    sophisticated: 0.2,
  },
  {
    column: 'little_effort',
    question: 'Buying must take as little time as possible',
    means: [2.8, 4.5, 2.6, 3.8],
    sophisticated: -0.2,
  },
  { column: 'leave_us_alone', question: 'We want few calls and visits', means: [3.4, 4.2, 1.7, 2.6], sophisticated: 0 },
  { column: 'advice', question: 'We want advice', means: [1.8, 2.1, 4.5, 3.1], sophisticated: 0.4 },
  {
    column: 'long_relation',
    question: 'We look for a lasting partner',
    means: [1.6, 2.6, 4.6, 3.6],
    sophisticated: 0.1,
  },
  {
    column: 'joint_development',
    question: 'The supplier should develop solutions with us',
    means: [1.5, 1.5, 4.0, 2.6],
    sophisticated: 0.8,
  },
  { column: 'one_supplier', question: 'One supplier for everything', means: [1.9, 3.0, 2.9, 4.7], sophisticated: 0 },
  { column: 'wide_range', question: 'A wide range of goods', means: [2.6, 2.4, 3.0, 4.5], sophisticated: 0.2 },
  { column: 'one_invoice', question: 'One invoice, one agreement', means: [2.0, 3.2, 3.0, 4.4], sophisticated: 0.3 },
  {
    column: 'own_integration',
    question: 'Orders go from our system to yours',
    means: [1.9, 1.5, 2.6, 3.0],
    sophisticated: 1.3,
  },
  {
    column: 'reporting',
    question: 'We need figures on use, cost and footprint',
    means: [1.8, 1.5, 2.8, 2.7],
    sophisticated: 1.4,
  },
];
