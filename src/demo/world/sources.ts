/**
 * The ten sources of the unified profile: how many events a company has in two years (means, before its own factors), and which kinds of
 * event. `none` are companies outside the CRM: what they leave behind without a name.
 */
export interface EventSource {
  readonly source: string;
  /** Mean events in two years: companies outside the CRM, prospects, and customers by needs class. */
  readonly none: number;
  readonly prospect: number;
  readonly customer: readonly [number, number, number, number];
  /** What sophistication multiplies the mean by. */
  readonly sophisticated: number;
  /** Whether a person is behind it. */
  readonly person: boolean;
  /** Keeps to working days. */
  readonly workdays: boolean;
  /** Kinds and weights for companies with little interest, and for those with much. */
  readonly cool: Readonly<Record<string, number>>;
  readonly warm: Readonly<Record<string, number>>;
}

export const eventSources: readonly EventSource[] = [
  {
    source: 'email',
    none: 0,
    prospect: 9,
    customer: [24, 9, 20, 18],
    sophisticated: 1.2,
    person: true,
    workdays: true,
    cool: { delivered: 14, opened: 4, clicked: 1, bounced: 0.4, unsubscribed: 0.3 },
    warm: { delivered: 8, opened: 6, clicked: 4, replied: 1.5 },
  },
  {
    source: 'crm',
    none: 0,
    prospect: 3,
    customer: [5, 3, 16, 9],
    sophisticated: 1.2,
    person: true,
    workdays: true,
    cool: { call: 5, note: 4, meeting: 1 },
    warm: { call: 4, note: 3, meeting: 4, demo: 1, quote_sent: 2 },
  },
  {
    source: 'social',
    none: 0.5,
    prospect: 1.5,
    customer: [1.5, 0.8, 5, 2],
    sophisticated: 1.6,
    person: true,
    workdays: false,
    cool: { impression: 8, follow: 1 },
    warm: { impression: 5, like: 3, comment: 1, share: 1 },
  },
  {
    source: 'web',
    none: 2.6,
    prospect: 10,
    customer: [42, 10, 26, 34],
    sophisticated: 1.5,
    person: true,
    workdays: false,
    cool: { page_view: 12, problem_article: 2, basket_added: 0.5 },
    warm: {
      page_view: 8,
      problem_article: 2,
      comparison_viewed: 2,
      pricing_viewed: 3,
      calculator_used: 1,
      form_submitted: 1,
      basket_added: 3,
      basket_abandoned: 1,
      sample_ordered: 0.4,
      order_placed: 2,
    },
  },
  {
    source: 'mobile',
    none: 0,
    prospect: 0.4,
    customer: [5, 1, 3, 9],
    sophisticated: 1.3,
    person: true,
    workdays: false,
    cool: { app_opened: 5, push_opened: 1 },
    warm: { app_opened: 5, push_opened: 2, app_order: 2 },
  },
  {
    source: 'display',
    none: 4.2,
    prospect: 5,
    customer: [5, 4, 5, 4],
    sophisticated: 1,
    person: false,
    workdays: false,
    cool: { impression: 30, click: 0.4 },
    warm: { impression: 20, click: 2 },
  },
  {
    source: 'predictive',
    none: 0.8,
    prospect: 2.5,
    customer: [2, 2, 2, 2],
    sophisticated: 1,
    person: false,
    workdays: true,
    cool: { lookalike_scored: 3, intent_low: 2 },
    warm: { lookalike_scored: 2, intent_high: 3 },
  },
  {
    source: 'support',
    none: 0,
    prospect: 0.1,
    customer: [4, 1.5, 5, 6],
    sophisticated: 0.9,
    person: true,
    workdays: true,
    cool: { question: 4, ticket_opened: 3, complaint: 2 },
    warm: { question: 4, ticket_opened: 3, complaint: 0.6, praise: 1, recommendation: 0.5 },
  },
  {
    source: 'external',
    none: 0.5,
    prospect: 0.8,
    customer: [0.8, 0.8, 0.8, 0.8],
    sophisticated: 1,
    person: false,
    workdays: true,
    cool: { news_mention: 3, weather_alert: 2, building_permit: 1 },
    warm: { news_mention: 3, building_permit: 2, tender_published: 1 },
  },
  {
    source: 'store',
    none: 0,
    prospect: 0.2,
    customer: [2.5, 2, 0.8, 2],
    sophisticated: 0.5,
    person: true,
    workdays: true,
    cool: { visit: 3, purchase: 1 },
    warm: { visit: 3, purchase: 3, click_and_collect: 1 },
  },
];
