import writeExcelFile, { type Sheet } from 'write-excel-file/node';
import type { Questionnaire } from '../questionnaire.ts';
import type { Row } from './blocks.ts';
import { textCell } from './cell.ts';

/**
 * A workbook that computes the segment: on the first sheet the number of an answer is typed beside each question, and the segment stands below; the second
 * holds the points. As bytes of an .xlsx file.
 */
export async function excelQuestionnaire(questionnaire: Questionnaire): Promise<Uint8Array> {
  const widths = [{ width: 46 }, { width: 14 }, { width: 60 }];
  const sheets = [
    { sheet: 'Questions', data: questionSheet(questionnaire).map((row) => [...row]), columns: widths },
    {
      sheet: points,
      data: pointSheet(questionnaire).map((row) => [...row]),
      columns: [{ width: 46 }, { width: 30 }, ...questionnaire.segments.map(() => ({ width: 22 }))],
    },
  ];
  return await writeExcelFile(sheets satisfies Sheet<never>[]).toBuffer();
}

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
    ...questions.map(({ text, answers }) => [
      textCell(text),
      { backgroundColor: '#e6eeee' },
      textCell(answers.map(({ label }, i) => `${i + 1} ${label}`).join('; ')),
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
  const column = columnName(segment + 2);
  let row = HEAD + 2;
  const parts = questions.map(({ answers }, at) => {
    const from = row;
    row += answers.length;
    return `IFERROR(INDEX(${points}!$${column}$${from}:$${column}$${row - 1},IF(ISBLANK($B$${HEAD + 1 + at}),0/0,$B$${HEAD + 1 + at})),0)`;
  });
  return [`${points}!$${column}$${HEAD + 1}`, ...parts].join('+');
}

function pointSheet({ segments, base, questions }: Questionnaire): Row[] {
  return [
    [textCell('Points of every answer', { fontWeight: 'bold', fontSize: 14 })],
    [textCell('The segment with the largest sum wins; the first of equals.')],
    [],
    ['Question', 'Answer', ...segments].map((text) => textCell(text, { fontWeight: 'bold' })),
    [textCell('Before any question'), {}, ...base.map((value) => ({ value, type: Number }))],
    ...questions.flatMap(({ text, answers }) =>
      answers.map(({ label, points: own }, i) => [
        i === 0 ? textCell(text) : {},
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
