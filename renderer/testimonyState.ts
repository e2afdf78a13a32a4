import {
  FUNDER_DOSSIER,
  type TestimonyState,
  testimonyState,
  usableUntil,
} from '../shared/domain/consent.ts';
import { formatPartialDate, type LocalDate } from '../shared/domain/dates.ts';
import type { Testimony } from '../shared/domain/schemas/testimony.ts';
import type { Translate } from '../shared/strings/index.ts';
import type { GlyphName } from './components/icons/Icon.tsx';

/** Where a testimony stands today for a funder's dossier, in words. */
export interface StateInWords {
  readonly state: TestimonyState;
  readonly icon: GlyphName;
  /** « Consentement valide ». */
  readonly short: string;
  /** The same with the day that it depends on. */
  readonly long: string;
}

/** What is said of a testimony wherever it is shown. */
export function stateInWords(
  { consents }: Pick<Testimony, 'consents'>,
  today: LocalDate,
  t: Translate,
): StateInWords {
  const state = testimonyState(consents, today, FUNDER_DOSSIER);
  const until = usableUntil(consents, today, FUNDER_DOSSIER);
  const short = t(`vocabulary:testimonyState.${state}`);
  const long =
    state !== 'valid'
      ? t(`testimony:state.${state}`)
      : until === null
        ? t('testimony:state.validWithoutEnd')
        : t('testimony:state.validUntil', { date: formatPartialDate(until) });
  return { state, icon: state === 'valid' ? 'check' : 'warning', short, long };
}
