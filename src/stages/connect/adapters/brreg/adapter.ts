import type { Adapter } from '../../columns/adapter.ts';
import { accounts } from './accounts.ts';
import { localUnits, localUnitsForStatistics } from './local-units.ts';
import { influences, roles } from './roles.ts';
import { units } from './units.ts';

/**
 * Norway's central register of legal entities (Enhetsregisteret) and the register of accounts: bulk downloads as CSV or JSON, answers of their
 * services. Licence NLOD 2.0.
 */
export const brreg: Adapter = {
  title: 'Enhetsregisteret',
  forms: [localUnits, units, accounts, roles, localUnitsForStatistics, influences],
  // Addresses within the service, its names of classes, and the birth dates of people in roles, which segmentation has no use for.
  leaves: /(?:^|\.)_links(?:\.|$)|^respons_klasse$|^paategninger$|\.fodselsdato$/u,
  unfold: ['rollegrupper', 'roller'],
  refusal: { known: ['timestamp', 'status', 'error', 'message', 'path'], reason: 'message' },
};
