import type { LocalDate } from '../../../shared/domain/dates.ts';
import type {
  PicturedEffect,
  PicturedInitiative,
} from '../../../shared/domain/schemas/portfolioPicture.ts';
import { pastStages } from '../../../shared/domain/stages.ts';
import type { Stage } from '../../../shared/domain/vocabulary.ts';
import type { ReadableDb } from '../connection.ts';
import { grouped } from '../record.ts';

type Of = { initiativeId: string };
type Told = Omit<PicturedInitiative, 'sectors' | 'territories' | 'stages' | 'effects'>;
type EffectRow = Of &
  Omit<PicturedEffect, 'last' | 'expected' | 'isContributed'> & {
    expected: number;
    ownContribution: string;
    date: string | null;
    answer: NonNullable<PicturedEffect['last']>['answer'] | null;
  };

const KEPT = 'JOIN initiative AS i ON i.id = o.initiative_id WHERE i.removed_at IS NULL';

/** Every initiative that is not in the bin, by title, as it stood on a day. */
export function listPicturedInitiatives(db: ReadableDb, day: LocalDate): PicturedInitiative[] {
  const sectors = namesOf(db, 'initiative_sector');
  const territories = namesOf(db, 'initiative_territory');
  const stages = grouped(
    db.all<Of & { stage: Stage; date: string }>(
      `SELECT o.initiative_id AS "initiativeId", o.stage, o.date FROM stage_change AS o ${KEPT}
       ORDER BY o.date, o.id`,
    ),
    'initiativeId',
  );
  const effects = grouped(
    db.all<EffectRow>(
      `SELECT o.initiative_id AS "initiativeId", o.id, o.statement, o.level, o.observed_on AS "observedOn",
         o.polarity, o.expected, o.recheck_months AS "recheckMonths", o.own_contribution AS "ownContribution",
         (SELECT count(*) FROM effect_evidence AS e WHERE e.effect_id = o.id) AS "proofs", r.date, r.answer
       FROM effect AS o
       LEFT JOIN effect_recheck AS r ON r.id = (SELECT l.id FROM effect_recheck AS l
         WHERE l.effect_id = o.id ORDER BY l.date DESC, l.id DESC LIMIT 1)
       ${KEPT} ORDER BY o.id`,
    ),
    'initiativeId',
  );
  return db
    .all<Told>(
      `SELECT id, title, summary, rupture_form AS "ruptureForm", rupture_scope AS "ruptureScope", carrier
       FROM initiative WHERE removed_at IS NULL ORDER BY sort_key, title, id`,
    )
    .map((told) =>
      Object.assign(told, {
        sectors: sectors.get(told.id)?.map(({ name }) => name) ?? [],
        territories: territories.get(told.id)?.map(({ name }) => name) ?? [],
        stages: pastStages(stages.get(told.id) ?? [], day).map(({ stage, date }) => ({
          stage,
          date,
        })),
        effects: (effects.get(told.id) ?? []).map(effectOf),
      }),
    );
}

function namesOf(db: ReadableDb, table: 'initiative_sector' | 'initiative_territory') {
  return grouped(
    db.all<Of & { name: string }>(
      `SELECT o.initiative_id AS "initiativeId", o.name FROM ${table} AS o ${KEPT}
       ORDER BY o.initiative_id, o.position`,
    ),
    'initiativeId',
  );
}

function effectOf({
  initiativeId: _initiative,
  expected,
  ownContribution,
  date,
  answer,
  ...effect
}: EffectRow): PicturedEffect {
  return Object.assign(effect, {
    expected: expected === 1,
    isContributed: ownContribution.trim() !== '',
    last: date === null || answer === null ? null : { date, answer },
  });
}
