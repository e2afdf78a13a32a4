import type { WritableDb } from '../../../electron/database/connection.ts';
import { keepGridVersion } from '../../../electron/database/repositories/gridVersions.ts';
import { insertInitiative } from '../../../electron/database/repositories/initiatives.ts';
import { insertPortfolio } from '../../../electron/database/repositories/portfolios.ts';
import { insertStage } from '../../../electron/database/repositories/stages.ts';
import { keepGrid } from '../../../electron/services/kept.ts';
import { emptyInitiative } from '../../../shared/domain/emptyInitiative.ts';
import type { GridDefinition } from '../../../shared/domain/schemas/gridDefinition.ts';
import { END_KINDS, STAGES, type Stage } from '../../../shared/domain/vocabulary.ts';
import { chanceOf } from '../chance.ts';
import { addApplication, conclude } from './applications.ts';
import { type Deriving, derivedOnce } from './derived.ts';
import { addEffect } from './effects.ts';
import { FIRST_YEAR, type Filling, NOW, someDate } from './filling.ts';
import { followUps } from './followUps.ts';
import { addBudget, addFunding } from './money.ts';
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
export function twentyYears(scale: number, isLight = false): StressSize {
  const times = (count: number) => Math.max(1, Math.round(count * scale));
  return {
    initiatives: times(500),
    applications: times(15_000),
    // Effects and measures: a hundred thousand together.
    years: {
      effects: times(40_000),
      measures: times(60_000),
      evidence: times(20_000),
      fundings: times(3_000),
      milestones: times(5_000),
      frozenDossiers: times(2_000),
      isLight,
    },
  };
}

/** A long list: many initiatives, few applications for each. */
export const TEN_THOUSAND: StressSize = { initiatives: 10_000, applications: 15_000 };

/** Fills a new file with a portfolio of twenty years, the same for the same seed. */
export function fillStress(
  db: WritableDb,
  grid: GridDefinition,
  size: StressSize,
  seed = 1,
  deriving: Deriving = derivedOnce,
): void {
  const filling: Filling = { db, chance: chanceOf(seed), grid };
  // 400 MB: a great file's indexes are written all over, and the usual cache would write them again and again.
  db.run('PRAGMA cache_size = -400000');
  insertPortfolio(db, 'own', organisation, NOW);
  db.run('UPDATE portfolio SET identity = ?', seed.toString(16).padStart(32, '0'));
  keepGridVersion(db, grid, keepGrid(grid), NOW);
  const applications: string[] = [];
  deriving(db, () => {
    const ids = Array.from({ length: size.initiatives }, (_, place) => initiative(filling, place));
    for (let made = 0; made < size.applications; made += 1) {
      applications.push(addApplication(filling, filling.chance.pick(ids)));
    }
    if (size.years !== undefined) fillYears(filling, ids, size.years);
  });
  conclude(filling, applications);
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
  followUps(db, chance, id, (from, to) => someDate(chance, from, to));
  if (chance.is(0.3)) addEffect(filling, id, []);
  if (chance.is(0.6)) addBudget(filling, id);
  if (chance.is(0.1)) addBudget(filling, id);
  for (let at = chance.whole(0, 3); at > 0; at -= 1) {
    addFunding(filling, [id], chance.whole(2022, 2027));
  }
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
      date: someDate(chance, year),
      reason: '',
      endKind,
    });
    year += chance.whole(1, 4);
  }
}
