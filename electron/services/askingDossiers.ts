import { askingOf } from '../../shared/domain/asking.ts';
import type { DossierRow } from '../../shared/ipc/contract/dossiers.ts';
import type { ReadableDb } from '../database/connection.ts';
import { getBudget } from '../database/repositories/budgets.ts';
import { listDossiers } from '../database/repositories/dossiers.ts';

/** Dossiers, the last changed first, each with what its budget asks of its funder. */
export function askingDossiers(db: ReadableDb): DossierRow[] {
  return listDossiers(db).map((row) => {
    const { budgetId, funderId } = row;
    const lines = budgetId === null || funderId === null ? [] : getBudget(db, budgetId).lines;
    const { money, inKind } = askingOf(lines, funderId);
    return Object.assign(row, { asked: money, askedInKind: inKind });
  });
}
