import { INK } from '../../../shared/domain/dossierColour.ts';

/** Colours proposed for the dossiers, by their names in `settings:colours`; each is legible on white paper. */
export const COLOURS = [
  { name: 'ink', colour: INK },
  { name: 'petrol', colour: '#1F5F70' },
  { name: 'blue', colour: '#1F4E8C' },
  { name: 'forest', colour: '#2D6A3E' },
  { name: 'olive', colour: '#5B6B1F' },
  { name: 'clay', colour: '#9A4A1F' },
  { name: 'burgundy', colour: '#7A2438' },
  { name: 'plum', colour: '#5E2F73' },
  { name: 'slate', colour: '#3C4650' },
] as const;

/** The code of a colour as charts of graphic identity give it, as hex of six digits: « 1F5F70 », « #15a », « rgb(31, 95, 112) », « 31, 95, 112 »; null for any other text. */
export function colourOf(text: string): string | null {
  const bare = text.replace(/\s/gu, '').toUpperCase();
  const hex = /^#?([0-9A-F]{6})$/.exec(bare)?.[1];
  if (hex !== undefined) return `#${hex}`;
  const short = /^#([0-9A-F]{3})$/.exec(bare)?.[1];
  if (short !== undefined) return `#${short.replaceAll(/./gu, '$&$&')}`;
  const parts = /^(?:RGB)?\(?(\d{1,3})[,;](\d{1,3})[,;](\d{1,3})\)?$/.exec(bare);
  const numbers = parts?.slice(1).map(Number) ?? [];
  if (numbers.length !== 3 || numbers.some((one) => one > 255)) return null;
  return `#${numbers.map((one) => one.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}

/** Which of the proposed colours a colour is nearest to, to be named by it. */
export function nearestColour(colour: string): (typeof COLOURS)[number]['name'] {
  const distance = (one: string) =>
    [1, 3, 5].reduce((sum, at) => {
      const [a, b] = [colour, one].map((code) => Number.parseInt(code.slice(at, at + 2), 16));
      return sum + ((a ?? 0) - (b ?? 0)) ** 2;
    }, 0);
  return COLOURS.reduce((best, one) => (distance(one.colour) < distance(best.colour) ? one : best))
    .name;
}
