import type { TemplatePiece } from '../../../shared/domain/schemas/template.ts';
import { sortKey } from '../../../shared/domain/sortKey.ts';
import type { ReusableFile } from '../../../shared/ipc/contract/dossierFiles.ts';

/** A menu longer than that is a list to search. */
const MOST_OTHERS = 12;

/** The files of other dossiers that may be this piece: those that were given as it, then the last others. */
export function likelyFiles(
  files: readonly ReusableFile[],
  asked: Pick<TemplatePiece, 'key' | 'label'> | null,
): ReusableFile[] {
  const isSame = (file: ReusableFile) =>
    asked === null
      ? file.pieceKey === null
      : file.pieceKey === asked.key || sortKey(file.title) === sortKey(asked.label);
  const same = files.filter(isSame);
  const others = files.filter((file) => !isSame(file));
  return [...same, ...others.slice(0, Math.max(0, MOST_OTHERS - same.length))];
}
