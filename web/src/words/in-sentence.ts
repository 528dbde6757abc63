/** A label as it stands inside a sentence: `sales in 12 months`; one that is a name of its own (`NPS`) stays as it is. */
export const inSentence = (label: string): string =>
  /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
