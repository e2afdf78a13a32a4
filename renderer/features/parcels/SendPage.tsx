import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../components/actions/Button.tsx';
import { Checkbox } from '../../components/choice/Checkbox.tsx';
import { RadioCards } from '../../components/choice/RadioCards.tsx';
import { EmptyState } from '../../components/feedback/EmptyState.tsx';
import { OnDemand } from '../../components/feedback/OnDemand.tsx';
import { showToast } from '../../components/feedback/toastQueue.ts';
import { TextField } from '../../components/fields/TextField.tsx';
import { Breadcrumbs } from '../../components/layout/Breadcrumbs.tsx';
import { Page, PageHeader } from '../../components/layout/Page.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { DepotDialog } from '../../DepotDialog.tsx';
import { chosenToSend, EVERYTHING } from '../../parcelSelection.ts';
import { useAnswer, write, writeSome } from '../../queries.ts';
import { Refused } from '../../shell/Refused.tsx';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';
import { LeavingParts } from './LeavingParts.tsx';
import { SentParcels } from './SentParcels.tsx';
import './parcels.css';

/** « Préparer un envoi »: what leaves and what stays are seen before anything does. */
export function SendPage() {
  return (
    <OnDemand>
      <SendScreen />
    </OnDemand>
  );
}

function SendScreen() {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const asked: { tout?: unknown } = useSearch({ strict: false });
  const [selection] = useState(() => (asked.tout === undefined ? chosenToSend() : EVERYTHING));
  const [isNameless, setIsNameless] = useState(false);
  const [withMoney, setWithMoney] = useState(true);
  const [recipient, setRecipient] = useState('');
  const [isTried, setIsTried] = useState(false);
  const [isPublishing, setIsPublishing] = useState(false);
  const network = useAnswer('network.get', undefined);
  const task = useTask();
  const choice = { selection, isNameless, withMoney };
  const preview = useAnswer('parcel.preview', choice);
  const isEmpty = preview.initiatives.length === 0;

  const send = () => {
    setIsTried(true);
    if (recipient.trim() === '') return;
    task.run(async () => {
      const sent = await write('parcel.send', { ...choice, recipient: recipient.trim() });
      if (sent !== null) showToast({ message: t('parcel:sent.done', { count: sent.initiatives }) });
    });
  };
  return (
    <Page
      header={
        <PageHeader
          over={
            <Breadcrumbs
              label={t('initiative:crumbs')}
              crumbs={[
                { label: t('place.initiatives'), href: '#/initiatives' },
                { label: t('parcel:title') },
              ]}
            />
          }
          title={t('parcel:title')}
          under={t('parcel:note')}
          takesFocus
          actions={
            isEmpty ? null : (
              <>
                {network.isSet ? (
                  <Button disabledReason={readOnly} onPress={() => setIsPublishing(true)}>
                    {t('network:publishing.open')}
                  </Button>
                ) : null}
                <Button tone="primary" icon="document" disabledReason={readOnly} onPress={send}>
                  {t('parcel:save')}
                </Button>
              </>
            )
          }
        />
      }
    >
      <div className="es-parcel">
        {isEmpty ? (
          <EmptyState title={t('parcel:empty')}>{t('parcel:emptyText')}</EmptyState>
        ) : (
          <>
            <Section title={t('parcel:how')}>
              <div className="es-parcel-fields">
                <TextField
                  label={t('parcel:recipient')}
                  requiredNote={t('mandatory')}
                  help={t('parcel:recipientHint')}
                  value={recipient}
                  onChange={setRecipient}
                  error={
                    isTried && recipient.trim() === '' ? t('parcel:recipientMissing') : undefined
                  }
                />
                <RadioCards
                  label={t('parcel:names')}
                  value={isNameless ? 'nameless' : 'named'}
                  onChange={(id) => {
                    setIsNameless(id === 'nameless');
                    // Without names, the money leaves only when it is asked for again.
                    setWithMoney(id === 'named');
                  }}
                  options={[
                    { id: 'named', label: t('parcel:named'), hint: t('parcel:namedHint') },
                    {
                      id: 'nameless',
                      label: t('parcel:namelessOne'),
                      hint: t('parcel:namelessHint'),
                    },
                  ]}
                />
                <Checkbox
                  label={t('parcel:withMoney')}
                  hint={t(isNameless ? 'parcel:withMoneyHintNameless' : 'parcel:withMoneyHint')}
                  isSelected={withMoney}
                  onChange={setWithMoney}
                />
              </div>
            </Section>
            <LeavingParts preview={preview} choice={choice} />
          </>
        )}
        <SentParcels />
      </div>
      {isPublishing ? (
        <DepotDialog
          title={t('network:publishing.title')}
          confirm={t('network:publishing.confirm')}
          user={network.user}
          onClose={() => setIsPublishing(false)}
          onPassword={async (password) => {
            const { initiatives } = await writeSome('network.publish', { ...choice, password });
            showToast({ message: t('network:publishing.done', { count: initiatives }) });
          }}
        >
          <p>
            {t('network:publishing.text', {
              count: preview.initiatives.length,
              name: network.name || network.host,
              host: network.host,
            })}
          </p>
          <p>{t('network:publishing.lasting')}</p>
        </DepotDialog>
      ) : null}
      {task.problem === null ? null : <Refused problem={task.problem} onClose={task.forget} />}
    </Page>
  );
}
