import type { Place } from '../diagnostics/diagnostic.ts';
import type { Condition } from './condition-plan.ts';
import type { CatalogueColumn, ValueType } from './types.ts';

/** What can be answered to a question. */
export type AnswerPlan =
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  | { readonly kind: 'yes or no' }
  | { readonly kind: 'number'; readonly from: number; readonly to: number }
  | { readonly kind: 'text' };

/** A question only people can answer; its answers are a column of the table `assessments`, and a variable. */
export interface AssessmentPlan {
  readonly name: string;
  readonly label: string;
  readonly question: string;
  readonly answers: AnswerPlan;
  /** How long an answer counts, as `12 months`. */
  readonly fresh: string;
  /** The companies it is asked about; absent: all. */
  readonly ask?: Condition;
  readonly about: 'companies' | 'lost deals';
  /** Questions of one questionnaire are asked together. */
  readonly questionnaire: string;
  readonly place: Place;
}

/** The table answers are kept in: one column an assessment. */
export const assessmentTable = 'assessments';

/** The type of the column answers are kept in. */
export function typeOfAnswers(answers: AnswerPlan): ValueType {
  switch (answers.kind) {
    case 'choice':
      return { kind: 'category', values: answers.values };
    case 'yes or no':
      return { kind: 'boolean' };
    case 'number':
      return { kind: 'number' };
    case 'text':
      return { kind: 'text' };
  }
}

/** The column of an assessment. What people write in their own words may be about a person, and is taken for it. */
export function columnOfAssessment({ name, label, answers }: AssessmentPlan): CatalogueColumn {
  return { name, label, type: typeOfAnswers(answers), personal: answers.kind === 'text', own: true };
}

const isTextual = (type: ValueType): boolean => type.kind === 'text' || type.kind === 'category';

/** Whether answers can be kept in a column of this type. */
export const takesAnswers = (column: ValueType, answers: AnswerPlan): boolean =>
  column.kind === typeOfAnswers(answers).kind || (isTextual(column) && isTextual(typeOfAnswers(answers)));
