/** What a text or a line to be read needs of contrast with its ground (WCAG 2.1, level AA). */
export const LEGIBLE = 4.5;

/** Contrast of a colour with white, from 1 to 21 (WCAG 2.1). */
export function contrastWithWhite(colour: string): number {
  return 1.05 / (luminance(colour) + 0.05);
}

/** How light a colour of the form « #1F2A44 » is, from 0 to 1 (relative luminance, WCAG 2.1). */
export function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
