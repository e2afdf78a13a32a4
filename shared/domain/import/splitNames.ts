import { plainLine } from './plainCell.ts';

/**
 * The names that one cell holds: parted by semicolons, line ends, bars or bullets; by commas, or « / » between
 * spaces, only where none of these is. « et » parts nothing: « Jeunes et familles » is a name.
 */
export function splitNames(cell: string): string[] {
  const firm = cell.split(/[;\n|•·]|^- /gmu);
  const parts =
    firm.filter((part) => part.trim() !== '').length > 1 ? firm : cell.split(/,(?!\d)| \/ /u);
  const seen = new Set<string>();
  return parts
    .map((part) =>
      plainLine(part)
        .replace(/^[-–,]\s*|[.,]$/gu, '')
        .trim(),
    )
    .filter((name) => name !== '' && !NOTHING.test(name) && !seen.has(name) && seen.add(name));
}

const NOTHING = /^(?:[-–—]+|s\/?\.? ?o\.?|n\/?\.? ?[ad]\.?|nd|na|aucune?s?)$/iu;
