import type { CallReason, GapRow } from '../../contract/companies/week.ts';
import type { Row } from '../../engine/engine.ts';
import type { Question } from '../ask/question.ts';
import { unansweredOf } from '../assess/unanswered.ts';
import type { Project } from '../project.ts';
import { gapsOf } from './gaps.ts';
import { movesOf, signalsOf } from './happened.ts';
import { points } from './points.ts';
import { slipping } from './purchases.ts';
import { reviewsDue } from './reviews.ts';
import { keyAccountIn } from './words.ts';

const daysAhead = 7;

export interface Found {
  readonly reasons: ReadonlyMap<number, readonly CallReason[]>;
  readonly moves: Awaited<ReturnType<typeof movesOf>>;
  readonly gaps: ReadonlyMap<number, GapRow['schemes']>;
  readonly unanswered: ReadonlyMap<number, number>;
}

/** Everything that speaks for calling each of an account manager's companies, and what is not known of them. */
export async function reasonsFor(
  project: Project,
  question: Question,
  companies: readonly number[],
  profile: ReadonlyMap<number, Row>,
): Promise<Found> {
  const signals = await signalsOf(question, companies);
  const purchases = await slipping(question, companies);
  const moves = await movesOf(question, companies);
  const reviews = await reviewsDue(question, companies, dayAfter(question.run.asOf, daysAhead));
  const gaps = await gapsOf(question, companies);
  const unanswered = await unansweredOf(project, companies);
  const reasons = new Map(
    companies.map((company) => {
      const purchase = purchases.get(company);
      const account = keyAccountIn(profile.get(company) ?? {}, question.bound);
      const lacks = gaps.get(company);
      const open = unanswered.get(company);
      const own: CallReason[] = [
        ...(signals.get(company) ?? []),
        ...(purchase === undefined ? [] : [purchase]),
        ...(moves.get(company) ?? []).map((each): CallReason => ({ kind: 'moved', points: points.moved, ...each })),
        ...(reviews.get(company) ?? []),
        ...(account === undefined
          ? []
          : [{ kind: 'key-account', points: points['key-account'], segment: account } as const]),
        ...(open === undefined ? [] : [{ kind: 'questions', points: points.questions, unanswered: open } as const]),
        ...(lacks === undefined
          ? []
          : [
              {
                kind: 'unknown',
                points: points.unknown,
                names: [...new Set(lacks.flatMap(({ unknown }) => unknown.map(({ label }) => label)))],
              } satisfies CallReason,
            ]),
      ];
      return [company, own] as const;
    }),
  );
  return { reasons, moves, gaps, unanswered };
}

function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
