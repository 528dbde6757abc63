/** What a spreadsheet takes for the beginning of a formula (OWASP, CSV injection). */
const formula = /^[=+\-@\t\r]/u;

/**
 * A text as a spreadsheet may safely read it: an apostrophe before what would run as a formula. Never for a file meant for a machine:
 * it would break `+47…`.
 */
export const guarded = (text: string): string => (formula.test(text) ? `'${text}` : text);
