import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../components/actions/Button.tsx';
import { Breadcrumbs } from '../../components/layout/Breadcrumbs.tsx';
import { Page, PageHeader } from '../../components/layout/Page.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { DeleteButton } from '../../components/records/DeleteButton.tsx';
import { useAnswer, write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { MergeDialog } from './MergeDialog.tsx';
import { MergedList } from './MergedList.tsx';
import { StakeholderCard } from './StakeholderCard.tsx';
import { AdoptionTable, ParticipationTable } from './StakeholderUses.tsx';
import './register.css';

/** One stakeholder: who it is, and all that the portfolio says of it. */
export function StakeholderPage() {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const navigate = useNavigate();
  const { stakeholderId: id } = useParams({ from: '/parties-prenantes/$stakeholderId' });
  const detail = useAnswer('stakeholder.get', { id });
  const [isMerging, setIsMerging] = useState(false);
  const { stakeholder, participations, adoptions, merges } = detail;
  const isUsed = participations.length > 0 || adoptions.length > 0;
  return (
    <Page
      header={
        <PageHeader
          title={stakeholder.name}
          takesFocus
          over={
            <Breadcrumbs
              label={t('stakeholder:register.crumbs')}
              crumbs={[
                { label: t('place.stakeholders'), href: '#/parties-prenantes' },
                { label: stakeholder.name },
              ]}
            />
          }
          under={t(`vocabulary:stakeholderKind.${stakeholder.kind}`)}
          actions={
            <Button icon="branch" disabledReason={readOnly} onPress={() => setIsMerging(true)}>
              {t('stakeholder:register.merge.open')}
            </Button>
          }
        />
      }
    >
      <Section title={t('stakeholder:register.card')}>
        <StakeholderCard key={id} stakeholder={stakeholder} />
      </Section>
      <Section title={t('stakeholder:register.participations')}>
        <ParticipationTable participations={participations} />
      </Section>
      <Section title={t('stakeholder:register.adoptions')}>
        <AdoptionTable adoptions={adoptions} />
      </Section>
      {merges.length > 0 ? (
        <Section title={t('stakeholder:register.merge.list')}>
          <MergedList merges={merges} />
        </Section>
      ) : null}
      <div className="es-record-foot">
        <DeleteButton
          question={t('stakeholder:register.remove.question', { name: stakeholder.name })}
          consequence={t('stakeholder:register.remove.consequence')}
          confirmLabel={t('stakeholder:register.remove.confirm')}
          cancelLabel={t('action.cancel')}
          onDelete={async () => {
            await navigate({ to: '/parties-prenantes' });
            await write('stakeholder.remove', { id });
          }}
          describe={refusalSentence}
          disabledReason={readOnly ?? (isUsed ? t('stakeholder:register.remove.used') : undefined)}
        >
          {t('stakeholder:register.remove.open')}
        </DeleteButton>
      </div>
      {isMerging ? (
        <MergeDialog
          stakeholder={stakeholder}
          onClose={() => setIsMerging(false)}
          onMerged={(keptId) => {
            setIsMerging(false);
            void navigate({
              to: '/parties-prenantes/$stakeholderId',
              params: { stakeholderId: keptId },
            });
          }}
        />
      ) : null}
    </Page>
  );
}
