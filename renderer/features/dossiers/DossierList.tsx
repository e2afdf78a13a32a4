import { useState } from 'react';
import { Button } from '../../components/actions/Button.tsx';
import { EmptyState } from '../../components/feedback/EmptyState.tsx';
import { Page, PageHeader } from '../../components/layout/Page.tsx';
import { useAnswer } from '../../queries.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { DossierTable } from './DossierTable.tsx';
import { NewDossier } from './NewDossier.tsx';
import { NoticesBanner } from './NoticesBanner.tsx';
import { SentTable } from './SentTable.tsx';
import './dossiers.css';

/** The place « Dossiers »: every dossier of the portfolio, and all that was sent. */
export function DossierList() {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const dossiers = useAnswer('dossier.list', undefined);
  const count = useAnswer('initiative.count', undefined);
  const sent = useAnswer('frozen.list', { initiativeId: null });
  const [isAdding, setIsAdding] = useState(false);
  const add = (
    <Button
      tone="primary"
      icon="plus"
      onPress={() => setIsAdding(true)}
      disabledReason={readOnly ?? (count === 0 ? t('dossiers:list.noInitiative') : undefined)}
    >
      {t('dossiers:new.open')}
    </Button>
  );
  return (
    <Page
      header={
        <PageHeader
          title={t('place.dossiers')}
          takesFocus
          actions={dossiers.length === 0 ? null : add}
        />
      }
    >
      <NoticesBanner initiativeId={null} />
      {dossiers.length === 0 ? (
        <EmptyState title={t('dossiers:list.empty.title')} action={add}>
          {t('dossiers:list.empty.text')}
        </EmptyState>
      ) : (
        <DossierTable caption={t('dossiers:list.caption')} dossiers={dossiers} hasInitiative />
      )}
      <SentTable sent={sent} hasInitiative />
      {isAdding ? <NewDossier onClose={() => setIsAdding(false)} /> : null}
    </Page>
  );
}
