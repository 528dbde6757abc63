import { from, personal, type AdapterForm } from '../../columns/adapter.ts';

/** Roles that decide for the unit: general manager, owner, managing shipowner, general partner, chair of the board, partners with liability. */
const deciding = {
  dagl: 'decides',
  innh: 'decides',
  best: 'decides',
  komp: 'decides',
  lede: 'decides',
  dtpr: 'decides',
  dtso: 'decides',
};

/** Roles (`roller/totalbestand`, or a unit's own answer, which tells the unit by its address alone): one row a role of a person or an organisation. */
export const roles: AdapterForm = {
  kind: 'contacts',
  known: ['rollegrupper.roller.type.kode'],
  columns: {
    org_number: from('organisasjonsnummer', '_links.enhet.href'),
    first_name: from('rollegrupper.roller.person.navn.fornavn'),
    middle_name: personal('rollegrupper.roller.person.navn.mellomnavn'),
    last_name: from('rollegrupper.roller.person.navn.etternavn'),
    name: from('rollegrupper.roller.enhet.navn'),
    organisation: from('rollegrupper.roller.enhet.organisasjonsnummer'),
    title: from('rollegrupper.roller.type.beskrivelse'),
    role: { headers: ['rollegrupper.roller.type.kode'], values: deciding, otherwise: null },
    role_code: from('rollegrupper.roller.type.kode'),
    role_changed: from('rollegrupper.sistEndret'),
    liability_share: from('rollegrupper.roller.ansvarsandel'),
    resigned: from('rollegrupper.roller.fratraadt'),
    deregistered: from('rollegrupper.roller.avregistrert'),
    deceased: from('rollegrupper.roller.person.erDoed'),
  },
};

/** Who influences whom, as Statistics Norway prepares it for its register of business: organisations in roles at others. */
export const influences: AdapterForm = {
  kind: 'contacts',
  known: ['influencing_tax_ident', 'influenced_tax_ident', 'rel_type_code'],
  columns: {
    org_number: from('influenced_tax_ident'),
    organisation: from('influencing_tax_ident'),
    role: { headers: ['rel_type_code'], values: deciding, otherwise: null },
    role_code: from('rel_type_code'),
  },
};
