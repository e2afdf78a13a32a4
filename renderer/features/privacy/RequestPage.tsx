import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import { Button } from '../../components/actions/Button.tsx';
import { Page, PageHeader } from '../../components/layout/Page.tsx';
import { DeleteButton } from '../../components/records/DeleteButton.tsx';
import { useAnswer, write } from '../../queries.ts';
import { SettingsCrumbs } from '../../SettingsCrumbs.tsx';
import { refusalSentence } from '../../shell/refusal.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { HeldOnPerson } from './HeldOnPerson.tsx';
import { RequestAnswer } from './RequestAnswer.tsx';
import { RequestDialog } from './RequestDialog.tsx';
import './privacy.css';

/** One request: what is held on the person, what of it is given or corrected, and the answer. */
export function RequestPage() {
  const t = useT();
  const navigate = useNavigate();
  const { requestId } = useParams({ from: '/reglages/renseignements/demandes/$requestId' });
  const request = useAnswer('accessRequest.get', { id: requestId });
  const readOnly = useReadOnlyReason();
  const [isChanging, setIsChanging] = useState(false);
  return (
    <Page
      header={
        <PageHeader
          takesFocus
          title={request.person}
          under={t('privacy:request.summary', {
            kind: t(`vocabulary:accessKind.${request.kind}`),
            received: formatPartialDate(request.receivedOn),
            due: formatPartialDate(request.dueOn),
          })}
          over={
            <SettingsCrumbs
              crumbs={[
                { label: t('privacy:title'), href: '#/reglages/renseignements' },
                { label: t('privacy:views.demandes'), href: '#/reglages/renseignements/demandes' },
                { label: request.person },
              ]}
            />
          }
          actions={
            <>
              <Button disabledReason={readOnly} onPress={() => setIsChanging(true)}>
                {t('privacy:request.changeIt')}
              </Button>
              {request.answeredOn === null ? (
                <DeleteButton
                  question={t('privacy:request.question')}
                  consequence={t('privacy:request.consequence')}
                  confirmLabel={t('privacy:request.remove')}
                  cancelLabel={t('privacy:request.stay')}
                  onDelete={async () => {
                    await navigate({ to: '/reglages/renseignements/demandes' });
                    await write('accessRequest.remove', { id: requestId });
                  }}
                  describe={refusalSentence}
                  disabledReason={readOnly}
                >
                  {t('privacy:request.removeAsk')}
                </DeleteButton>
              ) : null}
            </>
          }
        />
      }
    >
      <div className="es-privacy">
        {request.note === '' ? null : <p>{request.note}</p>}
        <HeldOnPerson key={request.id} request={request} />
        <RequestAnswer request={request} />
      </div>
      {isChanging ? <RequestDialog request={request} onClose={() => setIsChanging(false)} /> : null}
    </Page>
  );
}
