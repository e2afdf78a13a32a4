import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { dossiersSheet } from '../../../shared/content/sheets/dossiersSheet.ts';
import { Button } from '../../components/actions/Button.tsx';
import { EmptyState } from '../../components/feedback/EmptyState.tsx';
import { Page, PageHeader } from '../../components/layout/Page.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { ExportSheet } from '../../ExportSheet.tsx';
import { useAnswer } from '../../queries.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { DossierTable } from './DossierTable.tsx';
import { NewDossier } from './NewDossier.tsx';
import { NoticesBanner } from './NoticesBanner.tsx';
import { FunderRecords } from './register/FunderRecords.tsx';
import { RegisterBar } from './register/RegisterBar.tsx';
import { registerFilters } from './register/registerFilters.ts';
import { SentSection } from './register/SentSection.tsx';
import { useRegister } from './register/useRegister.ts';
import './dossiers.css';

/** The place « Dossiers »: what is in preparation, all that was sent, and what was answered, as one register. */
export function DossierList() {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const count = useAnswer('initiative.count', undefined);
  const register = useRegister();
  const [isAdding, setIsAdding] = useState(false);
  const { templateId, leaveTemplate } = useAskedTemplate();
  const { dossiers, drafts, sent, all, shown } = register;
  const refused = readOnly ?? (count === 0 ? t('dossiers:list.noInitiative') : undefined);
  const add = (
    <Button tone="primary" icon="plus" onPress={() => setIsAdding(true)} disabledReason={refused}>
      {t('dossiers:new.open')}
    </Button>
  );
  return (
    <Page
      header={
        <PageHeader
          title={t('place.dossiers')}
          takesFocus
          actions={
            all === 0 ? null : (
              <>
                <ExportSheet
                  list="dossiers"
                  title={t('sheet:title.dossiers')}
                  sheet={(french) =>
                    dossiersSheet(
                      register.lines,
                      registerFilters(register.filter, register.funders, french),
                      french,
                    )
                  }
                />
                {dossiers.length === 0 ? null : add}
              </>
            )
          }
        />
      }
    >
      <NoticesBanner initiativeId={null} />
      {all === 0 ? null : (
        <RegisterBar
          filter={register.filter}
          onChange={register.setFilter}
          funders={register.funders}
          years={register.years}
          shown={shown}
          all={all}
        />
      )}
      {dossiers.length === 0 ? (
        <EmptyState title={t('dossiers:list.empty.title')} action={add}>
          {t('dossiers:list.empty.text')}
        </EmptyState>
      ) : null}
      {all > 0 && shown === 0 ? (
        <EmptyState
          title={t('register:filter.nothing')}
          action={<Button onPress={register.clear}>{t('register:filter.clear')}</Button>}
        >
          {t('register:filter.nothingText')}
        </EmptyState>
      ) : null}
      {drafts.length === 0 ? null : (
        <Section title={t('register:drafts')}>
          <DossierTable caption={t('dossiers:list.caption')} dossiers={drafts} hasInitiative />
        </Section>
      )}
      <SentSection lines={sent} hasInitiative />
      <FunderRecords lines={register.counted} />
      {isAdding ? <NewDossier onClose={() => setIsAdding(false)} /> : null}
      {templateId === null || refused !== undefined ? null : (
        <NewDossier key={templateId} templateId={templateId} onClose={leaveTemplate} />
      )}
    </Page>
  );
}

/** `?gabarit=ID`: the template from which a dossier is to begin, until its dialog is closed. */
function useAskedTemplate() {
  const navigate = useNavigate();
  const search = useRouterState({ select: ({ location }) => location.searchStr });
  return {
    templateId: new URLSearchParams(search).get('gabarit'),
    leaveTemplate: () =>
      void navigate({
        to: '.',
        search: ({ gabarit: _template, ...shown }: Readonly<Record<string, unknown>>) => shown,
        replace: true,
      }),
  };
}
