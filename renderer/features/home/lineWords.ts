import { timeInWords } from '../../../shared/content/programFacts.ts';
import { formatShort } from '../../../shared/domain/money.ts';
import type { WaitingKind } from '../../../shared/domain/waiting.ts';
import type { WaitingLine } from '../../../shared/ipc/contract/home.ts';
import type { Translate } from '../../../shared/strings/index.ts';
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

type Said = (line: WaitingLine, today: string, t: Translate) => string;

const untilHour =
  (kind: 'report' | 'dossier'): Said =>
  ({ about, time }, _today, t) =>
    time === null
      ? t(`home:line.${kind}`, { about })
      : t(`home:line.${kind}At`, { about, time: timeInWords(time) });

const lacking =
  (kind: 'noEvidence' | 'noContribution'): Said =>
  ({ about, count }, _today, t) =>
    about === '' ? t(`home:line.${kind}`, { count }) : t(`home:line.${kind}Of`, { about });

const named =
  (kind: 'step' | 'answer' | 'draft' | 'recheck' | 'measure'): Said =>
  ({ about }, _today, t) =>
    t(`home:line.${kind}`, { about });

const plain =
  (
    kind:
      | 'followUp'
      | 'funding'
      | 'pilot'
      | 'news'
      | 'oldGrid'
      | 'unread'
      | 'accessRequest'
      | 'retention'
      | 'privacyOfficer',
  ): Said =>
  (_line, _today, t) =>
    t(`home:line.${kind}`);

const SAID: Readonly<Record<WaitingKind, Said>> = {
  report: untilHour('report'),
  instalment: ({ amount }, _today, t) =>
    t('home:line.instalment', { amount: formatShort(amount ?? 0) }),
  step: named('step'),
  followUp: plain('followUp'),
  dossier: untilHour('dossier'),
  answer: named('answer'),
  notice: ({ about, count }, _today, t) => t('home:line.notice', { about, count }),
  openGrid: ({ count }, _today, t) => t('home:line.openGrid', { count }),
  draft: named('draft'),
  money: ({ count, months }, _today, t) =>
    count === 0
      ? t('home:line.money', { months: months ?? 12 })
      : t('home:line.moneyLosing', { months: months ?? 12, count }),
  funding: plain('funding'),
  consent: ({ about, date }, today, t) =>
    t(date !== null && date < today ? 'home:line.consentOver' : 'home:line.consent', { about }),
  pilot: plain('pilot'),
  noEvidence: lacking('noEvidence'),
  noContribution: lacking('noContribution'),
  recheck: named('recheck'),
  measure: named('measure'),
  news: plain('news'),
  oldGrid: plain('oldGrid'),
  unread: plain('unread'),
  accessRequest: plain('accessRequest'),
  retention: plain('retention'),
  privacyOfficer: plain('privacyOfficer'),
};

/** What a line says, in one sentence. */
export function lineInWords(line: WaitingLine, today: string, t: Translate): string {
  return SAID[line.kind](line, today, t);
}

type Place = Pick<WaitingLine, 'id'> & { readonly initiative: string; readonly place: string };

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
  funding: ({ id }) => `financement/financements/${id}`,
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
export function hrefOf({ kind, id, initiativeId, placeId }: WaitingLine): string {
  const initiative = `initiatives/${initiativeId ?? ''}`;
  return `#/${PLACES[kind]({ id, initiative, place: placeId ?? '' })}`;
}
