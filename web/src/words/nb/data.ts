import type { data as en } from '../en/data.ts';

export const data: Readonly<Record<keyof typeof en, string>> = {
  'data.title': 'Data',
  'data.tables': 'Tabeller',
  'data.imports': 'Filer som er lest',
  'data.upload': 'Last opp en fil',
  'data.uploaded': 'Lastet opp som {file}. Nevn den under `sources` i modellen for å lese den.',
  'data.rows': 'Rader',
  'data.unlinked': 'Uten bedrift',
  'data.rejected': 'Lagt til side',
  'data.table': 'Tabell',
  'data.file': 'Fil',
  'data.period': 'Periode',
};
