import type { AssessmentPlan } from '../../../model/assessment.ts';

/** Heads the column a row is known by when it comes back. */
export const idHeader = 'Firmament id';
/** Heads the column of the deal a review is about. */
export const dealHeader = 'Deal id';
/** Heads the column of who answers. */
export const byHeader = 'Answered by';
/** Stands where a row's id does in the row with the questions' wording. */
export const wordingMark = 'The question';

/** What is known of one company, or one lost deal of it, for the person who is asked. */
export interface AskedRow {
  readonly id: string;
  readonly deal: {
    readonly id: string;
    readonly name: string | null;
    readonly amount: number | null;
    readonly closed: string;
  } | null;
  readonly facts: readonly (string | number | null)[];
  /** Questions asked about it, by name, with what stands today in words: `high (Kari, 2025-03-01)`; null where nothing does. */
  readonly asked: ReadonlyMap<string, string | null>;
  /** Questions without a fresh answer. */
  readonly missing: number;
}

/** What one person is asked. */
export interface AskedSheet {
  /** The account manager; null: companies nobody has. */
  readonly owner: string | null;
  readonly rows: readonly AskedRow[];
}

/** A cell, and what may be done with it: `answer` cells are for people to fill, of the question at this position. */
export interface GridCell {
  readonly value: string | number | null;
  readonly fill?: 'by' | number;
}

/** A sheet as a table of cells: headers, a row with the wording of the questions, then one row a company or deal. */
export interface Grid {
  readonly headers: readonly string[];
  readonly wording: readonly (string | null)[];
  readonly rows: readonly (readonly GridCell[])[];
}

/** What the questionnaire asks, and how the facts beside the answers are called. */
export interface GridPlan {
  readonly questions: readonly AssessmentPlan[];
  readonly facts: readonly string[];
}

/** Lays a sheet out: who it is, what is known, who answers, and for each question today's answer beside the cell for the new one. */
export function gridOf(sheet: AskedSheet, { questions, facts }: GridPlan): Grid {
  const aboutDeals = questions.some((each) => each.about === 'lost deals');
  const before = [
    idHeader,
    ...(aboutDeals ? [dealHeader, 'Deal', 'Lost on', 'Amount'] : []),
    ...facts,
    'Missing',
    byHeader,
  ];
  return {
    headers: [...before, ...questions.flatMap(({ label }) => [todayHeader(label), label])],
    wording: [
      wordingMark,
      ...before.slice(1).map(() => null),
      ...questions.flatMap(({ question }) => [null, question]),
    ],
    rows: sheet.rows.map((row) => [
      { value: row.id },
      ...(aboutDeals ? dealCells(row) : []),
      ...row.facts.map((value) => ({ value })),
      { value: row.missing },
      { value: sheet.owner, fill: 'by' },
      ...questions.flatMap(({ name }, index): GridCell[] =>
        row.asked.has(name)
          ? [{ value: row.asked.get(name) ?? null }, { value: null, fill: index }]
          : [{ value: 'not asked' }, { value: null }],
      ),
    ]),
  };
}

const dealCells = ({ deal }: AskedRow): readonly GridCell[] =>
  [deal?.id, deal?.name, deal?.closed, deal?.amount].map((value) => ({ value: value ?? null }));

const todayHeader = (label: string): string => `${label}: today`;
