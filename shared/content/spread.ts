import { comparePartialDates, formatPartialDate } from '../domain/dates.ts';
import type { Diffusion } from '../domain/schemas/initiative.ts';
import { DIFFUSION_MODES, type DiffusionMode, type Transferred } from '../domain/vocabulary.ts';
import type { Translate } from '../strings/index.ts';

/** One adoption: what went (a process, a service, an approach), to whom and where, when. */
export type SpreadItem = {
  id: string;
  transferred: Transferred;
  /** « Processus, février 2020 ». */
  head: string;
  statement: string;
  /** By whom and where; a sentence that says so when nobody noted it. */
  to: string;
  isToNoted: boolean;
};

/** A way in which practices spread (the statement's three, learning parted in two), with what went by it. */
export type SpreadMode = { mode: DiffusionMode; label: string; items: SpreadItem[] };

/** What went from an initiative, by which mode, to whom: plain data, for the screen and the PDF. */
export type Spread = { origin: string; modes: SpreadMode[]; none: string };

/** How an initiative spread. Every mode is there, the empty ones as gaps; dates in order, the undated last. */
export function drawSpread(
  { title, diffusions }: { title: string; diffusions: readonly Diffusion[] },
  t: Translate,
): Spread {
  return {
    origin: title,
    none: t('figure:spread.none'),
    modes: DIFFUSION_MODES.map((mode) => ({
      mode,
      label: t(`vocabulary:diffusionMode.${mode}`),
      items: inTime(diffusions.filter((one) => one.mode === mode)).map((one) => itemOf(one, t)),
    })),
  };
}

function itemOf(one: Diffusion, t: Translate): SpreadItem {
  // A MRC that takes a practice up on its own territory is said once.
  const to = [...new Set([one.adopter.trim(), ...one.territories.map(({ name }) => name)])]
    .filter((text) => text !== '')
    .join(', ');
  return {
    id: one.id,
    transferred: one.transferred,
    head: t('figure:spread.head', {
      transferred: t(`vocabulary:transferred.${one.transferred}`),
      when: one.date === null ? t('figure:spread.undated') : formatPartialDate(one.date),
    }),
    statement: one.statement.trim(),
    to: to === '' ? t('figure:spread.nobody') : to,
    isToNoted: to !== '',
  };
}

function inTime(diffusions: readonly Diffusion[]): Diffusion[] {
  return diffusions.toSorted((a, b) => {
    if (a.date === null || b.date === null) {
      return Number(a.date === null) - Number(b.date === null);
    }
    return comparePartialDates(a.date, b.date);
  });
}
