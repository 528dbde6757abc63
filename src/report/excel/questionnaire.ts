import writeExcelFile, { type Sheet } from 'write-excel-file/node';
import type { Questionnaire } from '../questionnaire.ts';
import type { Row } from './blocks.ts';
import { textCell } from './cell.ts';

/**
 * A workbook that computes the segment: on the first sheet the number of an answer is typed beside each question, and the segment stands below; the second
 * holds the points. As bytes of an .xlsx file.
 */
export async function excelQuestionnaire(questionnaire: Questionnaire): Promise<Uint8Array> {
  const [questions, answers] = questionnaireSheets(questionnaire);
  const sheets = [
    {
      sheet: 'Questions',
      data: questions.map((row) => [...row]),
      columns: [{ width: 46 }, { width: 14 }, { width: 60 }, { width: 44 }],
    },
    {
      sheet: points,
      data: answers.map((row) => [...row]),
      columns: [{ width: 46 }, { width: 8 }, { width: 30 }, ...questionnaire.segments.map(() => ({ width: 22 }))],
    },
  ];
  return await writeExcelFile(sheets satisfies Sheet<never>[]).toBuffer();
}

/** The two sheets, row by row: what is typed into, and the points. */
export const questionnaireSheets = (questionnaire: Questionnaire): readonly [Row[], Row[]] => [
  questionSheet(questionnaire),
  pointSheet(questionnaire),
];

const points = 'Points';
/** Rows before the first question, on both sheets. */
const HEAD = 4;

function questionSheet({ title, segments, questions, note }: Questionnaire): Row[] {
  const sumRow = HEAD + questions.length + 3;
  const lastSum = sumRow + segments.length - 1;
  const sums = `$B$${sumRow}:$B$${lastSum}`;
  return [
    [textCell(title, { fontWeight: 'bold', fontSize: 14 })],
    [textCell(note)],
    [textCell('Type the number of an answer beside each question; leave it empty where it is not known.')],
    ['Question', 'Answer', 'Answers'].map((text) => textCell(text, { fontWeight: 'bold' })),
    ...questions.map(({ text, answers }, at) => [
      textCell(text),
      { backgroundColor: '#e6eeee' },
      textCell(answers.map(({ label }, i) => `${i + 1} ${label}`).join('; ')),
      { type: 'Formula' as const, value: checkOf(questions, at) },
    ]),
    [],
    [
      textCell('Segment', { fontWeight: 'bold' }),
      {
        type: 'Formula' as const,
        value: `=INDEX($A$${sumRow}:$A$${lastSum},MATCH(MAX(${sums}),${sums},0))`,
        fontWeight: 'bold' as const,
      },
    ],
    ...segments.map((name, at) => [textCell(name), { type: 'Formula' as const, value: `=${sumOf(questions, at)}` }]),
  ];
}

/** What a segment has before any question, and the points of each answer that was typed. */
function sumOf(questions: Questionnaire['questions'], segment: number): string {
  const column = columnName(segment + 3);
  const parts = questions.map((_, at) => {
    const { from, to } = answerRows(questions, at);
    return `SUMPRODUCT(${chosen(questions, at)}*${points}!$${column}$${from}:$${column}$${to})`;
  });
  return [`${points}!$${column}$${HEAD + 1}`, ...parts].join('+');
}

/** Tells of an answer that is none of those there are: it counts as not known. */
function checkOf(questions: Questionnaire['questions'], at: number): string {
  const isAnswer = `SUMPRODUCT(${chosen(questions, at)}*1)=1`;
  return `=IF(OR(ISBLANK(${answerCell(at)}),${isAnswer}),"","none of the answers: counts as not known")`;
}

/** One where the number of an answer is the one that was typed: none for an empty cell, a word, or a number there is not. */
function chosen(questions: Questionnaire['questions'], at: number): string {
  const { from, to } = answerRows(questions, at);
  return `(${points}!$B$${from}:$B$${to}=${answerCell(at)})`;
}

const answerCell = (question: number): string => `$B$${HEAD + 1 + question}`;

/** The rows of a question's answers on the sheet of points. */
function answerRows(questions: Questionnaire['questions'], at: number) {
  const before = questions.slice(0, at).reduce((sum, { answers }) => sum + answers.length, 0);
  const from = HEAD + 2 + before;
  return { from, to: from + (questions[at]?.answers.length ?? 0) - 1 };
}

function pointSheet({ segments, base, questions }: Questionnaire): Row[] {
  return [
    [textCell('Points of every answer', { fontWeight: 'bold', fontSize: 14 })],
    [textCell('The segment with the largest sum wins; the first of equals.')],
    [],
    ['Question', 'Number', 'Answer', ...segments].map((text) => textCell(text, { fontWeight: 'bold' })),
    [textCell('Before any question'), {}, {}, ...base.map((value) => ({ value, type: Number }))],
    ...questions.flatMap(({ text, answers }) =>
      answers.map(({ label, points: own }, i) => [
        i === 0 ? textCell(text) : {},
        { value: i + 1, type: Number },
        textCell(label),
        ...own.map((value) => ({ value, type: Number })),
      ]),
    ),
  ];
}

/** A, B, …, Z, AA, … by place from 0. */
function columnName(place: number): string {
  const letter = String.fromCodePoint(65 + (place % 26));
  return place < 26 ? letter : `${columnName(Math.floor(place / 26) - 1)}${letter}`;
}
