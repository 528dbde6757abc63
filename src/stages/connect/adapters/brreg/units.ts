import { from, type AdapterForm } from '../../columns/adapter.ts';

/** Legal units (`enheter`). A deleted one comes with `slettedato` and little else; one answered with 410 is to be purged from every copy. */
export const units: AdapterForm = {
  kind: 'companies',
  known: ['organisasjonsnummer', 'navn'],
  columns: {
    org_number: from('organisasjonsnummer'),
    name: from('navn'),
    website: from('hjemmeside'),
    email: from('epostadresse'),
    phone: from('telefon', 'mobil'),
    address: from('forretningsadresse.adresse', 'postadresse.adresse'),
    postal_code: from('forretningsadresse.postnummer', 'postadresse.postnummer'),
    mail_postal_code: from('postadresse.postnummer'),
    city: from('forretningsadresse.poststed', 'postadresse.poststed'),
    municipality: from('forretningsadresse.kommunenummer', 'postadresse.kommunenummer'),
    country: from('forretningsadresse.landkode', 'postadresse.landkode'),
    legal_form: from('organisasjonsform.kode'),
    sector: from('institusjonellSektorkode.kode'),
    industry: from('naeringskode1.kode'),
    employees: from('antallAnsatte'),
    employees_registered: from('harRegistrertAntallAnsatte'),
    founded: from('stiftelsesdato'),
    parent: from('overordnetEnhet'),
    bankrupt: from('konkurs'),
    deleted: from('slettedato'),
  },
};
