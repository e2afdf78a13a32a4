import { useId, useRef } from 'react';
import type { TemplateEdit, TemplatePiece } from '../../../shared/domain/schemas/template.ts';
import { IconButton } from '../../components/actions/IconButton.tsx';
import { CheckedTextArea, CheckedTextField } from '../../components/checked/fields.tsx';
import { focusBeside, type OneStop, useOneStop } from '../../components/records/oneStop.ts';
import { useFieldRules } from '../../fieldRules.ts';
import { save, write } from '../../queries.ts';
import { Refused } from '../../shell/Refused.tsx';
import { useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';
import { AddLine } from './AddLine.tsx';
import type { TemplatePartProps } from './TemplateFields.tsx';

/** What the funder wants with the request, and in which case. */
export function TemplatePieces({ template, isLocked }: TemplatePartProps) {
  const t = useT();
  const task = useTask();
  const { id, pieces } = template;
  const keysId = useId();
  const adder = useRef<HTMLDivElement>(null);
  const { reached, onKeyDown, line } = useOneStop(pieces.map(({ key }) => key));
  return (
    <section className="es-template-part" aria-label={t('template:pieces.title')}>
      <h2>{t('template:pieces.title')}</h2>
      {pieces.length === 0 ? (
        <p className="es-small es-muted">{t('template:pieces.none')}</p>
      ) : (
        <>
          {isLocked || pieces.length < 2 ? null : (
            <p id={keysId} className="es-tiny es-muted">
              {t('lineKeys')}
            </p>
          )}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows go from one line to another */}
          <ul
            aria-describedby={isLocked || pieces.length < 2 ? undefined : keysId}
            onKeyDown={onKeyDown}
          >
            {pieces.map((piece) => (
              <PieceLine
                key={piece.key}
                templateId={id}
                piece={piece}
                isLocked={isLocked}
                isPassedBy={piece.key !== reached}
                line={line(piece.key)}
                onRemove={() => {
                  // Not while another one goes, which the focus would be given to.
                  task.run(() => {
                    if (pieces.length > 1) focusBeside(document.activeElement?.closest('li'));
                    else adder.current?.querySelector('input')?.focus();
                    return write('template.edit', {
                      id,
                      edit: { type: 'removePiece', key: piece.key },
                    });
                  });
                }}
              />
            ))}
          </ul>
        </>
      )}
      {isLocked ? null : (
        <div ref={adder}>
          <AddLine
            label={t('template:pieces.label')}
            addLabel={t('template:pieces.add')}
            onAdd={(label) => write('template.edit', { id, edit: { type: 'addPiece', label } })}
          />
        </div>
      )}
      {task.problem === null ? null : <Refused problem={task.problem} onClose={task.forget} />}
    </section>
  );
}

interface PieceLineProps {
  readonly templateId: string;
  readonly piece: TemplatePiece;
  readonly isLocked: boolean;
  readonly isPassedBy: boolean;
  readonly line: ReturnType<OneStop<string>['line']>;
  readonly onRemove: () => void;
}

function PieceLine({ templateId, piece, isLocked, isPassedBy, line, onRemove }: PieceLineProps) {
  const t = useT();
  const rules = useFieldRules();
  const { key, label, when, note } = piece;
  if (isLocked) {
    const about = [when, note].filter((one) => one !== '').join(' · ');
    return (
      <li className="es-template-piece">
        {label}
        {about === '' ? null : <span className="es-small es-muted"> {about}</span>}
      </li>
    );
  }
  const store = (patch: Extract<TemplateEdit, { type: 'piece' }>['patch']) =>
    save('template.edit', { id: templateId, edit: { type: 'piece', key, patch } });
  const owner = `${templateId}/${key}`;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Tab comes back into the line that it left
    <li className="es-template-piece" {...line}>
      <div className="es-fields es-grow">
        <CheckedTextField
          owner={owner}
          isPassedBy={isPassedBy}
          label={t('template:pieces.label')}
          value={label}
          check={rules.title}
          onSave={(words) => store({ label: words.trim() })}
        />
        <CheckedTextField
          owner={owner}
          isPassedBy={isPassedBy}
          label={t('template:pieces.when')}
          labelNote={t('optional')}
          value={when}
          check={rules.line}
          onSave={(words) => store({ when: words.trim() })}
        />
        <div className="es-field--wide">
          <CheckedTextArea
            owner={owner}
            isPassedBy={isPassedBy}
            rows={1}
            isSentence
            label={t('template:pieces.note')}
            labelNote={t('optional')}
            value={note}
            check={rules.help}
            onSave={(words) => store({ note: words.trim() })}
          />
        </div>
      </div>
      <IconButton
        icon="trash"
        size="small"
        isPassedBy={isPassedBy}
        label={t('template:pieces.remove', { label })}
        onPress={onRemove}
      />
    </li>
  );
}
