/** That a company is in a segment of a scheme, in the model's language. */
export const isIn = (scheme: string, segment: string): string => `${scheme} = '${segment.replaceAll("'", "''")}'`;

/** Where the companies stand that a condition holds for. */
export const companiesWhere = (condition: string): string => `/companies?where=${encodeURIComponent(condition)}`;

/** The page of a segment. */
export const segmentPage = (scheme: string, segment: string): string =>
  `/segments/${encodeURIComponent(scheme)}/${encodeURIComponent(segment)}`;

/** Whom of those who moved one asks for; null is no segment. */
export interface Moving {
  readonly segment?: string;
  readonly leaving?: string | null;
  readonly entering?: string | null;
}

/** Where those stand who moved in a scheme since the run before. */
export function whoMoved(scheme: string, { segment, leaving, entering }: Moving = {}): string {
  const search = new URLSearchParams({ scheme });
  if (segment !== undefined) search.set('segment', segment);
  if (leaving !== undefined) search.set('leaving', leaving ?? '');
  if (entering !== undefined) search.set('entering', entering ?? '');
  return `/runs?${search.toString()}#flows`;
}

/** The rows of a table, or those of them without a company. */
export const rowsOf = (table: string, unlinked = false): string =>
  `/data/tables?table=${encodeURIComponent(table)}${unlinked ? '&unlinked=yes' : ''}`;

/** The rows of a source that were set aside. */
export const problemsOf = (source: string): string => {
  const only = JSON.stringify({ source: { by: 'contains', text: source } });
  return `/data/problems?problems.only=${encodeURIComponent(only)}`;
};

/** The page of a company. */
export const companyPage = (id: string): string => `/companies/${encodeURIComponent(id)}`;
