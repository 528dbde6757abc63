/**
 * Legal forms whose company is a natural person, in small letters: codes of registers and the names people write. Norway: ENK, and the kin that
 * only some registers list (PERS, REV); names after the registers of the Nordic countries, the United Kingdom and Germany.
 */
export const soleProprietorForms: readonly string[] = [
  'enk',
  'pers',
  'rev',
  'enkeltpersonforetak',
  'enkeltpersonføretak',
  'enkeltmannsforetak',
  'enskild firma',
  'enskild näringsidkare',
  'enskild näringsverksamhet',
  'enkeltmandsvirksomhed',
  'personligt ejet mindre virksomhed',
  'pmv',
  'toiminimi',
  'yksityinen elinkeinonharjoittaja',
  'sole proprietor',
  'sole proprietorship',
  'sole trader',
  'einzelunternehmen',
  'einzelunternehmer',
];
