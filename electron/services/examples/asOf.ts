import { firstDay, type LocalDate, type PartialDate } from '../../../shared/domain/dates.ts';
import { presentState } from '../../../shared/domain/fundingState.ts';
import { latestApplication } from '../../../shared/domain/latest.ts';
import type { DossierSource } from '../../../shared/domain/schemas/detail.ts';
import type { Funding } from '../../../shared/domain/schemas/funding.ts';

/**
 * What a dossier was drawn from on a day of the past, as far as dates tell: without what was seen, entered,
 * measured, read or done later; a revenue that is one initiative's funding in the state and of the amount that
 * it had then.
 */
export function asOf(
  source: DossierSource,
  day: LocalDate,
  fundings: readonly Funding[],
): DossierSource {
  const isThen = (date: PartialDate) => firstDay(date) <= day;
  const wasDone = (date: PartialDate | null) => (date !== null && isThen(date) ? date : null);
  const dated = <T extends { readonly date: PartialDate }>(records: readonly T[]) =>
    records.filter(({ date }) => isThen(date));
  const { initiative, money, budget } = source;
  const effects = initiative.effects
    .filter(({ observedOn }) => observedOn === null || isThen(observedOn))
    .map((effect) => Object.assign({}, effect, { rechecks: dated(effect.rechecks) }));
  const known = new Set(effects.map(({ id }) => id));
  const gridApplications = dated(initiative.gridApplications);
  const gridApplication = latestApplication(gridApplications);
  return {
    ...source,
    today: day,
    dossier: { ...source.dossier, gridApplicationId: gridApplication?.id ?? null },
    gridApplication,
    budget: budget === null ? null : { ...budget, lines: budget.lines.map(lineThen) },
    money: {
      ...money,
      fundings: money.fundings
        .map((funding) => ({ ...funding, states: dated(funding.states) }))
        .filter(({ states }) => states.length > 0),
      effects: money.effects.filter(({ id }) => known.has(id)),
    },
    initiative: {
      ...initiative,
      stages: dated(initiative.stages),
      effects,
      effectLinks: initiative.effectLinks.filter(
        ({ fromId, toId }) => known.has(fromId) && known.has(toId),
      ),
      indicators: initiative.indicators.map((indicator) => ({
        ...indicator,
        measures: dated(indicator.measures),
      })),
      diffusions: initiative.diffusions.filter(({ date }) => date === null || isThen(date)),
      milestones: initiative.milestones.map((step) => ({ ...step, doneOn: wasDone(step.doneOn) })),
      statusChecks: dated(initiative.statusChecks),
      followUps: initiative.followUps.map((one) =>
        wasDone(one.doneOn) === null
          ? Object.assign({}, one, { doneOn: null, outcome: null })
          : one,
      ),
      gridApplications,
    },
  };

  function lineThen(line: NonNullable<DossierSource['budget']>['lines'][number]) {
    const funding = fundings.find(({ id }) => id === line.fundingId);
    const states = dated(funding?.states ?? []);
    if (funding === undefined || states.length === 0) return line;
    const { state, amount } = presentState({ ...funding, states });
    const isWhole = funding.shares.length === 1;
    return { ...line, state, amount: isWhole ? amount : line.amount };
  }
}
