import type {
  Participation,
  Stakeholder,
  StakeholderDetail,
  StakeholderRow,
} from '../../../shared/domain/schemas/stakeholder.ts';
import { POWERS, type Power } from '../../../shared/domain/vocabulary.ts';
import type { ReadableDb } from '../connection.ts';
import { grouped } from '../record.ts';
import { listInKindContributions } from './inKindContributions.ts';
import { listParticipationsOf } from './participations.ts';
import { listStakeholders } from './stakeholders.ts';

type Part = { stakeholderId: string; role: string; title: string };
type Held = { stakeholderId: string; power: Power };
type Adopted = { stakeholderId: string; count: number };

/** The register with what each one does, in what does not lie in the bin: five questions, whatever their number. */
export function listStakeholderRows(db: ReadableDb): StakeholderRow[] {
  const parts = grouped(db.all<Part>(PARTS), 'stakeholderId');
  const held = grouped(db.all<Held>(POWERS_HELD), 'stakeholderId');
  const adopted = new Map(
    db.all<Adopted>(ADOPTED).map(({ stakeholderId, count }) => [stakeholderId, count]),
  );
  return listStakeholders(db).map((stakeholder) => {
    const own = parts.get(stakeholder.id) ?? [];
    const powers = new Set(held.get(stakeholder.id)?.map(({ power }) => power));
    return rowOf(stakeholder, {
      initiativeCount: own.length,
      powers: POWERS.filter((power) => powers.has(power)),
      roles: [...new Set(own.map(({ role }) => role).filter((role) => role !== ''))],
      adoptedCount: adopted.get(stakeholder.id) ?? 0,
      lastInitiative: own.at(-1)?.title ?? null,
    });
  });
}

function rowOf(
  stakeholder: Stakeholder,
  uses: Omit<StakeholderRow, keyof Stakeholder>,
): StakeholderRow {
  return { ...stakeholder, ...uses };
}

/** All that the portfolio says of one stakeholder, besides itself; with what lies in the bin, or without. */
export function stakeholderUses(
  db: ReadableDb,
  id: string,
  reach: 'present' | 'with_bin',
): Pick<StakeholderDetail, 'participations' | 'adoptions'> {
  const withBin = reach === 'with_bin' ? 1 : 0;
  const titles = new Map(
    db
      .all<{ id: string; title: string }>(
        `SELECT i.id, i.title FROM initiative AS i
         WHERE i.id IN (SELECT initiative_id FROM participation WHERE stakeholder_id = ?)
           AND (i.removed_at IS NULL OR ?)`,
        id,
        withBin,
      )
      .map((row) => [row.id, row.title]),
  );
  return {
    participations: listParticipationsOf(db, id)
      .filter(({ initiativeId }) => titles.has(initiativeId))
      .map((participation) => told(db, participation, titles)),
    adoptions: db.all(
      `SELECT d.id, d.initiative_id AS "initiativeId", i.title AS "initiativeTitle", d.statement, d.date
       FROM diffusion AS d JOIN initiative AS i ON i.id = d.initiative_id
       WHERE d.stakeholder_id = ? AND (i.removed_at IS NULL OR ?) ORDER BY d.date, d.id`,
      id,
      withBin,
    ),
  };
}

function told(
  db: ReadableDb,
  participation: Participation,
  titles: ReadonlyMap<string, string>,
): StakeholderDetail['participations'][number] {
  return {
    ...participation,
    initiativeTitle: titles.get(participation.initiativeId) ?? '',
    contributions: listInKindContributions(db, participation.initiativeId).filter(
      ({ participationId }) => participationId === participation.id,
    ),
  };
}

const PARTS = `
  SELECT p.stakeholder_id AS "stakeholderId", p.role, i.title
  FROM participation AS p JOIN initiative AS i ON i.id = p.initiative_id
  WHERE i.removed_at IS NULL ORDER BY p.id`;

const POWERS_HELD = `
  SELECT DISTINCT p.stakeholder_id AS "stakeholderId", x.power
  FROM participation_phase AS x JOIN participation AS p ON p.id = x.participation_id
  JOIN initiative AS i ON i.id = p.initiative_id
  WHERE x.power IS NOT NULL AND i.removed_at IS NULL`;

const ADOPTED = `
  SELECT d.stakeholder_id AS "stakeholderId", count(*) AS count
  FROM diffusion AS d JOIN initiative AS i ON i.id = d.initiative_id
  WHERE d.stakeholder_id IS NOT NULL AND i.removed_at IS NULL GROUP BY d.stakeholder_id`;
