import { missingPieces, standingPieces } from '../../../shared/domain/pieces.ts';
import type { DossierSource } from '../../../shared/domain/schemas/detail.ts';
import { classes } from '../../components/props.ts';
import { write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useDroppedFiles } from '../../shell/useDroppedFiles.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { AnnexOrder } from './AnnexOrder.tsx';
import { PieceFiles } from './PieceFiles.tsx';
import { PieceLine } from './PieceLine.tsx';
import './pieces.css';

/** What the funder wants with the request: where each piece stands, its day, its files; and what else is given. */
export function DossierPieces({ source }: { readonly source: DossierSource }) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const { template, dossier } = source;
  const pieces = standingPieces(template, dossier.pieces);
  const { always, inSomeCase } = missingPieces(template, dossier.pieces);
  const canAppend = dossier.blocks.some(({ kind }) => kind === 'annexes');
  const filesOf = (key: string | null) => dossier.files.filter(({ pieceKey }) => pieceKey === key);
  // What falls beside every piece is another document.
  const drop = useDroppedFiles((name, content) =>
    write('dossierFile.drop', { dossierId: dossier.id, pieceKey: null, name, content }),
  );
  return (
    <section
      className={classes('es-pieces', drop.isOver && 'es-piece-files--over')}
      aria-label={t('dossiers:pieces.title')}
      {...(readOnly === undefined ? drop.handlers : {})}
    >
      <h3>{t('dossiers:pieces.title')}</h3>
      {pieces.length === 0 ? null : (
        <p className="es-small es-muted">
          {always.length > 0
            ? t('dossiers:pieces.left', { count: always.length })
            : inSomeCase.length > 0
              ? t('dossiers:pieces.inSomeCase', { count: inSomeCase.length })
              : t('dossiers:pieces.all')}
        </p>
      )}
      <ul>
        {pieces.map((standing) => (
          <PieceLine
            key={standing.asked.key}
            dossierId={dossier.id}
            standing={standing}
            files={filesOf(standing.asked.key)}
            canAppend={canAppend}
          />
        ))}
        <li className="es-piece">
          <div className="es-piece-words">
            <h4>{t('annex:others')}</h4>
            <p className="es-small es-muted">{t('annex:othersAbout')}</p>
          </div>
          <PieceFiles
            dossierId={dossier.id}
            asked={null}
            files={filesOf(null)}
            canAppend={canAppend}
          />
        </li>
      </ul>
      {drop.problem === null ? null : (
        <p role="alert" className="es-vif">
          {refusalSentence(drop.problem)}
        </p>
      )}
      <AnnexOrder dossier={dossier} />
    </section>
  );
}
