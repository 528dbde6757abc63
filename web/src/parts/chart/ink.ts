/** What is written on a `#rrggbb` colour: black or white, whichever stands out more (a contrast of 4.5 or more on any, WCAG 2). */
export function inkOn(colour: string): '#000000' | '#ffffff' {
  const light = luminance(colour) + 0.05;
  return light / 0.05 > 1.05 / light ? '#000000' : '#ffffff';
}

/** Relative luminance by WCAG 2, 0 to 1. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
