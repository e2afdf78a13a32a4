import { sinceDate, upperFirst } from '../../../shared/content/words.ts';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import { type Age, ageOf, pilotOf } from '../../../shared/domain/pilot.ts';
import type { InitiativeDetail } from '../../../shared/domain/schemas/detail.ts';
import type { Translate } from '../../../shared/strings/index.ts';

/** What became of the pilot, and how long ago; an age that a vague date cannot tell is an about. */
export function pilotFact(
  { stages }: Pick<InitiativeDetail, 'stages'>,
  today: string,
  t: Translate,
) {
  const pilot = pilotOf(stages, today);
  const label = t('initiative:facts.pilot');
  if (pilot === null) return { label, value: undefined, note: t('initiative:facts.noPilot') };
  if ('runsSince' in pilot) {
    return {
      label: t('initiative:facts.pilotNow'),
      value: t('initiative:facts.pilotRuns'),
      note: sinceDate(pilot.runsSince, t),
    };
  }
  const { endedOn } = pilot;
  return {
    label,
    value: upperFirst(ageInWords(ageOf(endedOn, today), t)),
    note: t(
      endedOn.length > 7 ? 'initiative:facts.pilotEndedOn' : 'initiative:facts.pilotEndedIn',
      { date: formatPartialDate(endedOn) },
    ),
  };
}

/** « 8 ans », « environ 8 ans », « 4 mois », « moins d’un mois ». */
export function ageInWords({ unit, count, isAbout }: Age, t: Translate): string {
  const age = t(`initiative:facts.age.${unit}`, { count });
  return isAbout && count > 0 ? t('initiative:facts.age.about', { age }) : age;
}
