import { assessmentTable, columnOfAssessment, takesAnswers, type AssessmentPlan } from '../assessment.ts';
import type { Catalogue, CatalogueTable } from '../types.ts';

/** A catalogue with the columns the model's questions are answered in: they can be named before anybody has answered. */
export function withAssessments(catalogue: Catalogue, assessments: readonly AssessmentPlan[]): Catalogue {
  if (assessments.length === 0) return catalogue;
  const there = catalogue.tables.find(({ name }) => name === assessmentTable);
  const table: CatalogueTable = there ?? {
    name: assessmentTable,
    kind: 'assessments',
    linked: true,
    at: { column: 'at', type: 'date' },
    columns: [
      { name: 'at', label: 'at', type: { kind: 'date' }, personal: false, own: false },
      { name: 'by', label: 'by', type: { kind: 'category', values: [] }, personal: false, own: false },
    ],
  };
  const known = table.columns.map((column) => {
    const asked = assessments.find(({ name }) => name === column.name);
    return asked !== undefined && takesAnswers(column.type, asked.answers) ? columnOfAssessment(asked) : column;
  });
  const added = assessments.filter(({ name }) => !known.some((column) => column.name === name)).map(columnOfAssessment);
  const complete = { ...table, columns: [...known, ...added] };
  return {
    ...catalogue,
    tables:
      there === undefined
        ? [...catalogue.tables, complete]
        : catalogue.tables.map((each) => (each === there ? complete : each)),
  };
}
