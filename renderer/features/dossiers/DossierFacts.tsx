import { useNavigate } from '@tanstack/react-router';
import { applicationChoice } from '../../../shared/content/applicationName.ts';
import type { DossierSource } from '../../../shared/domain/schemas/detail.ts';
import type { DossierFields, FrozenDossier } from '../../../shared/domain/schemas/dossier.ts';
import { AutosaveSelect } from '../../components/autosave/fields.tsx';
import { CheckedTextField } from '../../components/checked/fields.tsx';
import { DeleteButton } from '../../components/records/DeleteButton.tsx';
import { useFieldRules } from '../../fieldRules.ts';
import { save, write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { DossierAccount } from './DossierAccount.tsx';
import { DossierFunder } from './DossierFunder.tsx';
import { DossierPieces } from './DossierPieces.tsx';
import { DossierTemplate } from './DossierTemplate.tsx';
import { FrozenList } from './FrozenList.tsx';
import './blocks.css';

export interface DossierFactsProps {
  readonly source: DossierSource;
  readonly frozen: readonly FrozenDossier[];
  readonly onSee: (frozen: FrozenDossier) => void;
}

/** For whom the dossier is, on which budget and which reading it is drawn, and what was printed of it. */
export function DossierFacts({ source, frozen, onSee }: DossierFactsProps) {
  const t = useT();
  const rules = useFieldRules();
  const navigate = useNavigate();
  const readOnly = useReadOnlyReason();
  const { dossier, initiative } = source;
  const { id } = dossier;
  const patch = (fields: Partial<DossierFields>) => save('dossier.update', { id, patch: fields });
  const shared = { owner: id, disabledReason: readOnly };

  return (
    <article className="es-block">
      <h2 className="es-block-title">{t('dossiers:facts.title')}</h2>
      <div data-field="titre">
        <CheckedTextField
          owner={id}
          isReadOnly={readOnly !== undefined}
          label={t('dossiers:facts.name')}
          value={dossier.title}
          check={rules.title}
          onSave={(title) => patch({ title: title.trim() })}
        />
      </div>
      <DossierFunder
        source={source}
        // A programme is that of its funder.
        onSave={(funderId) => patch({ funderId, programId: null })}
        onSaveProgram={(programId) => patch({ programId })}
      />
      <DossierTemplate source={source} />
      {dossier.initiativeId === null ? null : (
        <>
          <DossierAccount
            source={source}
            initiativeId={dossier.initiativeId}
            onSave={(fundingId) => patch({ fundingId })}
          />
          <div data-field="budget">
            <AutosaveSelect
              {...shared}
              label={t('dossiers:facts.budget')}
              placeholder={t('dossiers:facts.noBudget')}
              emptyLabel={t('dossiers:facts.noBudget')}
              options={initiative.budgets.map((budget) => ({ id: budget.id, label: budget.title }))}
              value={dossier.budgetId}
              onSave={(budgetId) => patch({ budgetId })}
            />
          </div>
          <div data-field="grille">
            <AutosaveSelect
              {...shared}
              label={t('dossiers:facts.grid')}
              placeholder={t('dossiers:facts.noGrid')}
              emptyLabel={t('dossiers:facts.noGrid')}
              options={initiative.gridApplications.map((one, _index, all) => ({
                id: one.id,
                label: applicationChoice(one, all, t),
              }))}
              value={dossier.gridApplicationId}
              onSave={(gridApplicationId) => patch({ gridApplicationId })}
            />
          </div>
        </>
      )}
      <DossierPieces source={source} />
      <FrozenList initiativeId={dossier.initiativeId} frozen={frozen} onSee={onSee} />
      {readOnly === undefined ? (
        <div>
          <DeleteButton
            question={t('dossiers:facts.question', { title: dossier.title })}
            consequence={
              frozen.length === 0
                ? t('dossiers:facts.consequence')
                : t('dossiers:facts.consequenceFrozen', { count: frozen.length })
            }
            confirmLabel={t('dossiers:facts.confirm')}
            cancelLabel={t('dossiers:facts.cancel')}
            describe={refusalSentence}
            onDelete={async () => {
              // Away first: the screen of a dossier that is gone would say that it is missing.
              await navigate({ to: '/dossiers' });
              await write('dossier.remove', { id });
            }}
          >
            {t('dossiers:facts.delete')}
          </DeleteButton>
        </div>
      ) : null}
    </article>
  );
}
