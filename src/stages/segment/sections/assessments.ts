import type { Block, Section } from '../../../report/document.ts';
import { count } from '../../../report/measure.ts';
import type { Cell, Column } from '../../../report/table.ts';
import { plural, referenceTo, type SectionContext } from './reference.ts';

/** What people answered to one question, by segment. */
export interface AssessedQuestion {
  readonly label: string;
  readonly question: string;
  readonly kind: 'choice' | 'yes or no' | 'number' | 'text';
  /** Fresh answers, the newest of each company or deal; segment null is none. */
  readonly answers: readonly { readonly segment: string | null; readonly answer: string }[];
  /** Companies or deals people disagree about. */
  readonly disputed: number;
}

/** Answers named in a table; the others are counted together. */
const mostAnswers = 6;

/** What account managers say of each segment: who competes, why deals are lost, what they judge. */
export function assessmentSection(
  questions: readonly AssessedQuestion[],
  context: SectionContext,
): Section | undefined {
  const told = questions.flatMap((each) => blocksOf(each, context) ?? []);
  if (told.length === 0) return undefined;
  const answers = questions.reduce((sum, each) => sum + each.answers.length, 0);
  const disputed = questions.reduce((sum, each) => sum + each.disputed, 0);
  return {
    id: 'assessments',
    name: 'What people say',
    title: `Account managers have given ${plural(answers, 'answer')} that ${answers === 1 ? 'is' : 'are'} still fresh`,
    blocks: [
      ...told,
      ...(disputed === 0
        ? []
        : [
            {
              type: 'callout' as const,
              kind: 'note' as const,
              text: `On ${plural(disputed, 'question')} about a company people disagree; the newest answer is counted. \`firmament assess --out\` shows both.`,
            },
          ]),
    ],
  };
}

function blocksOf(question: AssessedQuestion, context: SectionContext): readonly Block[] | undefined {
  const { label, answers, kind } = question;
  const totals = [...tally(answers.map(({ answer }) => answer))].sort(
    (a, b) => b[1] - a[1] || a[0].localeCompare(b[0]),
  );
  // Notes nobody else has written too are for the company's page.
  const named = totals.filter(([, n]) => kind !== 'text' || n > 1).slice(0, mostAnswers);
  const [first] = named;
  if (first === undefined) return undefined;
  return [
    {
      type: 'table',
      title: `${label}: ${first[1].toLocaleString('en')} of ${plural(answers.length, 'answer')} ${first[1] === 1 ? 'is' : 'are'} ‘${first[0]}’`,
      table: {
        ...tableOf(question, inOrder(named.map(([answer]) => answer)), context),
        note: question.question,
      },
    },
  ];
}

/** Answers on a scale as it rises; others stay as they are, the most given first. */
function inOrder(answers: readonly string[]): readonly string[] {
  const isScale = answers.every((each) => each !== '' && Number.isFinite(Number(each)));
  return isScale ? [...answers].sort((left, right) => Number(left) - Number(right)) : answers;
}

function tableOf(
  { answers }: AssessedQuestion,
  named: readonly string[],
  context: SectionContext,
): { readonly columns: readonly Column[]; readonly rows: readonly (readonly Cell[])[] } {
  const order = [...context.segments.map(({ id }): string | null => id), null];
  const segments = order.filter((segment) => answers.some((each) => each.segment === segment));
  const hasOthers = answers.some(({ answer }) => !named.includes(answer));
  return {
    columns: [
      { kind: 'segment', label: 'Segment' },
      ...named.map((label): Column => ({ ...count, label })),
      ...(hasOthers ? [{ ...count, label: 'Others' }] : []),
      { ...count, label: 'Answers' },
    ],
    rows: segments.map((segment) => {
      const own = answers.filter((each) => each.segment === segment).map(({ answer }) => answer);
      const counts = tally(own);
      const others = own.filter((answer) => !named.includes(answer)).length;
      return [
        referenceTo(context, segment),
        ...named.map((answer) => counts.get(answer) ?? 0),
        ...(hasOthers ? [others] : []),
        own.length,
      ];
    }),
  };
}

function tally(answers: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const answer of answers) counts.set(answer, (counts.get(answer) ?? 0) + 1);
  return counts;
}
