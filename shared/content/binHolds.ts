import type { InitiativeParts } from '../domain/schemas/bin.ts';
import type { Translate } from '../strings/index.ts';
import { listInWords } from './words.ts';

/** Parts in the order of an initiative's tabs. */
const ORDER = [
  'stages',
  'participations',
  'absences',
  'sealedReadings',
  'openReadings',
  'effects',
  'indicators',
  'diffusions',
  'descents',
  'statusChecks',
  'followUps',
  'fundings',
  'budgets',
  'milestones',
  'evidence',
  'testimonies',
  'dossiers',
] as const satisfies readonly (keyof InitiativeParts)[];

/** « 12 effets, 3 lectures scellées et 2 dossiers transmis »; « son récit » when it holds nothing else. */
export function holdsInWords(parts: InitiativeParts, t: Translate): string {
  const held = counted([...ORDER, 'frozenDossiers'], parts, t);
  return held.length === 0 ? t('bin:story') : listInWords(held, t);
}

/** What is lost when it is deleted for good: its story and all its parts, but not what was sent. */
export function lostInWords(parts: InitiativeParts, t: Translate): string {
  return listInWords([t('bin:story'), ...counted(ORDER, parts, t)], t);
}

function counted(
  order: readonly (keyof InitiativeParts)[],
  parts: InitiativeParts,
  t: Translate,
): string[] {
  return (
    order
      .filter((kind) => parts[kind] > 0)
      // The number stays with its noun at the end of a line.
      .map((kind) => t(`bin:parts.${kind}`, { count: parts[kind] }).replace(' ', '\u00a0'))
  );
}
