import readXlsxFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import * as fc from 'fast-check';
import { excelQuestionnaire, questionnaireSheets } from '../../src/report/excel/questionnaire.ts';
import { markdownQuestionnaire } from '../../src/report/markdown/questionnaire.ts';
import type { Questionnaire } from '../../src/report/questionnaire.ts';

const questionnaire: Questionnaire = {
  title: 'Which segment?',
  segments: ['Large', '=cmd|x'],
  base: [4, 0],
  questions: [
    {
      text: 'How many *employees*?',
      answers: [
        { label: 'up to 10', points: [0, 12] },
        { label: 'over 10', points: [9, 0] },
      ],
    },
    {
      text: 'Exports',
      answers: [
        { label: 'no', points: [0, 3] },
        { label: 'yes', points: [7, 0] },
      ],
    },
  ],
  note: 'Two questions place 97 of 100.',
};

test('a questionnaire to print holds every answer with its points, and nothing in it is markup', () => {
  const text = markdownQuestionnaire(questionnaire);
  expect(text).toContain('| Before any question |  | 4 | 0 |');
  expect(text).toContain(String.raw`| 1. How many \*employees\*? | ☐ up to 10 | 0 | 12 |`);
  expect(text).toContain(String.raw`=cmd\|x`);
});

test('a workbook holds the questions, the points, and formulas that add them up', async () => {
  const bytes = Buffer.from(await excelQuestionnaire(questionnaire));
  const sheets = await readXlsxFile(bytes);
  const [questions, points] = sheets.map(({ data }) => data);
  expect(questions?.[4]?.slice(0, 3)).toEqual(['How many *employees*?', null, '1 up to 10; 2 over 10']);
  expect(points?.slice(4)).toEqual([
    ['Before any question', null, null, 4, 0],
    ['How many *employees*?', 1, 'up to 10', 0, 12],
    [null, 2, 'over 10', 9, 0],
    ['Exports', 1, 'no', 0, 3],
    [null, 2, 'yes', 7, 0],
  ]);
});

test('the formulas add up the points of the answers that were typed, and take anything else as not known', () => {
  const [first, second] = questionnaire.questions;
  if (first === undefined || second === undefined) throw new Error('two questions');
  const typed = fc.constantFrom(null, 0, 1, 2, 3, 1.5, -1, 'x');
  fc.assert(
    fc.property(typed, typed, (one, other) => {
      const [questions, points] = questionnaireSheets(questionnaire);
      const answers = new Map([
        ['$B$5', one],
        ['$B$6', other],
      ]);
      const pointsOf = (answer: unknown, { answers: own }: typeof first, segment: number): number =>
        typeof answer === 'number' ? (own[answer - 1]?.points[segment] ?? 0) : 0;
      const told = questionnaire.segments.map((_, at) => valueAt(questions[8 + at]?.[1]));
      const sums = told.map((formula) => sumOf(formula, answers, points));
      expect(sums).toEqual(
        questionnaire.base.map((base, at) => base + pointsOf(one, first, at) + pointsOf(other, second, at)),
      );
    }),
    { seed: 5 },
  );
  const [questions] = questionnaireSheets(questionnaire);
  expect(valueAt(questions[7]?.[1])).toBe('=INDEX($A$9:$A$10,MATCH(MAX($B$9:$B$10),$B$9:$B$10,0))');
  expect(valueAt(questions[4]?.[3])).toBe(
    '=IF(OR(ISBLANK($B$5),SUMPRODUCT((Points!$B$6:$B$7=$B$5)*1)=1),"","none of the answers: counts as not known")',
  );
});

const valueAt = (cell: unknown): unknown =>
  typeof cell === 'object' && cell !== null && 'value' in cell ? cell.value : undefined;

/** What a spreadsheet makes of a sum of points: a cell and products of ranges, no more is read. */
function sumOf(
  formula: unknown,
  answers: ReadonlyMap<string, unknown>,
  points: readonly (readonly unknown[])[],
): number {
  const [base = '', ...products] = String(formula).slice(1).split('+');
  const cell = (column: string, row: string | undefined): unknown =>
    valueAt(points[Number(row) - 1]?.['ABCDEFGH'.indexOf(column)]);
  const [, column = '', row] = /^Points!\$([A-Z])\$(\d+)$/u.exec(base) ?? [];
  return products.reduce(
    (sum, product) => {
      const found =
        /^SUMPRODUCT\(\(Points!\$([A-Z])\$(\d+):\$\1\$(\d+)=(\$B\$\d+)\)\*Points!\$([A-Z])\$\2:\$\5\$\3\)$/u.exec(
          product,
        );
      if (found === null) throw new Error(`not read: ${product}`);
      const [, numbers = '', from, to, answer = '', own = ''] = found;
      const rows = Array.from({ length: Number(to) - Number(from) + 1 }, (_, i) => String(Number(from) + i));
      const chosen = rows.filter((each) => cell(numbers, each) === answers.get(answer));
      return chosen.reduce((total, each) => total + Number(cell(own, each)), sum);
    },
    Number(cell(column, row)),
  );
}
