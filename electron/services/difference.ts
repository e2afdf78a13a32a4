import { localDay } from '../../shared/content/localDay.ts';
import { isReport } from '../../shared/domain/asking.ts';
import { saidDifferences } from '../../shared/domain/difference/compare.ts';
import { pastPromises } from '../../shared/domain/difference/promises.ts';
import { textDifferences } from '../../shared/domain/difference/texts.ts';
import type { DossierSource } from '../../shared/domain/schemas/detail.ts';
import type { Comparison, Difference, FrozenText } from '../../shared/domain/schemas/difference.ts';
import type { ReadableDb } from '../database/connection.ts';
import {
  type ComparableRow,
  getFrozenWords,
  listComparable,
} from '../database/repositories/frozenWords.ts';
import { readFormerSource, readFrozenTexts } from './kept.ts';

/**
 * What a dossier says today beside a copy of its initiative, or of the whole portfolio, that left: the one asked for, else the last one
 * sent to the same funder; for a dossier without a funder, the last one of the dossier itself. `textsOf` draws
 * what it says today; it is asked only where there is a copy.
 */
export async function difference(
  db: ReadableDb,
  source: DossierSource,
  { textsOf, copyId }: { textsOf: () => Promise<FrozenText[]>; copyId: string | null },
): Promise<Difference> {
  const { dossier, initiative, funder } = source;
  const rows = listComparable(db, dossier.initiativeId);
  const isSame = (row: ComparableRow) =>
    dossier.funderId === null ? row.dossierId === dossier.id : row.funderId === dossier.funderId;
  const against = copyId ?? rows.find(isSame)?.id ?? null;
  const former = against === null ? null : formerCopy(db, source, against);
  return {
    dossierTitle: dossier.title,
    initiativeId: dossier.initiativeId,
    initiativeTitle: initiative.title,
    funderName: funder?.name ?? null,
    copies: rows.map((row) => ({
      id: row.id,
      title: row.title,
      recipient: row.recipient,
      madeAt: row.madeAt,
      isSameFunder: isSame(row),
    })),
    comparison: former === null ? null : comparison(source, former, await textsOf()),
  };
}

type FormerCopy = { id: string; kept: ReturnType<typeof getFrozenWords> };

/** Read at once, so that what is compared is of one moment. */
function formerCopy(db: ReadableDb, { dossier }: DossierSource, id: string): FormerCopy {
  return { id, kept: getFrozenWords(db, { id, initiativeId: dossier.initiativeId }) };
}

function comparison(
  source: DossierSource,
  { id, kept }: FormerCopy,
  today: FrozenText[],
): Comparison {
  const former = readFormerSource(kept);
  const { texts, same: sameTexts } = textDifferences(
    readFrozenTexts(kept.texts),
    today,
    source.dossier.blocks,
  );
  const sentOn = localDay(kept.madeAt);
  return {
    copyId: id,
    promises: pastPromises(former, source, { sentOn, today: source.today }),
    ...saidDifferences(former, { ...source, coverAsks: !isReport(source) }),
    texts,
    sameTexts,
  };
}
