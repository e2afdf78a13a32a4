const NBSP = '\u00a0';

/** A size as Québec French writes it: « 214 Ko », « 1,4 Mo ». */
export function fileSize(bytes: number): string {
  const kilo = bytes / 1_000;
  if (kilo < 1_000) return `${Math.max(1, Math.round(kilo))}${NBSP}Ko`;
  return `${(kilo / 1_000).toFixed(1).replace('.', ',')}${NBSP}Mo`;
}
