import { cellText } from '../../../contract/spreadsheet.ts';
import type { AssessmentPlan } from '../../../model/assessment.ts';
import { shownAnswers } from './answers.ts';
import { gridOf, type AskedSheet, type Grid, type GridCell, type GridPlan } from './grid.ts';
import { protectedSheet, unlockFilled, withValidations, type Validation } from './validations.ts';

/** Fills the cells people may write in, and nothing else in the workbook. */
const answerColour = '#FFF4CE';
const shadeColour = '#F2F2F2';
const choicesSheet = 'Answers';
const instructionsSheet = 'How to';
/** Header and wording stay in sight. */
const headRows = 2;

/**
 * A questionnaire as an .xlsx workbook: instructions, a sheet an account manager with a drop-down in every cell to be answered, and the
 * allowed answers. What a row is known by is locked; header, wording and names stay in sight.
 */
export async function writeAssessmentWorkbook(
  sheets: readonly AskedSheet[],
  plan: GridPlan,
  instructions: readonly string[],
): Promise<Uint8Array> {
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const names = sheetNames(sheets);
  const grids = sheets.map((sheet) => gridOf(sheet, plan));
  const isAboutDeals = plan.questions.some((each) => each.about === 'lost deals');
  const parts = [
    {
      sheet: instructionsSheet,
      data: instructionRows(instructions, plan),
      columns: [{ width: 34 }, { width: 70 }, { width: 50 }],
    },
    ...grids.map((grid, index) => ({
      sheet: names[index] ?? `Sheet ${index + 1}`,
      data: gridRows(grid),
      columns: grid.headers.map((header) => ({ width: widthOf(header, plan) })),
      stickyRowsCount: headRows,
      stickyColumnsCount: isAboutDeals ? 3 : 2,
    })),
    { sheet: choicesSheet, data: choiceRows(plan.questions), columns: plan.questions.map(() => ({ width: 24 })) },
  ];
  const validations = grids.map((grid) => validationsOf(grid, plan.questions));
  const feature = {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml: string, _: unknown, { sheetIndex }: { readonly sheetIndex: number }) =>
            sheetIndex === 0 ? xml : withValidations(protectedSheet(xml), validations[sheetIndex - 1] ?? []),
        },
        'xl/styles.xml': { transform: (xml: string) => unlockFilled(xml, answerColour.slice(1)) },
      },
    },
  };
  return new Uint8Array(await writeXlsxFile(parts, { features: [feature] }).toBuffer());
}

type SheetCell = Record<string, unknown> | null;

function gridRows(grid: Grid): SheetCell[][] {
  const asks = (index: number): boolean => grid.wording[index] !== null && index > 0;
  const header = grid.headers.map((value, index) => ({
    value: cellText(value),
    fontWeight: 'bold',
    wrap: true,
    alignVertical: 'top',
    ...(asks(index) ? { backgroundColor: '#D9E2F3' } : { backgroundColor: shadeColour }),
  }));
  const wording = grid.wording.map((value) =>
    value === null
      ? null
      : {
          value: cellText(value),
          fontStyle: 'italic',
          wrap: true,
          alignVertical: 'top',
          textColor: '#595959',
          fontSize: 9,
        },
  );
  return [header, wording, ...grid.rows.map((row) => row.map(cellOf))];
}

function cellOf({ value, fill }: GridCell): SheetCell {
  if (fill !== undefined)
    return {
      ...(value === null ? { value: undefined } : { value: cellText(String(value)), type: String }),
      backgroundColor: answerColour,
      borderColor: '#D6CFA8',
      borderStyle: 'thin',
    };
  if (value === null) return null;
  return typeof value === 'number'
    ? { value, type: Number, format: '#,##0' }
    : { value: cellText(value), type: String };
}

function validationsOf(grid: Grid, questions: readonly AssessmentPlan[]): readonly Validation[] {
  if (grid.rows.length === 0) return [];
  const first = grid.headers.length - questions.length * 2;
  return questions.flatMap(({ label, question, answers }, index): Validation[] => {
    if (answers.kind === 'text') return [];
    const column = columnLetters(first + index * 2 + 1);
    const about = {
      cells: `${column}${headRows + 1}:${column}${headRows + grid.rows.length}`,
      title: label,
      prompt: `${question} (${shownAnswers(answers)})`,
    };
    if (answers.kind === 'number') return [{ ...about, rule: { kind: 'number', from: answers.from, to: answers.to } }];
    const letter = columnLetters(index);
    const last = choicesOf({ answers }).length + 1;
    return [{ ...about, rule: { kind: 'list', range: `'${choicesSheet}'!$${letter}$2:$${letter}$${last}` } }];
  });
}

function choicesOf({ answers }: Pick<AssessmentPlan, 'answers'>): readonly string[] {
  if (answers.kind === 'choice') return answers.values;
  return answers.kind === 'yes or no' ? ['yes', 'no'] : [shownAnswers(answers)];
}

/** The allowed answers, a column a question: what the drop-downs show. */
function choiceRows(questions: readonly AssessmentPlan[]): SheetCell[][] {
  const columns = questions.map(choicesOf);
  const longest = Math.max(0, ...columns.map((each) => each.length));
  return [
    questions.map(({ label }) => ({ value: cellText(label), fontWeight: 'bold' })),
    ...Array.from({ length: longest }, (_, row) =>
      columns.map((column) => {
        const value = column[row];
        return value === undefined ? null : { value: cellText(value), type: String };
      }),
    ),
  ];
}

function instructionRows(instructions: readonly string[], { questions }: GridPlan): SheetCell[][] {
  return [
    ...instructions.map((text, index) => [
      { value: text, ...(index === 0 ? { fontWeight: 'bold', fontSize: 14 } : {}) },
    ]),
    [null],
    ['Question', 'Wording', 'Answers'].map((value) => ({ value, fontWeight: 'bold' })),
    ...questions.map(({ label, question, answers }) =>
      [label, question, shownAnswers(answers)].map((value) => ({ value, wrap: true, alignVertical: 'top' })),
    ),
  ];
}

function widthOf(header: string, { questions }: GridPlan): number {
  if (questions.some((each) => each.label === header)) return 26;
  if (header.endsWith(': today')) return 22;
  return header === 'Company' || header === 'Deal' ? 30 : Math.max(12, Math.min(24, header.length + 4));
}

/** Names of the sheets: the account managers', as Excel allows them (31 characters, no `[]:*?/\`), each once. */
export function sheetNames(sheets: readonly AskedSheet[]): readonly string[] {
  const taken = new Set([instructionsSheet, choicesSheet].map((each) => each.toLowerCase()));
  return sheets.map(({ owner }) => {
    const plain = (owner ?? 'Nobody has them')
      .replaceAll(/[[\]:*?/\\]/gu, ' ')
      .replaceAll(/^'+|'+$/gu, '')
      .trim();
    const base = plain === '' ? 'Sheet' : plain;
    let name = base.slice(0, 31);
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${base.slice(0, 27)} ${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** `0` → A, `26` → AA. */
export function columnLetters(index: number): string {
  const rest = index % 26;
  const letter = String.fromCharCode(65 + rest);
  return index < 26 ? letter : columnLetters((index - rest) / 26 - 1) + letter;
}
