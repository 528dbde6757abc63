import readXlsxFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { excelQuestionnaire } from '../../src/report/excel/questionnaire.ts';
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
    ['Before any question', null, 4, 0],
    ['How many *employees*?', 'up to 10', 0, 12],
    [null, 'over 10', 9, 0],
    ['Exports', 'no', 0, 3],
    [null, 'yes', 7, 0],
  ]);
});
