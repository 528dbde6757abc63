import type { QuestionnairesAnswer } from '../../contract/companies/assess.ts';
import type { AskedQuestion } from '../../contract/companies/my-assessments.ts';
import { fail } from '../../diagnostics/diagnostic.ts';
import { defaultQuestionnaire } from '../../model/normalise/assessments.ts';
import type { AssessmentPlan } from '../../model/assessment.ts';
import type { Plan } from '../../model/plan.ts';

/**
 * The questions of a questionnaire: the one named, else `assessments`, else the only one there is.
 * @throws InputError `assess/none`
 */
export function questionsOf({ assessments = [] }: Plan, wanted?: string): readonly AssessmentPlan[] {
  const known = [...new Set(assessments.map((each) => each.questionnaire))];
  const [only] = known;
  const named = wanted ?? (known.includes(defaultQuestionnaire) || known.length !== 1 ? defaultQuestionnaire : only);
  const questions = assessments.filter((each) => each.questionnaire === named);
  return questions.length === 0 ? fail('assess/none', { questionnaire: named ?? '', known }) : questions;
}

/** The questionnaires of a model in its order, each with what it asks about what. */
export function listQuestionnaires({ assessments = [] }: Plan): QuestionnairesAnswer {
  const names = [...new Set(assessments.map((each) => each.questionnaire))];
  return {
    questionnaires: names.map((name) => {
      const own = assessments.filter((each) => each.questionnaire === name);
      return {
        name,
        about: own.some((each) => each.about === 'lost deals') ? 'lost deals' : 'companies',
        questions: own.map(askedQuestionOf),
      };
    }),
  };
}

/** A question as people see it. */
export const askedQuestionOf = ({
  name,
  label,
  question,
  answers,
  fresh,
  questionnaire,
}: AssessmentPlan): AskedQuestion => ({
  name,
  label,
  question,
  answers: answers.kind === 'choice' ? { ...answers, values: [...answers.values] } : answers,
  fresh,
  questionnaire,
});
