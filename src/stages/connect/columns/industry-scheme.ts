import { publishedForm } from '../../../model/codes/industry.ts';
import { codeTable } from '../../../model/codes/tables.ts';

/**
 * Which Norwegian industry codes a column holds, by the codes only one of the two has: SN2007 (built on NACE Rev. 2) or SN2025 (on Rev. 2.1).
 * SN2007 where nothing tells.
 */
export function industrySchemeOf(cells: readonly (string | null)[]): 'sn2007' | 'sn2025' {
  const older = codeTable('sn2007')?.names;
  const newer = codeTable('nace-2.1')?.names;
  let [onlyOld, onlyNew] = [0, 0];
  for (const cell of new Set(cells)) {
    if (cell === null || !/^\d{2}\.?\d{2,3}$/.test(cell.trim())) continue;
    const form = publishedForm(cell).slice(0, 5);
    const [isOld, isNew] = [older?.has(form) === true, newer?.has(form) === true];
    if (isOld && !isNew) onlyOld += 1;
    if (isNew && !isOld) onlyNew += 1;
  }
  return onlyNew > onlyOld ? 'sn2025' : 'sn2007';
}
