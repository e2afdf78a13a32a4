import { setImmediate as nextTurn } from 'node:timers/promises';
import { carriedErrors, type ErrorOfCopy } from '../../shared/domain/difference/carriedErrors.ts';
import { isLine, isSum, tellable } from '../../shared/domain/difference/tellable.ts';
import type { WithdrawnSince } from '../../shared/domain/schemas/carriers.ts';
import type {
  CarriedError,
  CarriedRef,
  CopyToCorrect,
  CorrectionNotice,
  NoticeFields,
  SumsOfCopy,
} from '../../shared/domain/schemas/correctionNotice.ts';
import type { InitiativeDetail } from '../../shared/domain/schemas/detail.ts';
import type { FormerSource } from '../../shared/domain/schemas/formerSource.ts';
import type { Budget } from '../../shared/domain/schemas/funding.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { ReadableDb, WritableDb } from '../database/connection.ts';
import { grouped } from '../database/record.ts';
import {
  insertCorrectionNotice,
  listCorrectionNotices,
  removeCorrectionNotice,
} from '../database/repositories/correctionNotices.ts';
import {
  type FrozenBefore,
  listFrozenBefore,
  listInitiativesBefore,
} from '../database/repositories/frozenBefore.ts';
import { getFrozenInitiative } from '../database/repositories/frozenDossiers.ts';
import { getInitiativeDetail } from '../database/repositories/initiativeDetails.ts';
import type { Context } from './context.ts';
import { readFormerSource } from './kept.ts';
import { requirePast } from './past.ts';

/**
 * The copies of an initiative that said something wrong: what was changed since they left, or was told by a
 * person who withdrew since, and is not answered, then what was; the last copy first.
 */
export function copiesToCorrect(
  db: ReadableDb,
  withdrawnSince: readonly WithdrawnSince[],
  initiativeId: string,
): CopyToCorrect[] {
  const notices = grouped(listCorrectionNotices(db, initiativeId), 'frozenId');
  const withdrawn = grouped(withdrawnSince, 'frozenId');
  const rows = listFrozenBefore(db, initiativeId);
  if (rows.length === 0) return [];
  const initiative = getInitiativeDetail(db, initiativeId);
  return rows.flatMap((row): CopyToCorrect[] => {
    const answered = notices.get(row.frozenId) ?? [];
    const { errors: all, sums } = errorsOf(row, initiative, {
      withdrawn: withdrawn.get(row.frozenId) ?? [],
      answered,
    });
    const open = all.filter((one) => !answered.some((notice) => isAbout(notice, one)));
    if (open.length + answered.length === 0) return [];
    const { source: _source, hadBudget: _hadBudget, ...copy } = row;
    return [{ ...copy, open, sums: open.some(isSum) ? sums : null, answered }];
  });
}

/** The same of every initiative that is not in the bin, one in each turn: the sources of twenty years take a while to read. */
export async function allCopiesToCorrect(
  read: () => ReadableDb,
  withdrawn: readonly WithdrawnSince[],
): Promise<CopyToCorrect[]> {
  const copies: CopyToCorrect[] = [];
  for (const initiativeId of listInitiativesBefore(read())) {
    await nextTurn();
    copies.push(...copiesToCorrect(read(), withdrawn, initiativeId));
  }
  return copies.toSorted((a, b) => b.madeAt.localeCompare(a.madeAt, 'en'));
}

export type NoticeInput = {
  frozenId: string;
  about: readonly Omit<CarriedRef, 'frozenId'>[];
  fields: NoticeFields;
};

/**
 * Notes what was done of things that one copy said wrong: a notice was sent on a day, or none is needed. All
 * or none; of a sum that was sent, what the lines that were told with it come to, as its notice said.
 */
export function answer(
  db: WritableDb,
  { context, withdrawn }: { context: Context; withdrawn: readonly WithdrawnSince[] },
  { frozenId, about, fields }: NoticeInput,
): CorrectionNotice[] {
  requirePast(context, fields.on);
  return db.transaction(() => {
    const initiativeId = getFrozenInitiative(db, frozenId);
    // A copy of the whole portfolio names no record of which an error could be told.
    if (initiativeId === null) throw new Refusal('not_found');
    const copyNow = () =>
      copiesToCorrect(db, withdrawn, initiativeId).find((copy) => copy.frozenId === frozenId);
    const { open = [], sums: basis = null } = copyNow() ?? {};
    const named = about.map((ref) => {
      const found = open.find((one) => isSame(one, { ...ref, frozenId }));
      if (found === undefined) throw new Refusal('not_found');
      return found;
    });
    const keep = ({ kind, recordId, subject, said, right }: CarriedError): CorrectionNotice => {
      const notice = { frozenId, kind, recordId, subject, said, right, ...fields };
      const kept = { ...notice, id: context.newId() };
      insertCorrectionNotice(db, kept);
      return kept;
    };
    const kept = named.filter((one) => !isSum(one)).map(keep);
    const sums = named.filter(isSum);
    if (sums.length === 0) return kept;
    if (fields.answer === 'sent') {
      const asTold = tellable(open, basis, (line) => named.includes(line));
      return [...kept, ...sums.flatMap((sum) => asTold(sum) ?? []).map(keep)];
    }
    // Once lines need no notice, what their sums should have been is another.
    const after = copyNow()?.open ?? [];
    return [...kept, ...sums.map((sum) => keep(after.find((one) => isSame(one, sum)) ?? sum))];
  });
}

/** Takes back what was noted, all or none: it is asked again. */
export function takeBack(db: WritableDb, { ids }: { ids: readonly string[] }): null {
  return db.transaction(() => {
    for (const id of ids) removeCorrectionNotice(db, id);
    return null;
  });
}

function errorsOf(
  row: FrozenBefore,
  initiative: InitiativeDetail,
  since: {
    readonly withdrawn: readonly WithdrawnSince[];
    readonly answered: readonly CorrectionNotice[];
  },
): { readonly errors: CarriedError[]; readonly sums: SumsOfCopy } {
  const former = readFormerSource(row);
  const present = presentOf(initiative, former);
  const { frozenId } = row;
  const unneeded = since.answered.filter(({ answer: how }) => how === 'not_needed');
  const isUnneeded = (one: ErrorOfCopy) =>
    unneeded.some((notice) => isAbout(notice, { ...one, frozenId }));
  const found = [
    ...carriedErrors(former, present, isUnneeded),
    ...since.withdrawn.map(withdrawnError),
  ];
  // What was noted as a correction comes before what somebody has to judge.
  const ordered = found.toSorted((a, b) => Number(b.isRecorded) - Number(a.isRecorded));
  return {
    errors: ordered.map((one) => Object.assign(one, { frozenId })),
    sums: sumsOf(former, present.budget, found.filter(isLine).filter(isUnneeded)),
  };
}

/** What the sums of a copy are worked out of, without the lines of today that need no notice. */
function sumsOf(
  { dossier, template, hadBudget, coverAsks, budget }: FormerSource,
  now: Budget | null,
  unneeded: readonly ErrorOfCopy[],
): SumsOfCopy {
  const needless = new Set(unneeded.map(({ recordId }) => recordId));
  const needed = now?.lines.filter(({ id }) => !needless.has(id)) ?? [];
  const lines = needed.map((line) => {
    const { id, side, label, funderId, state, inKind, amount, fundingId, actual } = line;
    return { id, side, label, funderId, state, inKind, amount, fundingId, actual };
  });
  return {
    former: { dossier, template, hadBudget, coverAsks, budget },
    now: now === null ? null : { id: now.id, lines },
  };
}

/** The records of an initiative today, with the budget and the application that a copy told, whatever its dossier tells now. */
function presentOf(initiative: InitiativeDetail, former: FormerSource) {
  const { funderId } = former.dossier;
  const budget = initiative.budgets.find(({ id }) => id === former.budget?.id) ?? null;
  const read = former.gridApplication?.id;
  const gridApplication = initiative.gridApplications.find(({ id }) => id === read) ?? null;
  return { dossier: { funderId }, budget, gridApplication, initiative };
}

/** Words of a person that are no longer given: the copy cannot be taken back, its reader can be asked. */
function withdrawnError({
  evidenceId,
  pseudonym,
  withdrawnOn,
  isErased,
  how,
  number,
}: WithdrawnSince): ErrorOfCopy {
  return {
    kind: 'testimony',
    recordId: evidenceId,
    subject: pseudonym ?? '',
    said: [
      { aspect: 'date', value: { type: 'date', date: withdrawnOn } },
      // The copy has its mark only.
      ...(how === 'cited'
        ? [{ aspect: 'name' as const, value: { type: 'text' as const, text: `P-${number}` } }]
        : []),
    ],
    right: null,
    isRecorded: true,
    reason: '',
    correctedAt: null,
    openId: isErased ? null : evidenceId,
  };
}

function isSame(a: CarriedRef, b: CarriedRef): boolean {
  return a.frozenId === b.frozenId && a.kind === b.kind && a.recordId === b.recordId;
}

/** What was answered once is answered for as long as the portfolio says the same. */
function isAbout(notice: CorrectionNotice, found: CarriedError): boolean {
  return isSame(notice, found) && JSON.stringify(notice.right) === JSON.stringify(found.right);
}
