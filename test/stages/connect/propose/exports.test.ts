import { describe, expect, test } from 'vitest';
import { lines, proposed, proposedFile } from './bench.ts';

describe('exports of systems, in the language of the user', () => {
  test('Pipedrive in Norwegian', async () => {
    const { files } = await proposed({
      'deals.csv': lines(
        'Avtale - Tittel,Avtale - Verdi,Avtale - Organisasjon,Avtale - Fase,Avtale - Status,Avtale - ID',
        6,
        (row) => `Salg ${row},1000,Fjord ${row} AS,Tilbud,${['Vunnet', 'Tapt', 'Åpen'][row % 3]},${row}`,
      ),
      'organisasjoner.csv': lines(
        'Organisasjon - Navn,Organisasjon - Adresse,Organisasjon - Eier,Organisasjon - ID',
        6,
        (row) => `Fjord ${row} AS,Veien ${row},Kari,${row}`,
      ),
    });
    expect(files.map(({ as, kind }) => `${as} ${kind}`)).toEqual(['pipedrive deals', 'pipedrive companies']);
    expect(files[0]).toMatchObject({ companyBy: ['name'], makesCompanies: false });
  });

  test('HubSpot in German', async () => {
    const { file, becomes } = await proposedFile(
      'unternehmen.csv',
      lines(
        'Datensatz-ID,Unternehmensname,Branche,Anzahl der Mitarbeiter,Land/Region',
        5,
        (row) => `${row},Firma ${row} GmbH,Bau,${row},Deutschland`,
      ),
    );
    expect(file).toMatchObject({ as: 'hubspot', kind: 'companies' });
    expect(becomes).toMatchObject({
      'Datensatz-ID': 'id',
      Unternehmensname: 'name',
      'Anzahl der Mitarbeiter': 'employees',
    });
  });
});
