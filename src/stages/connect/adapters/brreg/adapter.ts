import { from, type Adapter } from '../../adapter.ts';

/** Norway's central register of legal entities (Enhetsregisteret): bulk downloads as CSV or JSON, pages of its service. Licence NLOD. */
export const brreg: Adapter = {
  title: 'Enhetsregisteret',
  forms: [
    {
      kind: 'companies',
      known: ['organisasjonsnummer', 'navn'],
      columns: {
        org_number: from('organisasjonsnummer'),
        name: from('navn'),
        website: from('hjemmeside'),
        email: from('epostadresse'),
        phone: from('telefon', 'mobil'),
        address: from('forretningsadresse.adresse', 'beliggenhetsadresse.adresse', 'postadresse.adresse'),
        postal_code: from('forretningsadresse.postnummer', 'beliggenhetsadresse.postnummer', 'postadresse.postnummer'),
        city: from('forretningsadresse.poststed', 'beliggenhetsadresse.poststed', 'postadresse.poststed'),
        municipality: from(
          'forretningsadresse.kommunenummer',
          'beliggenhetsadresse.kommunenummer',
          'postadresse.kommunenummer',
        ),
        country: from('forretningsadresse.landkode', 'beliggenhetsadresse.landkode', 'postadresse.landkode'),
        legal_form: from('organisasjonsform.kode'),
        sector: from('institusjonellSektorkode.kode'),
        industry: from('naeringskode1.kode'),
        employees: from('antallAnsatte'),
        founded: from('stiftelsesdato', 'oppstartsdato'),
        parent: from('overordnetEnhet'),
        bankrupt: from('konkurs'),
      },
    },
    {
      kind: 'financials',
      known: ['virksomhet.organisasjonsnummer', 'regnskapsperiode.tilDato'],
      columns: {
        org_number: from('virksomhet.organisasjonsnummer'),
        period_end: from('regnskapsperiode.tilDato'),
        revenue: from('resultatregnskapResultat.driftsresultat.driftsinntekter.sumDriftsinntekter'),
        operating_profit: from('resultatregnskapResultat.driftsresultat.driftsresultat'),
        profit: from('resultatregnskapResultat.aarsresultat'),
        assets: from('eiendeler.sumEiendeler'),
        current_assets: from('eiendeler.omloepsmidler.sumOmloepsmidler'),
        equity: from('egenkapitalGjeld.egenkapital.sumEgenkapital'),
        liabilities: from('egenkapitalGjeld.gjeldOversikt.sumGjeld'),
        current_liabilities: from('egenkapitalGjeld.gjeldOversikt.kortsiktigGjeld.sumKortsiktigGjeld'),
      },
    },
  ],
};
