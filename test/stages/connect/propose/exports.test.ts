import { describe, expect, test } from 'vitest';
import { starterOf } from '../../../../src/stages/segment/starter/starter.ts';
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

  test('HubSpot in Norwegian: Latin-1, decimal comma; the stage says what became of deals, the country which money', async () => {
    const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');
    const proposal = await proposed({
      'selskaper.csv': latin1(
        lines(
          'Post-ID;Selskapsnavn;Domenenavn for selskap;Årlig omsetning;Land/region;Selskapseier',
          8,
          (row) => `${row};Ås ${row} AS;as${row}.no;${row + 1}.500.000,50;Norge;Kari Åsen`,
        ),
      ),
      'avtaler.csv': latin1(
        lines(
          'Post-ID;Avtalenavn;Avtalefase;Beløp;Lukkedato;Tilknyttet selskap',
          24,
          (row) =>
            `${row};Avtale ${row};${['Lukket vunnet', 'Lukket tapt', 'Tilbud sendt'][row % 3]};${row + 10}.000,00;0${(row % 9) + 1}.02.2025;Ås ${row % 8} AS`,
        ),
      ),
    });
    const { files, currency } = proposal;
    expect(files.map(({ as, kind }) => `${as} ${kind}`)).toEqual(['hubspot companies', 'hubspot deals']);
    expect(files[0]?.columns.map(({ column }) => column)).toContain('owner');
    expect(files[1]?.columns.find(({ column }) => column === 'status')).toMatchObject({
      header: 'Avtalefase',
      values: { 'Lukket vunnet': 'won', 'Lukket tapt': 'lost', 'Tilbud sendt': 'open' },
    });
    const starter = starterOf(proposal, { name: 'Vårt', today: '2026-01-15', language: 'nb' });
    // The company of a deal is told by the other file, not by HubSpot's header: the source says so.
    expect(starter?.sources.map(({ value }) => value)).toMatchObject([
      { as: 'hubspot' },
      { as: 'deals', company_by: 'name', map: { company_name: 'Tilknyttet selskap' } },
    ]);
    expect(currency).toEqual({ code: 'NOK', sign: { by: 'country', country: 'Norge', file: 'selskaper.csv' } });
  });
});
