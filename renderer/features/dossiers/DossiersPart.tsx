import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { sentLines } from '../../../shared/content/dossierRegister.ts';
import { useAsked } from '../../asked.ts';
import { Button } from '../../components/actions/Button.tsx';
import { EmptyState } from '../../components/feedback/EmptyState.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { useAnswer } from '../../queries.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { DossierTable } from './DossierTable.tsx';
import { NewDossier } from './NewDossier.tsx';
import { NoticesBanner } from './NoticesBanner.tsx';
import { SentSection } from './register/SentSection.tsx';
import './dossiers.css';

/** The part « Dossiers » of an initiative. */
export function DossiersPart() {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const { initiativeId } = useParams({ from: '/initiatives/$initiativeId' });
  const dossiers = useAnswer('dossier.list', undefined).filter(
    (dossier) => dossier.initiativeId === initiativeId,
  );
  const asked = useAsked();
  const sent = useAnswer('frozen.list', { initiativeId });
  const [isAdding, setIsAdding] = useState(asked.isAdding);
  const add = (
    <Button icon="plus" onPress={() => setIsAdding(true)} disabledReason={readOnly}>
      {t('dossiers:new.open')}
    </Button>
  );
  return (
    <>
      <NoticesBanner initiativeId={initiativeId} />
      {dossiers.length === 0 ? (
        <EmptyState title={t('dossiers:list.empty.title')} action={add}>
          {t('dossiers:list.empty.text')}
        </EmptyState>
      ) : (
        <Section title={t('dossiers:list.partTitle')} actions={add}>
          <DossierTable
            caption={t('dossiers:list.partCaption')}
            dossiers={dossiers}
            hasInitiative={false}
          />
        </Section>
      )}
      <SentSection lines={sentLines(sent)} hasInitiative={false} askedId={asked.openId} />
      {isAdding ? (
        <NewDossier initiativeId={initiativeId} onClose={() => setIsAdding(false)} />
      ) : null}
    </>
  );
}
