import type { ImportedFunding, ImportedInitiative } from '../../shared/domain/import/imported.ts';
import type { ReadyRow } from '../../shared/domain/import/importTable.ts';
import type { InitiativePatch } from '../../shared/domain/schemas/initiative.ts';
import { nameKey } from '../../shared/domain/sortKey.ts';
import type { WritableDb } from '../database/connection.ts';
import { insertBudget, insertBudgetLine } from '../database/repositories/budgets.ts';
import { insertEvidence, takeEvidenceNumber } from '../database/repositories/evidence.ts';
import { insertState } from '../database/repositories/fundingParts.ts';
import { insertFunding, writeShares } from '../database/repositories/fundings.ts';
import { type Filled, filledOf } from '../database/repositories/importKnown.ts';
import {
  getInitiative,
  insertInitiative,
  updateInitiative,
} from '../database/repositories/initiatives.ts';
import { insertParticipation } from '../database/repositories/participations.ts';
import { insertStage } from '../database/repositories/stages.ts';
import { findOrAddStakeholder } from '../database/repositories/stakeholders.ts';
import { type Context, instant } from './context.ts';
import { namedFunders } from './funders.ts';

/** What the records that an import adds are called, in the language of the window. */
export type RecordWords = {
  /** A funding whose funder nobody said. */
  readonly funding: string;
  readonly budget: string;
  readonly cost: string;
};

/** What an import wrote. */
export type Written = { created: number; completed: number };

const NOTHING_FILLED: Filled = { stages: 0, participations: 0, fundings: 0, budgets: 0, urls: [] };

/** Writes rows one after the other, inside the transaction of the whole; yields how much is done. */
export function* writingRows(
  db: WritableDb,
  context: Context,
  rows: readonly ReadyRow[],
  words: RecordWords,
): Generator<number, Written> {
  const now = instant(context);
  const written: Written = { created: 0, completed: 0 };
  /** The initiative that each row became, for a later row that completes it. */
  const ids = new Map<number, string>();
  const parts = partsWriter(db, context, words);
  for (const [index, ready] of rows.entries()) {
    if (ready.choice === 'create') {
      const id = context.newId();
      insertInitiative(db, {
        ...ready.initiative.fields,
        id,
        createdAt: now,
        updatedAt: now,
        archivedAt: null,
      });
      parts(id, ready.initiative, NOTHING_FILLED);
      ids.set(ready.row, id);
      written.created += 1;
    } else {
      const { target } = ready;
      const id = 'row' in target ? (ids.get(target.row) ?? '') : target.initiativeId;
      const filled = filledOf(db, id);
      updateInitiative(db, id, emptyFieldsOf(db, id, ready.initiative), now);
      parts(id, ready.initiative, filled);
      written.completed += 1;
    }
    yield (index + 1) / rows.length;
  }
  return written;
}

/** What a row says of the fields that are empty; nothing that is written is replaced. */
function emptyFieldsOf(
  db: WritableDb,
  id: string,
  { fields }: ImportedInitiative,
): InitiativePatch {
  const before = new Map<string, unknown>(Object.entries(getInitiative(db, id)));
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([field, value]) => isEmpty(before.get(field)) && !isEmpty(value),
    ),
  );
}

function isEmpty(value: unknown): boolean {
  return value === '' || value === null || (Array.isArray(value) && value.length === 0);
}

/** Adds the parts of an initiative that it has none of. */
function partsWriter(db: WritableDb, context: Context, words: RecordWords) {
  const funderOf = namedFunders(db, context);
  const stakeholders = new Map<string, string>();

  function stakeholderOf(partner: ImportedInitiative['partners'][number]): string {
    const key = nameKey(partner.name);
    const id = stakeholders.get(key) ?? findOrAddStakeholder(db, partner, context.newId);
    stakeholders.set(key, id);
    return id;
  }

  function addFunding(initiativeId: string, funding: ImportedFunding): void {
    const id = context.newId();
    insertFunding(db, {
      id,
      title: funding.funder === '' ? words.funding : funding.funder,
      funderId: funderOf(funding.funder).id,
      programId: null,
      kind: 'project',
      start: funding.start,
      end: funding.end,
      conditions: '',
    });
    for (const { state, amount } of funding.states) {
      insertState(db, {
        id: context.newId(),
        fundingId: id,
        date: funding.date,
        state,
        amount,
        note: '',
      });
    }
    writeShares(db, id, [{ initiativeId, amount: null }]);
  }

  function addCost(initiativeId: string, amount: number): void {
    const budgetId = context.newId();
    const period = { start: null, end: null, fundingId: null };
    insertBudget(db, { id: budgetId, initiativeId, title: words.budget, ...period });
    insertBudgetLine(db, {
      id: context.newId(),
      budgetId,
      position: 0,
      side: 'expense',
      label: words.cost,
      funderId: null,
      state: null,
      inKind: false,
      amount,
      fundingId: null,
      actual: null,
      note: '',
    });
  }

  return (initiativeId: string, said: ImportedInitiative, filled: Filled): void => {
    if (filled.stages === 0) {
      for (const stage of said.stages) {
        insertStage(db, { ...stage, endKind: null, id: context.newId(), initiativeId });
      }
    }
    if (filled.participations === 0) {
      const named = new Map(said.partners.map((one) => [stakeholderOf(one), one]));
      for (const [stakeholderId, { name, kind, role }] of named) {
        insertParticipation(db, {
          id: context.newId(),
          initiativeId,
          stakeholderId,
          name,
          kind,
          role,
          since: null,
          until: null,
          phases: [],
          proximities: [],
        });
      }
    }
    if (filled.fundings === 0 && said.funding !== null) addFunding(initiativeId, said.funding);
    if (filled.budgets === 0 && said.cost !== null) addCost(initiativeId, said.cost);
    for (const url of said.urls.filter((one) => !filled.urls.includes(one))) {
      insertEvidence(db, {
        id: context.newId(),
        initiativeId,
        number: takeEvidenceNumber(db, initiativeId),
        kind: 'link',
        title: url
          .replace(/^https?:\/\/(?:www\.)?/iu, '')
          .replace(/\/$/u, '')
          .slice(0, 300),
        date: null,
        reference: '',
        url,
        file: null,
      });
    }
  };
}
