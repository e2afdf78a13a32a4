import type { WaitingKind } from '../../../shared/domain/waiting.ts';
import type { WaitingLine } from '../../../shared/ipc/contract/home.ts';
import type { GlyphName } from '../../components/icons/Icon.tsx';

/** The sign of each kind of line. */
export const LINE_ICONS: Readonly<Record<WaitingKind, GlyphName>> = {
  report: 'document',
  instalment: 'moneyConfirmed',
  step: 'calendar',
  followUp: 'phone',
  dossier: 'document',
  answer: 'mail',
  notice: 'edit',
  openGrid: 'edit',
  draft: 'document',
  money: 'funding',
  funding: 'funding',
  consent: 'lock',
  pilot: 'stageExperimentation',
  noEvidence: 'attachment',
  noContribution: 'quote',
  recheck: 'eye',
  measure: 'columns',
  news: 'phone',
  oldGrid: 'readingStarted',
  unread: 'readingToDocument',
  accessRequest: 'mail',
  retention: 'lock',
  privacyOfficer: 'lock',
};

type Place = Pick<WaitingLine, 'id' | 'count'> & {
  readonly initiative: string;
  readonly place: string;
};

/** Where each kind is seen to, after « #/ ». */
const PLACES: Readonly<Record<WaitingKind, (place: Place) => string>> = {
  report: ({ place, id }) => `financement/financements/${place}?ouvrir=${id}`,
  instalment: ({ place, id }) => `financement/financements/${place}?champ=${id}`,
  step: ({ initiative, id }) => `${initiative}/calendrier?ouvrir=${id}`,
  followUp: ({ id }) => `suivi/tournee?initiative=${id}`,
  dossier: ({ id }) => `dossiers/${id}`,
  answer: ({ id }) => `dossiers/transmis/${id}?ajouter=1`,
  notice: ({ place }) => `dossiers/avis?initiative=${place}`,
  openGrid: ({ initiative, id }) => `${initiative}/grille/${id}`,
  draft: ({ id }) => `dossiers/${id}`,
  money: ({ initiative }) => `${initiative}/argent`,
  funding: ({ id, count }) =>
    count > 1 ? 'financement/financements?champ=fin' : `financement/financements/${id}`,
  consent: ({ initiative, place }) => `${initiative}/preuves?ouvrir=${place}&champ=consentement`,
  pilot: ({ initiative }) => `${initiative}/etapes`,
  noEvidence: ({ initiative, place }) => `${initiative}/effets?ouvrir=${place}&champ=preuves`,
  noContribution: ({ initiative, place }) =>
    `${initiative}/effets?ouvrir=${place}&champ=contribution`,
  recheck: ({ initiative, id }) => `${initiative}/effets?ouvrir=${id}&champ=tient`,
  measure: ({ initiative, id }) => `${initiative}/indicateurs?ouvrir=${id}&champ=mesure`,
  news: ({ initiative }) => `${initiative}/suivi?ajouter=1`,
  oldGrid: ({ initiative }) => `${initiative}/grille`,
  unread: ({ initiative }) => `${initiative}/grille`,
  accessRequest: ({ id }) => `reglages/renseignements/demandes/${id}`,
  retention: () => 'reglages/renseignements/liste',
  privacyOfficer: () => 'reglages/renseignements?champ=responsable',
};

/** Where a line is seen to: the record, open at the field that the gesture is about. */
export function hrefOf({ kind, id, initiativeId, placeId, count }: WaitingLine): string {
  const initiative = `initiatives/${initiativeId ?? ''}`;
  return `#/${PLACES[kind]({ id, count, initiative, place: placeId ?? '' })}`;
}
