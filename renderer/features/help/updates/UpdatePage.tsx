import { useState } from 'react';
import { call } from '../../../api.ts';
import { Anchor } from '../../../components/actions/Anchor.tsx';
import { Button } from '../../../components/actions/Button.tsx';
import { TextField } from '../../../components/fields/TextField.tsx';
import { Section } from '../../../components/layout/Section.tsx';
import { useAnswer } from '../../../queries.ts';
import { RefusalDialog } from '../../../shell/RefusalDialog.tsx';
import { useTask } from '../../../shell/useTask.ts';
import { useT } from '../../../strings.ts';
import { HelpRoom } from '../HelpRoom.tsx';
import { ChosenFile } from './ChosenFile.tsx';
import './updates.css';

/** « Mettre à jour »: another version, from a file or an address that the person gives; never by itself. */
export function UpdatePage() {
  const t = useT();
  const { version, open } = useAnswer('app.state', undefined);
  return (
    <HelpRoom title={t('help:update.title')} under={t('help:update.lead', { version })}>
      <div className="es-update">
        <Section title={t('help:update.before')}>
          <p>{t('help:update.beforeText')}</p>
          {open === null ? null : (
            <div className="es-row">
              <Anchor href="#/reglages/copies" look="button">
                {t('help:update.copies')}
              </Anchor>
            </div>
          )}
        </Section>
        <Address />
        <ChosenFile />
        <Section title={t('help:update.after')}>
          <p>{t('help:update.afterText')}</p>
        </Section>
      </div>
    </HelpRoom>
  );
}

/** Where the installers are published, as the person was told; the system's browser goes there. */
function Address() {
  const t = useT();
  const opening = useTask();
  const [address, setAddress] = useState('');
  const [isRefused, setIsRefused] = useState(false);
  function open() {
    const url = address.trim();
    const isGood = URL.canParse(url) && new URL(url).protocol === 'https:';
    setIsRefused(!isGood);
    if (isGood) opening.run(() => call('app.openLink', { url }));
  }
  return (
    <Section title={t('help:update.fromAddress')}>
      <p>{t('help:update.fromAddressText')}</p>
      <TextField
        label={t('help:update.address')}
        value={address}
        onChange={setAddress}
        placeholder="https://"
        spellCheck={false}
        error={isRefused ? t('help:update.badAddress') : undefined}
      />
      <div className="es-row">
        <Button onPress={open}>{t('help:update.openAddress')}</Button>
      </div>
      {opening.problem === null ? null : (
        <RefusalDialog problem={opening.problem} onClose={opening.forget} />
      )}
    </Section>
  );
}
