/** Registers whose numbers carry a check digit, with how people call them. */
export const registers = {
  NO: 'Norwegian organisation numbers',
  DK: 'Danish CVR numbers',
  SE: 'Swedish organisation numbers',
  FI: 'Finnish business ids',
} as const;

export type RegisterCountry = keyof typeof registers;

const modulo11 = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11;

/** The register a number's form and check digit fit, blanks, points and the letters of a VAT number aside; undefined: none. */
export function registerOf(text: string): RegisterCountry | undefined {
  const bare = text.toUpperCase().replaceAll(/[\s.\u00a0]/g, '');
  const norwegian = /^(?:NO)?(\d{9})(?:MVA)?$/.exec(bare)?.[1];
  if (norwegian !== undefined && isNorwegian(norwegian)) return 'NO';
  const finnish = /^(?:FI)?(\d{7})-?(\d)$/.exec(bare);
  if (finnish !== null && (bare.includes('-') || bare.startsWith('FI')) && isFinnish(`${finnish[1]}${finnish[2]}`))
    return 'FI';
  const danish = /^(?:DK)?(\d{8})$/.exec(bare)?.[1];
  if (danish !== undefined && isDanish(danish)) return 'DK';
  const swedish = /^(?:SE|16)?(\d{6})-?(\d{4})(?:01)?$/.exec(bare);
  if (swedish !== null && isSwedish(`${swedish[1]}${swedish[2]}`)) return 'SE';
  return undefined;
}

/** Weights 3 2 7 6 5 4 3 2, modulo 11; they begin with 8 or 9. */
function isNorwegian(digits: string): boolean {
  const rest = modulo11(digits, [3, 2, 7, 6, 5, 4, 3, 2]);
  return /^[89]\d{8}$/.test(digits) && rest !== 1 && Number(digits[8]) === (11 - rest) % 11;
}

/** Weights 2 7 6 5 4 3 2 1 over all eight digits, divisible by 11. */
const isDanish = (digits: string): boolean =>
  /^[1-9]\d{7}$/.test(digits) && modulo11(digits, [2, 7, 6, 5, 4, 3, 2, 1]) === 0;

/** Weights 7 9 10 5 8 4 2, modulo 11. */
function isFinnish(digits: string): boolean {
  const rest = modulo11(digits, [7, 9, 10, 5, 8, 4, 2]);
  return /^\d{8}$/.test(digits) && rest !== 1 && Number(digits[7]) === (11 - rest) % 11;
}

/** Luhn over ten digits; the third of a legal person is 2 or more, so that a birth date is none. */
function isSwedish(digits: string): boolean {
  if (!/^\d\d[2-9]\d{7}$/.test(digits)) return false;
  const sum = digits.split('').reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

/** ISO 17442: twenty letters and digits whose remainder modulo 97, letters counted from 10, is 1 (ISO 7064). */
export function isLei(text: string): boolean {
  if (!/^[A-Z0-9]{18}\d\d$/.test(text)) return false;
  let rest = 0;
  for (const character of text) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}
