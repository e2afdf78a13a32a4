import { isLocalDate } from '../../../shared/domain/dates.ts';
import type { StandingPiece } from '../../../shared/domain/pieces.ts';
import { standingPieces } from '../../../shared/domain/pieces.ts';
import type { DossierSource } from '../../../shared/domain/schemas/detail.ts';
import type { DossierPiece } from '../../../shared/domain/schemas/dossier.ts';
import { PIECE_STATES } from '../../../shared/domain/vocabulary.ts';
import { AutosaveSelect } from '../../components/autosave/fields.tsx';
import { CheckedDateField, CheckedTextField } from '../../components/checked/fields.tsx';
import { useFieldRules } from '../../fieldRules.ts';
import { save } from '../../queries.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import './pieces.css';

/** What the funder wants with the request: where each piece stands, its day, a note. */
export function DossierPieces({ source }: { readonly source: DossierSource }) {
  const t = useT();
  const { template, dossier } = source;
  const pieces = standingPieces(template, dossier.pieces);
  if (pieces.length === 0) return null;
  const left = pieces.filter(
    ({ asked, piece }) => piece.state === 'missing' && asked.when.trim() === '',
  ).length;
  return (
    <section className="es-pieces" aria-label={t('dossiers:pieces.title')}>
      <h3>{t('dossiers:pieces.title')}</h3>
      <p className="es-small es-muted">
        {left === 0 ? t('dossiers:pieces.all') : t('dossiers:pieces.left', { count: left })}
      </p>
      <ul>
        {pieces.map((standing) => (
          <PieceLine key={standing.asked.key} dossierId={dossier.id} standing={standing} />
        ))}
      </ul>
    </section>
  );
}

function PieceLine({
  dossierId,
  standing: { asked, piece },
}: {
  readonly dossierId: string;
  readonly standing: StandingPiece;
}) {
  const t = useT();
  const rules = useFieldRules();
  const readOnly = useReadOnlyReason();
  const { label, when, note } = asked;
  const owner = `${dossierId}/${asked.key}`;
  const store = (patch: Partial<DossierPiece>) =>
    save('dossier.setPiece', { id: dossierId, piece: { ...piece, ...patch } });
  const about = [when.trim() === '' ? '' : t('dossiers:pieces.when', { when }), note]
    .filter((one) => one !== '')
    .join(' · ');
  return (
    <li className="es-piece">
      <div className="es-piece-words">
        <h4>{label}</h4>
        {about === '' ? null : <p className="es-small es-muted">{about}</p>}
      </div>
      <AutosaveSelect
        owner={owner}
        isLabelHidden
        label={t('dossiers:pieces.stateOf', { label })}
        placeholder={t('dossiers:pieces.state.missing')}
        disabledReason={readOnly}
        options={PIECE_STATES.map((id) => ({ id, label: t(`dossiers:pieces.state.${id}`) }))}
        value={piece.state}
        onSave={(state) => store({ state: PIECE_STATES.find((id) => id === state) ?? 'missing' })}
      />
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
