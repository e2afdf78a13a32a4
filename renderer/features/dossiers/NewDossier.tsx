import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { TemplateSubject } from '../../../shared/domain/templateTerms.ts';
import { RadioCards } from '../../components/choice/RadioCards.tsx';
import { TextField } from '../../components/fields/TextField.tsx';
import { AddDialog } from '../../components/records/AddDialog.tsx';
import { giveUpWords } from '../../components/records/giveUpWords.ts';
import { useFieldRules } from '../../fieldRules.ts';
import { InitiativeBox } from '../../InitiativeBox.tsx';
import { proposedTitle } from '../../proposedTitle.ts';
import { useAnswer, useMaybeAnswer, write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useT } from '../../strings.ts';
import { templateCards } from '../../templateCards.ts';
import { useInitiativeTitles } from '../../useInitiativeTitles.ts';

export interface NewDossierProps {
  /** Asked for when it is not known. */
  readonly initiativeId?: string | undefined;
  /** The template that is chosen at first. */
  readonly templateId?: string | undefined;
  readonly onClose: () => void;
}

/**
 * A new dossier: of which initiative or of all of them, under which title, from which template; then its
 * screen opens. The templates come last, as they are what scrolls.
 */
export function NewDossier({ initiativeId, templateId: given, onClose }: NewDossierProps) {
  const t = useT();
  const rules = useFieldRules();
  const navigate = useNavigate();
  const shelf = useAnswer('template.shelf', undefined);
  const [about, setAbout] = useState<TemplateSubject>(
    () => shelf.find((one) => one.template.id === given)?.template.about ?? 'initiative',
  );
  const [picked, setChosenId] = useState<string | null>(initiativeId ?? null);
  // Where there is only one, it is the one.
  const { data: found = [] } = useMaybeAnswer(
    'initiative.find',
    { text: '', chosenId: null },
    initiativeId === undefined,
  );
  const chosenId = picked ?? (found.length === 1 ? (found[0]?.id ?? null) : null);
  const initiatives = useInitiativeTitles(chosenId);
  const [templateId, setTemplateId] = useState<string | null>(given ?? null);
  const [typed, setTyped] = useState<string>();
  const [isTried, setIsTried] = useState(false);
  const isOfAll = about === 'portfolio';
  const cards = templateCards(shelf, about, t);
  const first = shelf.find(({ template }) => template.about === about)?.template.id ?? '';
  const template = cards.some(({ id }) => id === templateId) ? (templateId ?? first) : first;
  const title =
    typed ??
    proposedTitle(
      shelf.find((one) => one.template.id === template)?.template,
      isOfAll ? null : (initiatives.options.find(({ id }) => id === chosenId)?.label ?? null),
    );

  async function add() {
    setIsTried(true);
    if ((!isOfAll && chosenId === null) || rules.title(title) !== undefined) return false;
    const dossier = await write('dossier.create', {
      initiativeId: isOfAll ? null : chosenId,
      templateId: template,
      title: title.trim(),
    });
    onClose();
    await navigate({ to: '/dossiers/$dossierId', params: { dossierId: dossier.id } });
    return true;
  }
  return (
    <AddDialog
      isOpen
      size="wide"
      onClose={onClose}
      title={t('dossiers:new.title')}
      addLabel={t('dossiers:new.add')}
      cancelLabel={t('action.cancel')}
      onAdd={add}
      describe={refusalSentence}
      giveUp={giveUpWords(t)}
    >
      {initiativeId === undefined ? (
        <>
          <RadioCards
            label={t('dossiers:new.about')}
            options={[
              {
                id: 'initiative',
                label: t('dossiers:new.aboutInitiative'),
                hint: t('dossiers:new.aboutInitiativeHint'),
              },
              {
                id: 'portfolio',
                label: t('dossiers:new.aboutPortfolio'),
                hint: t('dossiers:new.aboutPortfolioHint'),
              },
            ]}
            value={about}
            onChange={(id) => setAbout(id === 'portfolio' ? 'portfolio' : 'initiative')}
          />
          {isOfAll ? null : (
            <InitiativeBox
              label={t('dossiers:new.initiative')}
              requiredNote={t('mandatory')}
              initiatives={initiatives}
              value={chosenId}
              onChange={setChosenId}
              error={isTried && chosenId === null ? t('dossiers:new.noInitiative') : undefined}
            />
          )}
        </>
      ) : null}
      <TextField
        label={t('dossiers:new.name')}
        requiredNote={t('mandatory')}
        help={t('dossiers:new.nameHelp')}
        value={title}
        onChange={setTyped}
        error={isTried ? rules.title(title) : undefined}
      />
      <RadioCards
        label={t('dossiers:new.template')}
        options={cards}
        value={template}
        onChange={setTemplateId}
      />
    </AddDialog>
  );
}
