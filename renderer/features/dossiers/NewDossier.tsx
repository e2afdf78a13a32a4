import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { RadioCards } from '../../components/choice/RadioCards.tsx';
import { ComboBox } from '../../components/fields/ComboBox.tsx';
import { TextField } from '../../components/fields/TextField.tsx';
import { AddDialog } from '../../components/records/AddDialog.tsx';
import { useFieldRules } from '../../fieldRules.ts';
import { useAnswer, write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useT } from '../../strings.ts';
import { useInitiativeTitles } from '../../useInitiativeTitles.ts';

export interface NewDossierProps {
  /** Asked for when it is not known. */
  readonly initiativeId?: string | undefined;
  readonly onClose: () => void;
}

/** A new dossier: of which initiative, from which template; then its screen opens. */
export function NewDossier({ initiativeId, onClose }: NewDossierProps) {
  const t = useT();
  const rules = useFieldRules();
  const navigate = useNavigate();
  const templates = useAnswer('template.list', undefined);
  const [chosenId, setChosenId] = useState<string | null>(initiativeId ?? null);
  const initiatives = useInitiativeTitles(chosenId);
  const [templateId, setTemplateId] = useState(templates[0]?.id ?? '');
  const [title, setTitle] = useState('');
  const [isTried, setIsTried] = useState(false);

  async function add() {
    setIsTried(true);
    if (chosenId === null || rules.line(title) !== undefined) return false;
    const dossier = await write('dossier.create', {
      initiativeId: chosenId,
      templateId,
      title: title.trim() === '' ? null : title.trim(),
    });
    onClose();
    await navigate({ to: '/dossiers/$dossierId', params: { dossierId: dossier.id } });
    return true;
  }
  return (
    <AddDialog
      isOpen
      onClose={onClose}
      title={t('dossiers:new.title')}
      addLabel={t('dossiers:new.add')}
      cancelLabel={t('action.cancel')}
      onAdd={add}
      describe={refusalSentence}
    >
      {initiativeId === undefined ? (
        <ComboBox
          label={t('dossiers:new.initiative')}
          options={initiatives.options}
          onSearch={initiatives.onSearch}
          isSearching={initiatives.isSearching}
          value={chosenId}
          onChange={setChosenId}
          placeholder={t('dossiers:new.initiativeHint')}
          badInput={t('dossiers:new.badInitiative')}
          error={isTried && chosenId === null ? t('dossiers:new.noInitiative') : undefined}
        />
      ) : null}
      <RadioCards
        label={t('dossiers:new.template')}
        options={templates.map(({ id, name, purpose }) => ({ id, label: name, hint: purpose }))}
        value={templateId}
        onChange={setTemplateId}
        columns={1}
      />
      <TextField
        label={t('dossiers:new.name')}
        help={t('dossiers:new.nameHelp')}
        value={title}
        onChange={setTitle}
        error={isTried ? rules.line(title) : undefined}
      />
    </AddDialog>
  );
}
