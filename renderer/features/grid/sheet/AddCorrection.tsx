import { useState } from 'react';
import { componentsOf } from '../../../../shared/domain/gridComponents.ts';
import type { GridApplication } from '../../../../shared/domain/schemas/grid.ts';
import type { GridDefinition } from '../../../../shared/domain/schemas/gridDefinition.ts';
import { Button } from '../../../components/actions/Button.tsx';
import { Select } from '../../../components/fields/Select.tsx';
import { TextArea } from '../../../components/fields/TextArea.tsx';
import { TextField } from '../../../components/fields/TextField.tsx';
import { AddDialog } from '../../../components/records/AddDialog.tsx';
import { giveUpWords } from '../../../components/records/giveUpWords.ts';
import { useFieldRules } from '../../../fieldRules.ts';
import { write } from '../../../queries.ts';
import { refusalSentence } from '../../../shell/refusal.ts';
import { useReadOnlyReason } from '../../../shell/useReadOnlyReason.ts';
import { useT } from '../../../strings.ts';

export interface AddCorrectionProps {
  readonly application: GridApplication;
  readonly definition: GridDefinition;
}

/** The gesture that writes a correction beside a sealed application. */
export function AddCorrection(props: AddCorrectionProps) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button disabledReason={readOnly} onPress={() => setIsOpen(true)}>
        {t('grid:correction.add')}
      </Button>
      <CorrectionDialog
        key={String(isOpen)}
        {...props}
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
      />
    </>
  );
}

interface CorrectionDialogProps extends AddCorrectionProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

function CorrectionDialog({ application, definition, isOpen, onClose }: CorrectionDialogProps) {
  const t = useT();
  const rules = useFieldRules();
  const [componentId, setComponentId] = useState<string | null>(null);
  const [author, setAuthor] = useState('');
  const [text, setText] = useState('');
  const [isTried, setIsTried] = useState(false);
  const textRemedy = text.trim() === '' ? (isTried ? t('required') : undefined) : rules.text(text);

  async function add() {
    setIsTried(true);
    if (text.trim() === '' || rules.text(text) !== undefined || rules.line(author) !== undefined) {
      return false;
    }
    const fields = { componentId, author: author.trim(), text: text.trim() };
    await write('correction.add', { applicationId: application.id, fields });
    return true;
  }

  return (
    <AddDialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('grid:correction.title')}
      addLabel={t('grid:correction.confirm')}
      cancelLabel={t('action.cancel')}
      onAdd={add}
      describe={refusalSentence}
      giveUp={giveUpWords(t)}
    >
      <p className="es-small es-muted">{t('grid:correction.rule')}</p>
      <Select
        label={t('grid:correction.about')}
        placeholder={t('grid:correction.whole')}
        emptyLabel={t('grid:correction.whole')}
        options={componentsOf(definition).map(({ component }) => ({
          id: component.id,
          label: component.label.text,
        }))}
        value={componentId}
        onChange={setComponentId}
      />
      <TextArea
        label={t('grid:correction.text')}
        requiredNote={t('mandatory')}
        help={t('grid:correction.textHelp')}
        value={text}
        onChange={setText}
        error={textRemedy}
      />
      <TextField
        label={t('grid:correction.author')}
        value={author}
        onChange={setAuthor}
        error={rules.line(author)}
      />
    </AddDialog>
  );
}
