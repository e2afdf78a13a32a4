import { frozenTexts } from '../../shared/content/frozenTexts.ts';
import { localDay } from '../../shared/content/localDay.ts';
import { saidDifferences } from '../../shared/domain/difference/compare.ts';
import { pastPromises } from '../../shared/domain/difference/promises.ts';
import { textDifferences } from '../../shared/domain/difference/texts.ts';
import type { DossierSource } from '../../shared/domain/schemas/detail.ts';
import type { Comparison, Difference } from '../../shared/domain/schemas/difference.ts';
import type { Translate } from '../../shared/strings/index.ts';
import type { ReadableDb } from '../database/connection.ts';
import {
  type ComparableRow,
  getFrozenWords,
  listComparable,
} from '../database/repositories/frozenDossiers.ts';
import { readFormerSource, readFrozenTexts } from './kept.ts';

/**
 * What a dossier says today beside a copy of its initiative that left: the one asked for, else the last one
 * sent to the same funder; for a dossier without a funder, the last one of the dossier itself.
 */
export function difference(
  db: ReadableDb,
  source: DossierSource,
  { t, copyId }: { t: Translate; copyId: string | null },
): Difference {
  const { dossier, initiative, funder } = source;
  const rows = listComparable(db, initiative.id);
  const isSame = (row: ComparableRow) =>
    dossier.funderId === null ? row.dossierId === dossier.id : row.funderId === dossier.funderId;
  const against = copyId ?? rows.find(isSame)?.id ?? null;
  return {
    dossierTitle: dossier.title,
    initiativeId: initiative.id,
    initiativeTitle: initiative.title,
    funderName: funder?.name ?? null,
    copies: rows.map((row) => ({
      id: row.id,
      title: row.title,
      recipient: row.recipient,
      madeAt: row.madeAt,
      isSameFunder: isSame(row),
    })),
    comparison: against === null ? null : comparison(db, source, { t, copyId: against }),
  };
}

function comparison(
  db: ReadableDb,
  source: DossierSource,
  { t, copyId }: { t: Translate; copyId: string },
): Comparison {
  const kept = getFrozenWords(db, { id: copyId, initiativeId: source.initiative.id });
  const former = readFormerSource(kept.source);
  const { texts, same: sameTexts } = textDifferences(
    readFrozenTexts(kept.texts),
    frozenTexts(source, t),
  );
  const sentOn = localDay(kept.madeAt);
  return {
    copyId,
    promises: pastPromises(former, source, { sentOn, today: source.today }),
    ...saidDifferences(former, source),
    texts,
    sameTexts,
  };
}
