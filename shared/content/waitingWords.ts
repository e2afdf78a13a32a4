import { timeInWords } from '../domain/dates.ts';
import { formatShort } from '../domain/money.ts';
import type { WaitingKind } from '../domain/waiting.ts';
import type { Translate } from '../strings/index.ts';

/** What the words of a line that waits are made of. */
export type WaitedLine = {
  readonly kind: WaitingKind;
  readonly about: string;
  readonly initiativeId: string | null;
  readonly initiativeTitle: string;
  readonly date: string | null;
  readonly time: string | null;
  readonly amount: number | null;
  readonly count: number;
  readonly months: 3 | 6 | 12 | null;
};

type Said = (line: WaitedLine, today: string, t: Translate) => string;

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
  // Without a date, what waits is that nobody noted one.
  funding: ({ date, count }, _today, t) =>
    date === null ? t('home:line.fundingOpen', { count }) : t('home:line.funding'),
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
export function lineInWords(line: WaitedLine, today: string, t: Translate): string {
  return SAID[line.kind](line, today, t);
}
