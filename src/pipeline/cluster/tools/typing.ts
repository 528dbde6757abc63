import type { TypingAnswer } from '../../../contract/clusters/tools.ts';
import { fail } from '../../../diagnostics/diagnostic.ts';
import { formatter } from '../../../report/format.ts';
import { money } from '../../../report/measure.ts';
import type { Question } from '../../../stages/segment/discover/typing/options.ts';
import { compute } from '../../threads/compute.ts';
import type { Work } from '../../work.ts';
import type { FoundSegments } from '../exploration.ts';
import { groupsOf, namesOfSegments } from './groups.ts';
import type { ReadVariable } from '../material/read.ts';

const format = formatter();

/** Questions a questionnaire has at most. */
const MOST_QUESTIONS = 10;

/**
 * The fewest questions that place a new company in a segment that was found, with the points of every answer and how many are placed right.
 *
 * @throws InputError when there are no segments
 */
export async function typingQuestions(found: FoundSegments, work: Work = {}): Promise<TypingAnswer> {
  const { solution, on, scheme } = found;
  if (solution === undefined) fail('discover/nothing-to-save', undefined);
  const groups = groupsOf(found);
  const columns = on.map(({ column }) => column);
  const tool = await compute('typing', { columns, groups, k: solution.k, most: MOST_QUESTIONS }, work);
  return {
    scheme,
    companies: groups.filter((group) => group >= 0).length,
    segments: [...namesOfSegments(found)],
    base: [...tool.base],
    questions: tool.questions.map(({ question, points }) => {
      const variable = on[question.column];
      const labels = variable === undefined ? [] : answerLabels(question, variable);
      return {
        variable: variable?.text ?? '',
        label: variable?.label ?? '',
        answers: points.map((each, i) => ({ label: labels[i] ?? '', points: [...each] })),
      };
    }),
    accuracy: [...tool.accuracy],
    enough: tool.enough,
    recall: [...tool.recall],
    file: null,
  };
}

/** Answers as a questionnaire offers them. */
function answerLabels(question: Question, { column, type, currency }: ReadVariable): string[] {
  if (question.kind === 'values') return [...question.levels];
  if (type.kind === 'boolean') return ['no', 'yes'];
  const { cuts } = question;
  const values = column.kind === 'numeric' ? [...new Set(column.values)].filter((value) => !Number.isNaN(value)) : [];
  const number = (value: number): string =>
    currency === undefined ? format.full(value, { kind: 'number' }) : format.full(value, money(currency));
  // Few values are asked by value: each cut is one of them.
  const sorted = values.toSorted((a, b) => a - b);
  if (sorted.length === cuts.length + 1) return sorted.map(number);
  return [
    ...cuts.map((cut, i) => {
      const before = cuts[i - 1];
      return before === undefined ? `up to ${number(cut)}` : `over ${number(before)}, up to ${number(cut)}`;
    }),
    `over ${number(cuts.at(-1) ?? 0)}`,
  ];
}
