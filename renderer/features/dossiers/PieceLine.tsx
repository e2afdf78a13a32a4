import { isLocalDate } from '../../../shared/domain/dates.ts';
import type { StandingPiece } from '../../../shared/domain/pieces.ts';
import type { DossierFile, DossierPiece } from '../../../shared/domain/schemas/dossier.ts';
import { PIECE_STATES, type PieceState } from '../../../shared/domain/vocabulary.ts';
import { AutosaveSelect } from '../../components/autosave/fields.tsx';
import { CheckedDateField, CheckedTextField } from '../../components/checked/fields.tsx';
import { useFieldRules } from '../../fieldRules.ts';
import { save } from '../../queries.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { PieceFiles } from './PieceFiles.tsx';

/** A piece that the template wants: where it stands, its day, a note, its files. */
export function PieceLine({
  dossierId,
  standing: { asked, piece },
  files,
  canAppend,
}: {
  readonly dossierId: string;
  readonly standing: StandingPiece;
  readonly files: readonly DossierFile[];
  /** The dossier has a block « Annexes ». */
  readonly canAppend: boolean;
}) {
  const t = useT();
  const rules = useFieldRules();
  const readOnly = useReadOnlyReason();
  const { label, when, note } = asked;
  const owner = `${dossierId}/${asked.key}`;
  const store = (patch: Partial<DossierPiece>) =>
    save('dossier.setPiece', { id: dossierId, piece: { ...piece, ...patch } });
  // What is wanted in some cases only is not missing before somebody judged it.
  const labelOf = (state: PieceState) =>
    t(
      state === 'missing' && when.trim() !== ''
        ? 'dossiers:pieces.toJudge'
        : `dossiers:pieces.state.${state}`,
    );
  const about = [when.trim() === '' ? '' : t('dossiers:pieces.when', { when }), note]
    .filter((one) => one !== '')
    .join(' · ');
  return (
    <li className="es-piece" data-field={`piece-${asked.key}`}>
      <div className="es-piece-words">
        <h4>{label}</h4>
        {about === '' ? null : <p className="es-small es-muted">{about}</p>}
      </div>
      <AutosaveSelect
        owner={owner}
        isLabelHidden
        label={t('dossiers:pieces.stateOf', { label })}
        placeholder={labelOf('missing')}
        disabledReason={readOnly}
        options={PIECE_STATES.map((id) => ({ id, label: labelOf(id) }))}
        value={piece.state}
        onSave={(state) => store({ state: PIECE_STATES.find((id) => id === state) ?? 'missing' })}
      />
      {piece.state === 'not_needed' && files.length === 0 ? null : (
        <PieceFiles dossierId={dossierId} asked={asked} files={files} canAppend={canAppend} />
      )}
      {piece.state === 'missing' ? null : (
        <div className="es-piece-more">
          {piece.state === 'have' ? (
            <CheckedDateField
              owner={owner}
              label={t('dossiers:pieces.date')}
              labelNote={t('optional')}
              isReadOnly={readOnly !== undefined}
              value={piece.date}
              {...rules.dates}
              check={(date) =>
                date === null || isLocalDate(date) ? undefined : t('dossiers:pieces.badDate')
              }
              onSave={(date) => store({ date })}
            />
          ) : null}
          <CheckedTextField
            owner={owner}
            label={t('dossiers:pieces.note')}
            labelNote={t('optional')}
            isReadOnly={readOnly !== undefined}
            value={piece.note}
            check={rules.line}
            onSave={(text) => store({ note: text.trim() })}
          />
        </div>
      )}
    </li>
  );
}
