import type { GridVersions } from '../domain/crosswalk.ts';
import { comparePartialDates, type LocalDate, type PartialDate } from '../domain/dates.ts';
import { formatShort } from '../domain/money.ts';
import { type PayingFunding, type Payment, paymentsOf } from '../domain/payments.ts';
import type { InitiativeDetail } from '../domain/schemas/detail.ts';
import type { GridApplication, Reading } from '../domain/schemas/grid.ts';
import type { DimensionId, GridDefinition } from '../domain/schemas/gridDefinition.ts';
import { pastStages } from '../domain/stages.ts';
import {
  PAYING_STATES,
  type PayingState,
  type Polarity,
  type ReadingLevel,
  type RecheckAnswer,
  type Stage,
  type Status,
} from '../domain/vocabulary.ts';
import type { Translate } from '../strings/index.ts';
import { applicationName, type NamedApplication } from './applicationName.ts';
import {
  followUpMarks,
  instalmentMarks,
  measureMarks,
  milestoneMarks,
  moneyEndMarks,
  recheckMarks,
  reportMarks,
  type TimeInstalments,
  type TimeReport,
  undatedInstalments,
} from './timeStripAhead.ts';
import { onDate, periodInWords } from './words.ts';

/** The lanes of the strip of time, from top to bottom. */
export const TIME_LANES = [
  'stages',
  'milestones',
  'checks',
  'readings',
  'effects',
  'measures',
  'diffusions',
  'money',
  'dossiers',
] as const;
export type TimeLaneId = (typeof TIME_LANES)[number];

/** How a mark is drawn. */
export type TimeLook =
  | { kind: 'stage'; stage: Stage }
  | { kind: 'reading'; signs: { dimension: DimensionId; level: ReadingLevel | null }[] }
  | { kind: 'effect'; polarity: Polarity }
  | { kind: 'diffusion' }
  | { kind: 'money'; state: PayingState }
  | { kind: 'dossier' }
  | { kind: 'recheck'; answer: RecheckAnswer }
  | { kind: 'measure' }
  | { kind: 'report' }
  /** A follow-up, then a report, that is to come or late. */
  | { kind: 'due'; isLate: boolean }
  | { kind: 'dueReport'; isLate: boolean }
  /** Of money that came, or is expected. */
  | { kind: 'instalment'; isLate: boolean; isReceived: boolean }
  | { kind: 'milestone'; isLate: boolean; isDone: boolean }
  /** The first day without secured money. */
  | { kind: 'moneyEnd' }
  /** Null: nobody answered. */
  | { kind: 'check'; status: Status | null };

/** Something that happened at a date, or lasted from one to another. */
export type TimeMark = {
  /** Tells it from the other marks of the strip. */
  id: string;
  /** The record that it stands for. */
  recordId: string;
  start: PartialDate;
  /** The last date of what lasts; null for a moment, and for what lasts still. */
  end: PartialDate | null;
  /** Its direct label; empty for signs that speak for themselves. */
  label: string;
  /** All of it in words. */
  words: string;
  look: TimeLook;
};

export type TimeLane = {
  id: TimeLaneId;
  label: string;
  /** In the order of time. */
  marks: TimeMark[];
  /** How many records of the lane have no date: they are counted, not drawn. */
  undated: number;
  /** What an empty lane says. */
  none: string;
};

/** The life of an initiative on one line of years. */
export type TimeStrip = { today: LocalDate; lanes: TimeLane[] };

/** A dossier that left, on the day on which it was made. */
export type SentDossier = { id: string; title: string; recipient: string; day: LocalDate };

/** What the strip reads of an application of the grid. */
type TimeReading = NamedApplication &
  Pick<GridApplication, 'gridVersionId'> & {
    readings: readonly Pick<Reading, 'componentId' | 'level'>[];
  };

export type TimeSource = {
  initiative: Pick<
    InitiativeDetail,
    | 'id'
    | 'stages'
    | 'milestones'
    | 'effects'
    | 'indicators'
    | 'diffusions'
    | 'budgets'
    | 'statusChecks'
    | 'followUps'
    | 'followUpRhythm'
  > & {
    gridApplications: readonly TimeReading[];
  };
  /** Those in which the initiative has a share. */
  fundings: readonly (PayingFunding & TimeInstalments)[];
  /** The versions that were applied: each application shows the components of its own. */
  versions: GridVersions;
  sent: readonly SentDossier[];
  /** Of those fundings. */
  reports: readonly TimeReport[];
  today: LocalDate;
};

/** What the strip of time of an initiative shows. */
export function timeStrip(source: TimeSource, t: Translate): TimeStrip {
  const { initiative, sent, today } = source;
  const dated = initiative.effects.filter(({ observedOn }) => observedOn !== null);
  const spread = initiative.diffusions.filter(({ date }) => date !== null);
  const payments = paymentsOf(initiative.id, source.fundings, initiative.budgets);
  const unplaced = payments.filter(({ start, end }) => start === null && end === null);
  const lane = (id: TimeLaneId, marks: TimeMark[], undated = 0): TimeLane => ({
    id,
    label: t(`time:lane.${id}`),
    marks: marks.toSorted((a, b) => comparePartialDates(a.start, b.start)),
    undated,
    none: t(`time:none.${id}`),
  });
  return {
    today,
    lanes: [
      lane('stages', stageMarks(source, t)),
      lane('milestones', milestoneMarks(initiative.milestones, today, t)),
      lane('checks', [...checkMarks(initiative, t), ...followUpMarks(initiative, today, t)]),
      lane(
        'readings',
        initiative.gridApplications.map((one) =>
          readingMark(
            one,
            {
              name: applicationName(one, initiative.gridApplications, t),
              grid: source.versions.get(one.gridVersionId),
            },
            t,
          ),
        ),
      ),
      lane(
        'effects',
        [...dated.map((effect) => effectMark(effect, t)), ...recheckMarks(initiative.effects, t)],
        initiative.effects.length - dated.length,
      ),
      lane('measures', measureMarks(initiative.indicators, t)),
      lane(
        'diffusions',
        spread.map(({ id, statement, date }) => {
          const when = onDate(date ?? today, t);
          const words = t('time:words.diffusion', { statement, when });
          return point(id, date ?? today, statement, words, { kind: 'diffusion' });
        }),
        initiative.diffusions.length - spread.length,
      ),
      lane(
        'money',
        [
          ...moneyMarks(payments, t),
          ...instalmentMarks(source.fundings, today, t),
          ...moneyEndMarks(payments, today, t),
        ],
        new Set(unplaced.map(({ id }) => id)).size + undatedInstalments(source.fundings),
      ),
      lane('dossiers', [
        ...sent.map((one) => dossierMark(one, t)),
        ...reportMarks(source.reports, today, t),
      ]),
    ],
  };
}

function dossierMark({ id, title, recipient, day }: SentDossier, t: Translate): TimeMark {
  const words = t('time:words.dossier', { title, recipient, when: onDate(day, t) });
  return point(id, day, recipient, words, { kind: 'dossier' });
}

function point(
  id: string,
  start: PartialDate,
  label: string,
  words: string,
  look: TimeLook,
): TimeMark {
  return { id, recordId: id, start, end: null, label, words, look };
}

function stageMarks({ initiative, today }: TimeSource, t: Translate): TimeMark[] {
  const past = pastStages(initiative.stages, today);
  return past.map(({ id, stage, date }, index) => {
    const end = past[index + 1]?.date ?? null;
    const label = t(`vocabulary:stage.${stage}`);
    const period = periodInWords(date, end, t) ?? '';
    const words = t('time:words.stage', { label, period });
    return { id, recordId: id, start: date, end, label, words, look: { kind: 'stage', stage } };
  });
}

function readingMark(
  { id, date, readings }: TimeReading,
  { name, grid }: { name: string; grid: GridDefinition | undefined },
  t: Translate,
): TimeMark {
  const levels = new Map(readings.map(({ componentId, level }) => [componentId, level]));
  const components = (grid?.dimensions ?? []).flatMap((dimension) =>
    dimension.components.map((one) => ({
      label: one.label.text,
      dimension: dimension.id,
      level: levels.get(one.id) ?? null,
    })),
  );
  const said = components
    .map(({ label, level }) =>
      t('time:words.component', { label, level: t(`vocabulary:reading.${level ?? 'none'}`) }),
    )
    .join('; ');
  const words = t('time:words.reading', { date: name, said });
  const signs = components.map(({ dimension, level }) => ({ dimension, level }));
  return point(id, date, '', words, { kind: 'reading', signs });
}

/** How the initiative was found to be, and the calls that nobody answered. */
function checkMarks(
  { statusChecks, followUps }: TimeSource['initiative'],
  t: Translate,
): TimeMark[] {
  const checks = statusChecks.map(({ id, date, status }) => {
    const label = t(`vocabulary:status.${status}`);
    const words = t('time:words.check', { label, when: onDate(date, t) });
    return point(id, date, label, words, { kind: 'check', status });
  });
  const silences = followUps.flatMap(({ id, doneOn, outcome }) => {
    if (doneOn === null || outcome !== 'silence') return [];
    const label = t('vocabulary:followUpOutcome.silence');
    const words = t('time:words.check', { label, when: onDate(doneOn, t) });
    return [point(id, doneOn, label, words, { kind: 'check', status: null })];
  });
  return [...checks, ...silences];
}

function effectMark(
  { id, statement, observedOn, polarity, expected }: InitiativeDetail['effects'][number],
  t: Translate,
): TimeMark {
  const nuances = [
    ...(polarity === 'negative' ? [t('time:nuance.negative')] : []),
    ...(expected ? [] : [t('time:nuance.unexpected')]),
  ].join(', ');
  const label = nuances === '' ? statement : t('time:nuanced', { statement, nuances });
  const date = observedOn ?? '';
  const words = t('time:words.effect', { statement: label, when: onDate(date, t) });
  return point(id, date, label, words, { kind: 'effect', polarity });
}

/** One bar for each state of the money of a funding or of a budget; what is given in kind is no money. */
function moneyMarks(payments: readonly Payment[], t: Translate): TimeMark[] {
  const titled = new Set<string>();
  return PAYING_STATES.toReversed().flatMap((state) =>
    payments
      .filter((payment) => payment.state === state && !payment.inKind && payment.amount > 0)
      .flatMap(({ id, title, amount, start, end }): TimeMark[] => {
        if (start === null && end === null) return [];
        const sum = t('time:sum', { amount: formatShort(amount), state: t(`time:state.${state}`) });
        const named = t('time:money', { title, sum });
        // The bars of one budget follow one another: its title is said over the first.
        const label = titled.has(id) ? sum : named;
        titled.add(id);
        return [
          {
            id: `${id}/${state}`,
            recordId: id,
            start: start ?? end ?? '',
            end,
            label,
            words: t('time:words.money', {
              label: named,
              period: periodInWords(start, end, t) ?? '',
            }),
            look: { kind: 'money', state },
          },
        ];
      }),
  );
}
