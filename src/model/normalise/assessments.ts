import { assessmentTable, type AnswerPlan, type AssessmentPlan } from '../assessment.ts';
import type { VariablePlan } from '../plan.ts';
import type { ModelData } from '../schema/model.ts';
import { entriesInOrder, placeOfKey, report, type Context } from './context.ts';
import { readExpression } from './expression.ts';
import { named } from './templates/spell.ts';
import { expressionOf, type Author } from './templates/template.ts';

type AssessmentData = NonNullable<ModelData['assessments']>[string];

/** The questionnaire of questions that name none. */
export const defaultQuestionnaire = 'assessments';

/** Columns of the table beside the questions' own. */
const ownColumns: ReadonlySet<string> = new Set(['at', 'by', 'deal']);

/** The questions people answer, in the order written. */
export function normaliseAssessments(data: ModelData['assessments'], context: Context): readonly AssessmentPlan[] {
  const about = new Map<string, AssessmentPlan['about']>();
  return entriesInOrder(context, ['assessments'], data ?? {}).map(([name, each]) => {
    const path = ['assessments', name];
    const questionnaire = each.questionnaire ?? defaultQuestionnaire;
    const subject = each.about ?? 'companies';
    const other = about.get(questionnaire) ?? subject;
    about.set(questionnaire, other);
    if (other !== subject)
      report(context, path, 'model/mixed-questionnaire', { questionnaire, first: other, second: subject });
    if (ownColumns.has(name)) report(context, path, 'model/name-taken', { name, by: `a column of ${assessmentTable}` });
    const ask = each.ask === undefined ? undefined : readExpression(context, [...path, 'ask']);
    return {
      name,
      label: each.label ?? sentenceCase(name),
      question: each.question,
      answers: answersOf(each, name, context),
      fresh: each.fresh ?? '12 months',
      ...(ask === undefined ? {} : { ask }),
      about: subject,
      questionnaire,
      place: placeOfKey(context, path),
    };
  });
}

/** Each question as variables: the latest answer that is fresh, and the age in days of the latest there is. */
export function variablesOfAssessments(data: ModelData['assessments'], context: Context): readonly VariablePlan[] {
  return entriesInOrder(context, ['assessments'], data ?? {}).flatMap(([name, each]) => {
    const author: Author = {
      name,
      template: 'assessment',
      label: each.label ?? sentenceCase(name),
      description: each.description ?? each.question,
      path: ['assessments', name],
      context,
    };
    const values = Array.isArray(each.answers) ? { values: each.answers } : {};
    return [
      ...expressionOf(
        author,
        `latest(${assessmentTable}.${named(name)}) over last ${each.fresh ?? '12 months'}`,
        values,
      ),
      ...expressionOf(author, `days_since(latest(${assessmentTable}.at where ${named(name)} is known))`, {
        part: { suffix: 'age', label: 'days since it was answered' },
      }),
    ];
  });
}

function answersOf({ answers }: AssessmentData, name: string, context: Context): AnswerPlan {
  const path = ['assessments', name];
  if (answers === 'yes or no') return { kind: 'yes or no' };
  if (answers === 'text') return { kind: 'text' };
  if (!Array.isArray(answers)) {
    const [first, second] = [String(answers.from), String(answers.to)];
    if (answers.from >= answers.to)
      report(context, [...path, 'answers'], 'model/order', { what: '`from` and `to`', first, second });
    return { kind: 'number', from: answers.from, to: answers.to };
  }
  answers.forEach((answer, index) => {
    const first = answers.findIndex((each) => sameAnswer(each, answer));
    if (first < index)
      report(context, [...path, 'answers', index], 'model/same-id', {
        what: 'answer',
        name: answer,
        other: answers[first] ?? '',
        id: answer.toLowerCase(),
      });
  });
  return { kind: 'choice', values: answers };
}

const sameAnswer = (left: string, right: string): boolean => left.toLowerCase() === right.toLowerCase();

/** `reference_value` → `Reference value`. */
function sentenceCase(name: string): string {
  const words = name.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
