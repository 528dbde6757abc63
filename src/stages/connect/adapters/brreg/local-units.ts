import { from, type AdapterForm } from '../../columns/adapter.ts';

/** Local units (`underenheter`): each belongs to the legal unit above it. The file of legal units names the one above, too, but no place of its own. */
export const localUnits: AdapterForm = {
  kind: 'local_units',
  known: ['organisasjonsnummer', 'overordnetEnhet', 'beliggenhetsadresse.kommunenummer'],
  columns: {
    org_number: from('overordnetEnhet'),
    local_unit: from('organisasjonsnummer'),
    name: from('navn'),
    address: from('beliggenhetsadresse.adresse'),
    postal_code: from('beliggenhetsadresse.postnummer'),
    city: from('beliggenhetsadresse.poststed'),
    municipality: from('beliggenhetsadresse.kommunenummer'),
    country: from('beliggenhetsadresse.landkode'),
    industry: from('naeringskode1.kode'),
    employees: from('antallAnsatte'),
    employees_registered: from('harRegistrertAntallAnsatte'),
    started: from('oppstartsdato'),
    closed: from('nedleggelsesdato'),
    deleted: from('slettedato'),
  },
};

/** The same as Statistics Norway prepares them for its register of business. */
export const localUnitsForStatistics: AdapterForm = {
  kind: 'local_units',
  known: ['tax_ident', 'legal_unit_tax_ident'],
  columns: {
    org_number: from('legal_unit_tax_ident'),
    local_unit: from('tax_ident'),
    name: from('name'),
    address: from('physical_address_part1'),
    postal_code: from('physical_postcode'),
    city: from('physical_postplace'),
    municipality: from('physical_region_code'),
    country: from('physical_country_iso_2'),
    industry: from('primary_activity_category_code'),
    employees: from('employees'),
    started: from('birth_date'),
    closed: from('death_date'),
  },
};
