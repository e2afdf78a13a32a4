import { useState } from 'react';
import type { DiffusionMode, Transferred } from '../../../shared/domain/vocabulary.ts';
import { RadioCards } from '../../components/choice/RadioCards.tsx';
import { TextField } from '../../components/fields/TextField.tsx';
import { AddDialog } from '../../components/records/AddDialog.tsx';
import { giveUpWords } from '../../components/records/giveUpWords.ts';
import { useFieldRules } from '../../fieldRules.ts';
import { write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useT } from '../../strings.ts';
import { modeOf, modeOptions, transferredOf, transferredOptions } from './diffusionOptions.ts';

interface AddDiffusionProps {
  readonly initiativeId: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onAdded: (id: string) => void;
}

/** A spread of the practice: what was transferred, the way of doing asked first; what happened; by which mode. */
export function AddDiffusion({ initiativeId, isOpen, onClose, onAdded }: AddDiffusionProps) {
  const t = useT();
  const rules = useFieldRules();
  const [statement, setStatement] = useState('');
  const [mode, setMode] = useState<DiffusionMode | null>(null);
  const [transferred, setTransferred] = useState<Transferred | null>(null);
  const [tried, setTried] = useState(false);

  async function add() {
    setTried(true);
    if (mode === null || transferred === null || rules.title(statement) !== undefined) return false;
    const fields = {
      mode,
      transferred,
      statement: statement.trim(),
      adopter: '',
      stakeholderId: null,
      territories: [],
      adaptation: '',
      date: null,
      evidenceIds: [],
    };
    onAdded((await write('diffusion.add', { initiativeId, fields })).id);
    return true;
  }

  return (
    <AddDialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('diffusion:add')}
      addLabel={t('diffusion:addConfirm')}
      cancelLabel={t('action.cancel')}
      onAdd={add}
      describe={refusalSentence}
      giveUp={giveUpWords(t)}
      size="wide"
    >
      <RadioCards
        label={t('diffusion:field.transferredFirst')}
        requiredNote={t('mandatory')}
        columns={3}
        options={transferredOptions(t)}
        value={transferred}
        onChange={(id) => setTransferred(transferredOf(id))}
        error={tried && transferred === null ? t('diffusion:field.transferredMissing') : undefined}
      />
      <p className="es-small es-muted">{t('diffusion:processFirst')}</p>
      <TextField
        label={t(`diffusion:statement.${transferred ?? 'process'}`)}
        requiredNote={t('mandatory')}
        help={t(`diffusion:statementHelp.${transferred ?? 'process'}`)}
        value={statement}
        onChange={setStatement}
        error={tried ? rules.title(statement) : undefined}
      />
      <RadioCards
        label={t('diffusion:field.mode')}
        requiredNote={t('mandatory')}
        options={modeOptions(t)}
        value={mode}
        onChange={(id) => setMode(modeOf(id))}
        error={tried && mode === null ? t('diffusion:field.modeMissing') : undefined}
      />
    </AddDialog>
  );
}
