import { useState } from 'react';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import type { NetworkRights, NetworkState } from '../../../shared/domain/schemas/network.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { call } from '../../api.ts';
import { Button } from '../../components/actions/Button.tsx';
import { DefinitionList } from '../../components/data/DefinitionList.tsx';
import { showToast } from '../../components/feedback/toastQueue.ts';
import { Section } from '../../components/layout/Section.tsx';
import { DepotDialog } from '../../DepotDialog.tsx';
import { refresh, useAnswer } from '../../queries.ts';
import { Refused } from '../../shell/Refused.tsx';
import { useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';
import { NetworkAddressDialog } from './NetworkAddressDialog.tsx';

/** « Réseau »: where a network keeps its depot, on this computer; nothing is reached but by a gesture. */
export function NetworkSettings() {
  const t = useT();
  const network = useAnswer('network.get', undefined);
  const [asked, setAsked] = useState<'address' | 'check' | null>(null);
  const close = () => setAsked(null);
  return (
    <Section title={t('network:title')}>
      {network.isSet ? (
        <Known network={network} onAsk={setAsked} />
      ) : (
        <>
          <p className="es-settings-note">{t('network:none')}</p>
          <div className="es-settings-row">
            <Button onPress={() => setAsked('address')}>{t('network:write')}</Button>
          </div>
        </>
      )}
      {asked === 'address' ? <NetworkAddressDialog network={network} onClose={close} /> : null}
      {asked === 'check' ? (
        <DepotDialog
          title={t('network:checking.title')}
          confirm={t('network:checking.confirm')}
          user={network.user}
          onClose={close}
          onPassword={async (password) => {
            showToast({ message: rightsWords(await call('network.check', { password }), t) });
          }}
        >
          <p>{t('network:checking.text', { host: network.host })}</p>
        </DepotDialog>
      ) : null}
    </Section>
  );
}

interface KnownProps {
  readonly network: NetworkState;
  readonly onAsk: (what: 'address' | 'check') => void;
}

function Known({ network, onAsk }: KnownProps) {
  const t = useT();
  const task = useTask();
  const { certificate, host, port } = network;
  const choose = () =>
    task.run(async () => {
      const next = await call('network.chooseCertificate', undefined);
      if (next.certificate !== null && next.certificate.fingerprint !== certificate?.fingerprint) {
        showToast({ message: t('network:certificate.kept') });
      }
      await refresh();
    });
  const drop = () =>
    task.run(async () => {
      await call('network.dropCertificate', undefined);
      showToast({ message: t('network:certificate.dropped') });
      await refresh();
    });
  return (
    <>
      <p className="es-settings-note">{t('network:note')}</p>
      <DefinitionList
        noValueLabel={t('unknown')}
        facts={[
          { label: t('network:facts.name'), value: network.name },
          { label: t('network:facts.address'), value: `${host}:${port}` },
          { label: t('network:facts.account'), value: network.user },
          {
            label: t('network:facts.certificate'),
            value:
              certificate === null
                ? t('network:facts.ofSystem')
                : t('network:facts.until', {
                    subject: certificate.subject,
                    day: formatPartialDate(certificate.until),
                  }),
          },
          ...(certificate === null
            ? []
            : [{ label: t('network:facts.print'), value: certificate.fingerprint }]),
        ]}
      />
      <div className="es-settings-row">
        <Button onPress={() => onAsk('check')}>{t('network:check')}</Button>
        <Button onPress={() => onAsk('address')}>{t('network:change')}</Button>
        <Button isBusy={task.isBusy} onPress={choose}>
          {t('network:certificate.choose')}
        </Button>
        {certificate === null ? null : (
          <Button onPress={drop}>{t('network:certificate.drop')}</Button>
        )}
      </div>
      {task.problem === null ? null : <Refused problem={task.problem} onClose={task.forget} />}
    </>
  );
}

function rightsWords({ account, publishes, reads }: NetworkRights, t: Translate): string {
  if (publishes && reads) return t('network:checking.both', { account });
  return t(publishes ? 'network:checking.publishes' : 'network:checking.reads', { account });
}
