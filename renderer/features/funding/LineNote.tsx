import type { BudgetLine } from '../../../shared/domain/schemas/funding.ts';
import { CheckedTextArea } from '../../components/checked/fields.tsx';
import { useFieldRules } from '../../fieldRules.ts';
import { save } from '../../queries.ts';
import { useT } from '../../strings.ts';

interface LineNoteProps {
  readonly line: BudgetLine;
  readonly isReadOnly: boolean;
}

/** What is said of a line, under its name. Tab passes by, on its way to the amount: the gesture of the line leads to it. */
export function LineNote({ line, isReadOnly }: LineNoteProps) {
  const t = useT();
  const rules = useFieldRules();
  return (
    <div className="es-line-note" data-field={`note-${line.id}`}>
      <CheckedTextArea
        owner={line.id}
        isReadOnly={isReadOnly}
        label={t('funding:line.noteOf', { line: line.label })}
        isLabelHidden
        isPassedBy
        placeholder={t('funding:line.noteHint')}
        rows={1}
        maxRows={4}
        value={line.note}
        check={rules.text}
        onSave={(note) => save('budgetLine.update', { id: line.id, patch: { note: note.trim() } })}
      />
    </div>
  );
}
