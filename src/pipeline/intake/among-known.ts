import { bind, join, sql } from '../../engine/raw.ts';
import type { ColumnProposal, FileProposal, Proposal } from '../../stages/connect/propose/types.ts';
import type { Project } from '../project.ts';

const names: ReadonlySet<string> = new Set(['company', 'company_name']);

/**
 * Rows of companies the workspace knows already: a column that names them is an identifier where its values are identifiers of those companies,
 * whatever its header says.
 */
export async function amongKnown({ workspace }: Pick<Project, 'workspace'>, proposal: Proposal): Promise<Proposal> {
  const files: FileProposal[] = [];
  for (const file of proposal.files) {
    const at = file.columns.findIndex(({ column, samples }) => names.has(column ?? '') && samples.length > 0);
    const column = file.columns[at];
    const known = column === undefined || file.as === 'companies' ? 0 : await knownIds(workspace, column);
    files.push(column === undefined || known === 0 ? file : byId(file, at, column, known));
  }
  return { ...proposal, files };
}

async function knownIds({ engine }: Project['workspace'], { samples }: ColumnProposal): Promise<number> {
  const values = join(
    samples.map((each) => bind('VARCHAR', each.trim())),
    ', ',
  );
  const [row] = await engine.rows(
    sql`SELECT count(DISTINCT value) AS known FROM data.company_ids WHERE kind LIKE 'id:%' AND value IN (${values})`,
  );
  return Number(row?.['known']);
}

function byId(file: FileProposal, at: number, column: ColumnProposal, known: number): FileProposal {
  const because = `${known} of ${column.samples.length} of its first values are identifiers of companies known here`;
  const { values: _values, ...rest } = column;
  return {
    ...file,
    companyBy: [...new Set(['id', ...file.companyBy])],
    columns: file.columns.map((each, index) =>
      index === at ? { ...rest, column: 'company', standard: true, confidence: 0.9, because } : each,
    ),
  };
}
