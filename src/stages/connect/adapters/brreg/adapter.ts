import type { Adapter } from '../../adapter.ts';

/** Norway's central register of legal entities (Enhetsregisteret), bulk download of legal units as CSV or JSON. Licence NLOD. */
export const brreg: Adapter = {
  id: 'brreg',
  title: 'Enhetsregisteret, legal units',
  kind: 'companies',
  columns: {
    org_number: { headers: ['organisasjonsnummer'] },
    name: { headers: ['navn'] },
    website: { headers: ['hjemmeside'] },
    email: { headers: ['epostadresse'] },
    phone: { headers: ['telefon', 'mobil'] },
    address: { headers: ['forretningsadresse.adresse', 'postadresse.adresse'] },
    postal_code: { headers: ['forretningsadresse.postnummer', 'postadresse.postnummer'] },
    city: { headers: ['forretningsadresse.poststed', 'postadresse.poststed'] },
    municipality: { headers: ['forretningsadresse.kommunenummer', 'postadresse.kommunenummer'] },
    country: { headers: ['forretningsadresse.landkode', 'postadresse.landkode'] },
    legal_form: { headers: ['organisasjonsform.kode'] },
    sector: { headers: ['institusjonellSektorkode.kode'] },
    industry: { headers: ['naeringskode1.kode'] },
    employees: { headers: ['antallAnsatte'] },
    founded: { headers: ['stiftelsesdato'] },
    parent: { headers: ['overordnetEnhet'] },
    bankrupt: { headers: ['konkurs'] },
  },
};
