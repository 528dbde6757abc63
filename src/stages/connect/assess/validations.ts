/** Cells of one column that take some answers only: from a list that stands elsewhere in the workbook, or numbers in a range. */
export interface Validation {
  /** The cells, as `F3:F20`. */
  readonly cells: string;
  readonly rule:
    | { readonly kind: 'list'; readonly range: string }
    | { readonly kind: 'number'; readonly from: number; readonly to: number };
  /** Shown when the cell is chosen. */
  readonly title: string;
  readonly prompt: string;
}

/** What comes before data validations in a worksheet (ECMA-376 part 1, 18.3.1.99), and what comes after. */
const before =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting'.split(
    ' ',
  );

/** The worksheet with drop-downs: an element of its own after all that must come before it. */
export function withValidations(worksheet: string, validations: readonly Validation[]): string {
  if (validations.length === 0) return worksheet;
  const items = validations.map(elementOf).join('');
  return insertAfter(worksheet, before, `<dataValidations count="${validations.length}">${items}</dataValidations>`);
}

/**
 * The worksheet locked, but for cells whose style is unlocked: people can fill in, filter and set widths, and cannot change what a row
 * is known by. There is no password: it guards against slips.
 */
export function protectedSheet(worksheet: string): string {
  const element =
    '<sheetProtection sheet="1" formatColumns="0" formatRows="0" sort="0" autoFilter="0" selectLockedCells="0"/>';
  return insertAfter(worksheet, before.slice(0, before.indexOf('sheetProtection')), element);
}

/** Styles in which every cell filled with a colour (`FFF4CE`) is unlocked. */
export function unlockFilled(styles: string, colour: string): string {
  const fills = [
    ...(/<fills\b[^>]*>(?<inner>[\s\S]*?)<\/fills>/u.exec(styles)?.groups?.['inner'] ?? '').matchAll(
      /<fill>[\s\S]*?<\/fill>|<fill\/>/gu,
    ),
  ];
  const unlocked = new Set(
    fills.flatMap(([fill], index) => (fill.toUpperCase().includes(colour.toUpperCase()) ? [String(index)] : [])),
  );
  return styles.replace(/<cellXfs\b[\s\S]*?<\/cellXfs>/u, (all) =>
    all.replaceAll(/<xf\b([^>]*?)(?:\/>|>([\s\S]*?)<\/xf>)/gu, (whole, attributes: string, inner = '') => {
      const fill = /fillId="(\d+)"/u.exec(attributes)?.[1];
      if (fill === undefined || !unlocked.has(fill)) return whole;
      return `<xf${attributes} applyProtection="1">${inner}<protection locked="0"/></xf>`;
    }),
  );
}

function elementOf({ cells, rule, title, prompt }: Validation): string {
  const common = `allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="${attribute(title.slice(0, 31))}" error="${attribute(
    `Please choose: ${prompt}`.slice(0, 220),
  )}" promptTitle="${attribute(title.slice(0, 31))}" prompt="${attribute(prompt.slice(0, 250))}" sqref="${cells}"`;
  if (rule.kind === 'list')
    return `<dataValidation type="list" ${common}><formula1>${attribute(rule.range)}</formula1></dataValidation>`;
  return `<dataValidation type="decimal" operator="between" ${common}><formula1>${rule.from}</formula1><formula2>${rule.to}</formula2></dataValidation>`;
}

const attribute = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/\p{Cc}/gu, ' ');

/** Puts an element after the last of some that is there. */
function insertAfter(worksheet: string, elements: readonly string[], element: string): string {
  const ends = elements.map((each) => {
    const found = [...worksheet.matchAll(new RegExp(`<${each}(?:\\s[^>]*)?/>|</${each}>`, 'gu'))].at(-1);
    return found === undefined ? -1 : found.index + found[0].length;
  });
  const at = Math.max(...ends);
  if (at < 0) throw new Error('a worksheet without data');
  return worksheet.slice(0, at) + element + worksheet.slice(at);
}
