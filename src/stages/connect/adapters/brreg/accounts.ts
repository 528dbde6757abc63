import { from, type AdapterForm } from '../../columns/adapter.ts';

/** Annual accounts (Regnskapsregisteret): of each unit the latest approved ones, in the currency they were filed in. A sum that is absent is unknown, not 0. */
export const accounts: AdapterForm = {
  kind: 'financials',
  known: ['virksomhet.organisasjonsnummer', 'regnskapsperiode.tilDato'],
  currency: ['valuta'],
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
    accounts_kind: from('regnskapstype'),
  },
};
