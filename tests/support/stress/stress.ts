import type { WritableDb } from '../../../electron/database/connection.ts';
import { insertBudget, insertBudgetLine } from '../../../electron/database/repositories/budgets.ts';
import { insertEffect } from '../../../electron/database/repositories/effects.ts';
import { insertState } from '../../../electron/database/repositories/fundingParts.ts';
import { insertFunding, writeShares } from '../../../electron/database/repositories/fundings.ts';
import {
  concludeGridApplication,
  insertGridApplication,
} from '../../../electron/database/repositories/gridApplications.ts';
import { keepGridVersion } from '../../../electron/database/repositories/gridVersions.ts';
import {
  emptyInitiative,
  insertInitiative,
} from '../../../electron/database/repositories/initiatives.ts';
import { insertPortfolio } from '../../../electron/database/repositories/portfolios.ts';
import { setReading } from '../../../electron/database/repositories/readings.ts';
import { insertStage } from '../../../electron/database/repositories/stages.ts';
import { keepGrid } from '../../../electron/services/kept.ts';
import type { GridDefinition } from '../../../shared/domain/schemas/gridDefinition.ts';
import {
  END_KINDS,
  FUNDING_KINDS,
  READING_LEVELS,
  REVENUE_STATES,
  STAGES,
  type Stage,
} from '../../../shared/domain/vocabulary.ts';
import { type Chance, chanceOf } from '../chance.ts';
import { followUps } from './followUps.ts';
import { CARRIERS, ROLES, SECTORS, SENTENCES, TERRITORIES, TITLE_WORDS } from './words.ts';
import { fillYears, type YearsSize } from './years.ts';

/** How much a made-up portfolio holds. */
export type StressSize = {
  readonly initiatives: number;
  /** Applications of the grid in all. */
  readonly applications: number;
  /** What years left behind; without it, a few effects only. */
  readonly years?: YearsSize;
};

/** Five hundred initiatives over twenty years, or so many times that. `scale`: above 0. */
export function twentyYears(scale: number): StressSize {
  const times = (count: number) => Math.max(1, Math.round(count * scale));
  return {
    initiatives: times(500),
    applications: times(15_000),
    years: { effects: times(100_000), evidence: times(20_000), frozenDossiers: times(2_000) },
  };
}

/** A long list: many initiatives, few applications for each. */
export const TEN_THOUSAND: StressSize = { initiatives: 10_000, applications: 15_000 };

const NOW = '2026-11-20T15:00:00.000Z';
const FIRST_YEAR = 2007;

type Filling = { db: WritableDb; chance: Chance; grid: GridDefinition };

/** Fills a new file with a portfolio of twenty years, the same for the same seed. */
export function fillStress(db: WritableDb, grid: GridDefinition, size: StressSize, seed = 1): void {
  const filling: Filling = { db, chance: chanceOf(seed), grid };
  insertPortfolio(db, 'own', organisation, NOW);
  keepGridVersion(db, grid, keepGrid(grid), NOW);
  const ids = Array.from({ length: size.initiatives }, (_, number) => initiative(filling, number));
  for (let number = 0; number < size.applications; number += 1) {
    application(filling, filling.chance.pick(ids));
  }
  if (size.years !== undefined) {
    fillYears(db, filling.chance, ids, size.years, (chance, from, to) =>
      date(chance, chance.whole(from, to)),
    );
  }
}

const organisation = {
  name: 'CDC fictive de la Rivière-Longue',
  mission: '',
  territories: [],
  neq: '',
  charityNumber: '',
  privacyOfficer: '',
  colour: '#25221D',
};

function initiative(filling: Filling, number: number): string {
  const { db, chance } = filling;
  const id = chance.id();
  const { things, kinds } = TITLE_WORDS;
  const text = () => (chance.is(0.8) ? chance.some(SENTENCES, 0.4).join(' ') : '');
  insertInitiative(db, {
    ...emptyInitiative(`${chance.pick(things)} ${chance.pick(kinds)} ${number + 1}`),
    id,
    summary: text(),
    socialNeed: text(),
    aspiration: text(),
    carrier: chance.is(0.85) ? chance.pick(CARRIERS) : '',
    cdcRole: chance.is(0.7) ? chance.pick(ROLES) : '',
    sectors: chance.some(SECTORS, 0.1),
    territories: chance
      .some(TERRITORIES, 0.12)
      .map(([kind, name]) => ({ kind, name, mrcCode: '' })),
    createdAt: NOW,
    updatedAt: NOW,
    archivedAt: chance.is(0.2) ? NOW : null,
  });
  stages(filling, id);
  followUps(db, chance, id, (from, to) => date(chance, chance.whole(from, to)));
  if (chance.is(0.3)) effect(filling, id);
  if (chance.is(0.6)) budget(filling, id);
  if (chance.is(0.1)) budget(filling, id);
  for (let at = chance.whole(0, 3); at > 0; at -= 1) funding(filling, id);
  return id;
}

/** A life in the order of the stages, with returns, ends, and some that nobody noted. */
function stages({ db, chance }: Filling, initiativeId: string): void {
  if (chance.is(0.04)) return;
  const life: Stage[] = ['emergence', 'experimentation', ...chance.some(STAGES.slice(2), 0.35)];
  let year = chance.whole(FIRST_YEAR, 2024);
  for (const stage of life) {
    if (year > 2026) break;
    const endKind = stage === 'closed' && chance.is(0.7) ? chance.pick(END_KINDS) : null;
    insertStage(db, {
      id: chance.id(),
      initiativeId,
      stage,
      date: date(chance, year),
      reason: '',
      endKind,
    });
    year += chance.whole(1, 4);
  }
}

function effect({ db, chance }: Filling, initiativeId: string): void {
  insertEffect(db, {
    id: chance.id(),
    initiativeId,
    statement: 'Des familles décident ensemble de l’horaire.',
    observedOn: chance.is(0.9) ? date(chance, chance.whole(FIRST_YEAR + 3, 2026)) : null,
    level: 'territory',
    nature: 'practices',
    temporality: 'medium',
    expected: chance.is(0.7),
    polarity: chance.is(0.9) ? 'positive' : 'negative',
    ownContribution: '',
    othersContribution: '',
    rivalExplanation: '',
    confidence: null,
    confidenceReason: '',
    recheckMonths: null,
    rechecks: [],
    evidenceIds: [],
  });
}

function budget({ db, chance }: Filling, initiativeId: string): void {
  const id = chance.id();
  const start = chance.whole(2015, 2026);
  const end = chance.is(0.15) ? null : date(chance, start + chance.whole(0, 3));
  insertBudget(db, {
    id,
    initiativeId,
    title: `Budget ${start}`,
    start: String(start),
    end,
    fundingId: null,
  });
  for (let position = 0; position < 3; position += 1) {
    const isRevenue = position < 2;
    insertBudgetLine(db, {
      id: chance.id(),
      budgetId: id,
      position,
      side: isRevenue ? 'revenue' : 'expense',
      label: isRevenue ? 'Subvention' : 'Salaires',
      funderId: null,
      state: isRevenue ? chance.pick(REVENUE_STATES) : null,
      inKind: chance.is(0.2),
      amount: chance.whole(1, 50) * 100_000,
      fundingId: null,
      actual: null,
    });
  }
}

/** Money of its own beside budgets, also after days without any. */
function funding({ db, chance }: Filling, initiativeId: string): void {
  const id = chance.id();
  const start = chance.whole(2022, 2027);
  insertFunding(db, {
    id,
    title: `Financement ${start}`,
    funderId: null,
    programId: null,
    kind: chance.pick(FUNDING_KINDS),
    start: chance.is(0.9) ? date(chance, start) : null,
    end: chance.is(0.1) ? null : date(chance, start + chance.whole(0, 2)),
    conditions: '',
  });
  insertState(db, {
    id: chance.id(),
    fundingId: id,
    date: String(start - 1),
    state: chance.pick(REVENUE_STATES),
    amount: chance.whole(1, 50) * 100_000,
    note: '',
  });
  writeShares(db, id, [{ initiativeId, amount: null }]);
}

function application({ db, chance, grid }: Filling, initiativeId: string): void {
  const id = chance.id();
  const year = chance.whole(FIRST_YEAR + 2, 2026);
  const month = String(chance.whole(1, 9)).padStart(2, '0');
  insertGridApplication(
    db,
    {
      id,
      initiativeId,
      gridVersionId: grid.id,
      date: `${year}-${month}-${String(chance.whole(1, 28)).padStart(2, '0')}`,
      participants: ['Le comité'],
      concludedAt: null,
    },
    NOW,
  );
  for (const { id: componentId } of grid.dimensions.flatMap(({ components }) => components)) {
    const level = chance.is(0.85) ? chance.pick(READING_LEVELS) : null;
    const justification = chance.pick(SENTENCES);
    setReading(db, id, {
      componentId,
      level,
      justification,
      whatChanged: '',
      privateNote: '',
      evidenceIds: [],
      notes: [],
    });
  }
  if (chance.is(0.95)) concludeGridApplication(db, id, NOW);
}

/** A date as people know it: a year, a month or a day. */
function date(chance: Chance, year: number): string {
  const month = String(chance.whole(1, 12)).padStart(2, '0');
  if (chance.is(0.3)) return String(year);
  if (chance.is(0.5)) return `${year}-${month}`;
  return `${year}-${month}-${String(chance.whole(1, 28)).padStart(2, '0')}`;
}
