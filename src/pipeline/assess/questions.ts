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
