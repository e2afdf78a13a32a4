import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { InitiativeDetail } from '../../../shared/domain/schemas/detail.ts';
import { RadioCards } from '../../components/choice/RadioCards.tsx';
import { TextField } from '../../components/fields/TextField.tsx';
import { AddDialog } from '../../components/records/AddDialog.tsx';
import { giveUpWords } from '../../components/records/giveUpWords.ts';
import { useFieldRules } from '../../fieldRules.ts';
import { proposedTitle } from '../../proposedTitle.ts';
import { useAnswer, write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useT } from '../../strings.ts';
import { templateCards } from '../../templateCards.ts';

interface PrepareDossierProps {
  readonly initiative: InitiativeDetail;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** A new dossier of an initiative: from which template, under what title; then its screen opens. */
export function PrepareDossier({ initiative, isOpen, onClose }: PrepareDossierProps) {
  const t = useT();
  const navigate = useNavigate();
  const rules = useFieldRules();
  const shelf = useAnswer('template.shelf', undefined).filter(
    ({ template }) => template.about === 'initiative',
  );
  const [templateId, setTemplateId] = useState(shelf[0]?.template.id ?? '');
  const [title, setTitle] = useState<string>();
  const [tried, setTried] = useState(false);
  const chosen = shelf.find(({ template }) => template.id === templateId)?.template;
  const proposed = proposedTitle(chosen, initiative.title);
  const written = title ?? proposed;
  const problem = rules.title(written);

  async function add() {
    setTried(true);
    if (problem !== undefined) return false;
    const dossier = await write('dossier.create', {
      initiativeId: initiative.id,
      templateId,
      title: written.trim(),
    });
    onClose();
    await navigate({ to: '/dossiers/$dossierId', params: { dossierId: dossier.id } });
    return true;
  }

  return (
    <AddDialog
      isOpen={isOpen}
      size="wide"
      onClose={onClose}
      title={t('initiative:dossier.title')}
      addLabel={t('initiative:dossier.add')}
      cancelLabel={t('action.cancel')}
      onAdd={add}
      describe={refusalSentence}
      giveUp={giveUpWords(t)}
    >
      <TextField
        label={t('initiative:dossier.titleField')}
        requiredNote={t('mandatory')}
        help={t('initiative:dossier.titleHelp')}
        value={written}
        onChange={setTitle}
        error={tried ? problem : undefined}
      />
      <RadioCards
        label={t('initiative:dossier.template')}
        value={templateId}
        onChange={setTemplateId}
        options={templateCards(shelf, 'initiative', t)}
      />
    </AddDialog>
  );
}
