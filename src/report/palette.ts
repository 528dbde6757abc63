/**
 * Segment colours. Any two, and each and the grey, are at least 19 apart (CIE 1976) as seen by people with full colour vision and as
 * simulated for protanopia, deuteranopia and tritanopia (Machado, Oliveira & Fernandes, IEEE TVCG 15(6), 2009); the first six more than 22.
 */
export const palette: readonly string[] = [
  '#2457b4',
  '#d06b00',
  '#599a68',
  '#572452',
  '#60b7ed',
  '#7c2733',
  '#cda956',
  '#b266af',
  '#1f0f66',
  '#575100',
];

/** Traffic lights are what they are called; they stand far beyond the palette, so that no other segment comes to them. */
const lights: Readonly<Record<string, { readonly index: number; readonly colour: string }>> = {
  green: { index: 1000, colour: '#2f8f5b' },
  amber: { index: 1001, colour: '#eeb422' },
  red: { index: 1002, colour: '#a11d21' },
};

/** What is in no segment, and the rest. */
export const restColour = '#9aa3ad';

/** The colour of an index; indexes beyond the palette start over, null is grey. */
export function colourOf(index: number | null): string {
  if (index === null) return restColour;
  const light = Object.values(lights).find((each) => each.index === index);
  if (light !== undefined) return light.colour;
  return palette[((Math.trunc(index) % palette.length) + palette.length) % palette.length] ?? restColour;
}

/** Black or white, whichever stands out more on a `#rrggbb` background: a contrast of 4.5 or more on any (WCAG 2). */
export function inkOn(background: string): '#000000' | '#ffffff' {
  const light = luminance(background) + 0.05;
  return 1.05 / light >= light / 0.05 ? '#ffffff' : '#000000';
}

/** Relative luminance of an `#rrggbb` colour by WCAG 2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * Gives each segment a colour index: those known keep theirs; new ones take what they are known by elsewhere (`preferred`, as the same
 * segment in another scheme) where that is free, else the lowest that is free, in order. A segment that has gone keeps its colour
 * reserved, so that nobody inherits it; only when every colour is taken are they shared. The segments `green`, `amber` and `red` have
 * the colours they are named for.
 */
export function assignColours(
  segments: readonly string[],
  known: Readonly<Record<string, number>> = {},
  preferred: Readonly<Record<string, number>> = {},
): Record<string, number> {
  const given = new Map(Object.entries(known));
  const taken = new Set(given.values());
  const give = (id: string, index: number): void => {
    given.set(id, index);
    taken.add(index);
  };
  for (const id of segments) {
    const wanted = wish(id, preferred);
    if (!given.has(id) && wanted !== undefined && !taken.has(wanted)) give(id, wanted);
  }
  let next = 0;
  for (const id of segments) {
    if (given.has(id)) continue;
    while (taken.has(next)) next += 1;
    give(id, next);
  }
  return Object.fromEntries(given);
}

function wish(id: string, preferred: Readonly<Record<string, number>>): number | undefined {
  if (Object.hasOwn(lights, id)) return lights[id]?.index;
  const index = Object.hasOwn(preferred, id) ? preferred[id] : undefined;
  // One that started over elsewhere looks like a colour that is free here only by its number.
  return index === undefined || index >= palette.length ? undefined : index;
}
