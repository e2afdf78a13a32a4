import { formatPartialDate, type LocalDate } from '../../../shared/domain/dates.ts';
import type { HomeView } from '../../../shared/ipc/contract/home.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import type { GlyphName } from '../../components/icons/Icon.tsx';
import { timeInWords } from '../../programFacts.ts';

/** One line of what waits: when, what, for which initiative, and the gesture. */
export interface LedgerLine {
  readonly id: string;
  readonly when: string;
  readonly icon: GlyphName;
  readonly what: string;
  readonly initiative: string;
  readonly gesture: string;
  readonly href: string;
}

/** Lines of one kind of gesture, under one heading. */
export interface LedgerGroup {
  readonly id: string;
  readonly title: string;
  /** How many there are; the lines may be fewer. */
  readonly total: number;
  readonly lines: readonly LedgerLine[];
}

/** The ledger of « Accueil »; a group with nothing in it is left out. */
export function ledgerOf(view: HomeView, today: LocalDate, t: Translate): LedgerGroup[] {
  const since = (date: string) => t('home:since', { date: formatPartialDate(date) });
  const grids = view.openGrids.map((grid) => ({
    id: grid.id,
    when: since(grid.date),
    icon: 'edit' as const,
    what: grid.read === 0 ? t('home:openGridNone') : t('home:openGrid', { count: grid.read }),
    initiative: grid.initiativeTitle,
    gesture: t('home:continue'),
    href: `#/initiatives/${grid.initiativeId}/grille/${grid.id}`,
  }));
  const drafts = view.drafts.map((draft) => ({
    id: draft.id,
    when: since(draft.updatedAt.slice(0, 10)),
    icon: 'document' as const,
    what: t('home:draft', { title: draft.title }),
    initiative: draft.initiativeTitle,
    gesture: t('home:continue'),
    href: `#/dossiers/${draft.id}`,
  }));
  const stepLine = (step: HomeView['milestones'][number], when: string) => ({
    id: step.id,
    when: formatPartialDate(when),
    icon: 'calendar' as const,
    what: step.label,
    initiative: step.initiativeTitle,
    gesture: t('home:see'),
    href: `#/initiatives/${step.initiativeId}/calendrier`,
  });
  const steps = view.milestones.map((step) => stepLine(step, step.start));
  // By the date that has passed: the end of a step.
  const lateSteps = view.lateSteps.map((step) => stepLine(step, step.end ?? step.start));
  const followUps = view.lateFollowUps.map((initiative) => ({
    id: `follow-up-${initiative.initiativeId}`,
    when: formatPartialDate(initiative.date),
    icon: 'phone' as const,
    what: t('home:followUp'),
    initiative: initiative.initiativeTitle,
    gesture: t('followUp:call'),
    href: `#/suivi/tournee?initiative=${initiative.initiativeId}`,
  }));
  const unread = view.unread.map((initiative) => ({
    id: initiative.initiativeId,
    when: '',
    icon: 'readingToDocument' as const,
    what: t('home:unread'),
    initiative: initiative.initiativeTitle,
    gesture: t('home:see'),
    href: `#/initiatives/${initiative.initiativeId}/grille`,
  }));
  const reportLine = (report: HomeView['reports'][number]) => ({
    id: report.id,
    when: formatPartialDate(report.dueOn),
    icon: 'document' as const,
    what:
      report.dueTime === null
        ? report.label
        : t('home:report', { report: report.label, time: timeInWords(report.dueTime) }),
    initiative: report.fundingTitle,
    gesture: t('home:see'),
    href: `#/financement/financements/${report.fundingId}`,
  });
  const lateReports = view.reports.filter(({ dueOn }) => dueOn < today).map(reportLine);
  const dueReports = view.reports.filter(({ dueOn }) => dueOn >= today).map(reportLine);
  const endings = view.endingMoney.map((one) => ({
    id: `money-${one.initiativeId}`,
    when: formatPartialDate(one.until),
    icon: 'funding' as const,
    what:
      one.lostEffects === 0
        ? t('home:moneyEnds', { months: one.months })
        : t('home:moneyEndsLosing', { months: one.months, count: one.lostEffects }),
    initiative: one.initiativeTitle,
    gesture: t('home:see'),
    href: `#/initiatives/${one.initiativeId}/argent`,
  }));
  const stale = view.staleEffects.map((initiative) => ({
    id: `stale-${initiative.initiativeId}`,
    when: '',
    icon: 'eye' as const,
    what: t('home:stale', { count: initiative.count }),
    initiative: initiative.initiativeTitle,
    gesture: t('home:look'),
    href: `#/initiatives/${initiative.initiativeId}/effets?ouvrir=${initiative.effectId}`,
  }));
  const { waiting } = view;
  return [
    {
      id: 'late',
      title: t('home:group.late'),
      total: waiting.lateSteps + waiting.lateFollowUps + lateReports.length,
      lines: [...lateReports, ...lateSteps, ...followUps],
    },
    {
      id: 'finish',
      title: t('home:group.finish'),
      total: waiting.openGrids + waiting.drafts,
      lines: [...grids, ...drafts],
    },
    {
      id: 'money',
      title: t('home:group.money'),
      total: waiting.reports - lateReports.length + waiting.endingMoney,
      lines: [...dueReports, ...endings],
    },
    { id: 'next', title: t('home:group.next'), total: waiting.milestones, lines: steps },
    { id: 'read', title: t('home:group.read'), total: waiting.unread, lines: unread },
    { id: 'look', title: t('home:group.look'), total: waiting.staleEffects, lines: stale },
  ].filter(({ total }) => total > 0);
}
