/** That a company is in a segment of a scheme, in the model's language. */
export const isIn = (scheme: string, segment: string): string => `${scheme} = '${segment.replaceAll("'", "''")}'`;
