/** Languages a proposed model can be told in: names, labels and reasons. Ids and formulas are the same in all. */
export const languages = ['en', 'nb'] as const;
export type Language = (typeof languages)[number];
