import { useRef, useState } from 'react';
import { consentState } from '../../../shared/domain/consent.ts';
import { formatPartialDate, type LocalDate } from '../../../shared/domain/dates.ts';
import type { Consent, Testimony } from '../../../shared/domain/schemas/testimony.ts';
import { Button } from '../../components/actions/Button.tsx';
import { OnDemand } from '../../components/feedback/OnDemand.tsx';
import { Icon } from '../../components/icons/Icon.tsx';
import { DeleteButton } from '../../components/records/DeleteButton.tsx';
import { focusSoon } from '../../components/records/focusSoon.ts';
import { write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { ConsentDialog } from './ConsentDialog.tsx';
import { consentScope } from './consentScope.ts';
import { WithdrawDialog } from './WithdrawDialog.tsx';

interface ConsentsProps {
  readonly testimony: Testimony;
  readonly today: LocalDate;
}

/** What the person consented to, one line each, with the gesture that withdraws it. */
export function Consents({ testimony, today }: ConsentsProps) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const [changed, setChanged] = useState<Consent | 'new' | null>(null);
  const [withdrawn, setWithdrawn] = useState<Consent | null>(null);
  const add = useRef<HTMLButtonElement>(null);
  const { evidenceId, consents } = testimony;
  return (
    <section
      className="es-consents"
      aria-label={t('testimony:consent.title')}
      data-field="consentement"
    >
      <div className="es-evidence-head">
        <h3 className="es-label">{t('testimony:consent.title')}</h3>
        <Button
          ref={add}
          size="small"
          icon="plus"
          disabledReason={readOnly}
          onPress={() => setChanged('new')}
        >
          {t('testimony:consent.add')}
        </Button>
      </div>
      {consents.length === 0 ? (
        <p className="es-small es-muted">{t('testimony:consent.none')}</p>
      ) : (
        <ul className="es-consent-list">
          {consents.map((consent) => {
            const state = consentState(consent, today);
            const isOver = consent.withdrawnOn !== null;
            const name = t('testimony:consent.named', { date: formatPartialDate(consent.start) });
            return (
              <li key={consent.id} className="es-consent">
                <div className="es-grow">
                  <p>
                    <Icon name={state === 'valid' ? 'check' : 'warning'} tone="muted" />{' '}
                    <span className="es-strong">{t(`testimony:consent.state.${state}`)}</span>{' '}
                    <span className="es-muted">{periodOf(consent)}</span>
                  </p>
                  <p className="es-small">{consentScope(consent, t)}</p>
                  {consent.note === '' ? null : <p className="es-small es-muted">{consent.note}</p>}
                  {consent.withdrawalNote === '' ? null : (
                    <p className="es-small es-muted">
                      {t('testimony:consent.withdrawalNote', { note: consent.withdrawalNote })}
                    </p>
                  )}
                </div>
                {isOver || readOnly !== undefined ? null : (
                  <div className="es-row es-row--wrap">
                    <Button
                      size="small"
                      tone="faint"
                      label={t('testimony:consent.changeOne', { name })}
                      onPress={() => setChanged(consent)}
                    >
                      {t('testimony:consent.change')}
                    </Button>
                    <Button
                      size="small"
                      label={t('testimony:consent.withdrawOne', { name })}
                      onPress={() => setWithdrawn(consent)}
                    >
                      {t('testimony:consent.withdraw')}
                    </Button>
                    <DeleteButton
                      label={t('testimony:consent.removeOne', { name })}
                      question={t('testimony:consent.removeQuestion', { name })}
                      consequence={t('testimony:consent.removeConsequence')}
                      confirmLabel={t('testimony:consent.removeConfirm')}
                      cancelLabel={t('action.cancel')}
                      onDelete={() => write('consent.remove', { id: consent.id })}
                      onDeleted={() => focusSoon(() => add.current)}
                      describe={refusalSentence}
                    >
                      {t('testimony:consent.remove')}
                    </DeleteButton>
                  </div>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {changed === null ? null : (
        <OnDemand>
          <ConsentDialog
            evidenceId={evidenceId}
            consent={changed === 'new' ? null : changed}
            today={today}
            onClose={() => setChanged(null)}
          />
        </OnDemand>
      )}
      {withdrawn === null ? null : (
        <OnDemand>
          <WithdrawDialog
            consent={withdrawn}
            today={today}
            onClose={() => {
              setWithdrawn(null);
              focusSoon(() => add.current);
            }}
          />
        </OnDemand>
      )}
    </section>
  );

  function periodOf({ start, end, withdrawnOn }: Consent): string {
    if (withdrawnOn !== null) {
      return t('testimony:consent.withdrawnOn', { date: formatPartialDate(withdrawnOn) });
    }
    return end === null
      ? t('testimony:consent.fromOn', { start: formatPartialDate(start) })
      : t('testimony:consent.fromTo', {
          start: formatPartialDate(start),
          end: formatPartialDate(end),
        });
  }
}
