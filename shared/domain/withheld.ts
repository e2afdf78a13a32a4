import { consented, type Use } from './consent.ts';
import type { LocalDate } from './dates.ts';
import { names } from './quoting.ts';
import type { DossierSource, InitiativeDetail } from './schemas/detail.ts';
import type { Evidence } from './schemas/initiative.ts';
import type { PublicTestimony, Testimony } from './schemas/testimony.ts';

/** An initiative whose applications are those that may be shown. */
type Shown = Omit<InitiativeDetail, 'gridApplications'> &
  Pick<DossierSource['initiative'], 'gridApplications'>;

/** Whether the name of the person is in what would be shown of the testimony. */
export function givesNameAway(
  { text, pseudonym, role, privateName }: Testimony,
  title: string,
): boolean {
  return [text, pseudonym, role, title].some((one) => names(one, privateName));
}

/** The testimonies that may be used so on a day: a valid consent says so, and the name of the person is not in them. */
export function letOut(
  { evidence, testimonies }: Pick<InitiativeDetail, 'evidence' | 'testimonies'>,
  day: LocalDate,
  use: Use,
): PublicTestimony[] {
  const titles = new Map(evidence.map(({ id, title }) => [id, title]));
  return consented(
    testimonies.filter((one) => !givesNameAway(one, titles.get(one.evidenceId) ?? '')),
    day,
    use,
  );
}

/**
 * Evidence as it may be used so: a testimony that is not let out is not there, nor is where an interview
 * is kept, nor the name of a file.
 */
export function evidenceFor(
  evidence: readonly Evidence[],
  testimonies: readonly PublicTestimony[],
): Evidence[] {
  const out = new Set(testimonies.map(({ evidenceId }) => evidenceId));
  return evidence.filter(({ id, kind }) => kind !== 'testimony' || out.has(id)).map(shownOf);
}

function shownOf(evidence: Evidence): Evidence {
  const reference = evidence.kind === 'testimony' ? '' : evidence.reference;
  return { ...evidence, reference, file: null };
}

/** An initiative as it may be used so on a day: what rests on a testimony that stays behind does not cite it. */
export function initiativeFor(
  initiative: Shown,
  day: LocalDate,
  use: Use,
): DossierSource['initiative'] {
  const testimonies = letOut(initiative, day, use);
  const evidence = evidenceFor(initiative.evidence, testimonies);
  const there = new Set(evidence.map(({ id }) => id));
  const own = new Set(initiative.evidence.map(({ id }) => id));
  const citing = <R extends { evidenceIds: string[] }>(record: R): R => ({
    ...record,
    evidenceIds: record.evidenceIds.filter((id) => there.has(id) || !own.has(id)),
  });
  return {
    ...initiative,
    evidence,
    testimonies,
    effects: initiative.effects.map(citing),
    diffusions: initiative.diffusions.map(citing),
    inKindContributions: initiative.inKindContributions.map(citing),
    family: { ...initiative.family, descents: initiative.family.descents.map(citing) },
    gridApplications: initiative.gridApplications.map((application) =>
      Object.assign({}, application, { readings: application.readings.map(citing) }),
    ),
  };
}
