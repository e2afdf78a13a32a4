import { useState } from 'react';
import licences from '../../../../resources/licences/licences.json' with { type: 'json' };
import { sortKey } from '../../../../shared/domain/sortKey.ts';
import { call } from '../../../api.ts';
import { Button } from '../../../components/actions/Button.tsx';
import { EmptyState } from '../../../components/feedback/EmptyState.tsx';
import { SearchField } from '../../../components/fields/SearchField.tsx';
import { Disclosure } from '../../../components/layout/Disclosure.tsx';
import { useAnswer } from '../../../queries.ts';
import { RefusalDialog } from '../../../shell/RefusalDialog.tsx';
import { useTask } from '../../../shell/useTask.ts';
import { useT } from '../../../strings.ts';
import { HelpRoom } from '../HelpRoom.tsx';
import './licences.css';

type Component = (typeof licences.components)[number];

/** « Licences »: all of others that ships with the application, with the text of each licence. */
export function LicencesPage() {
  const t = useT();
  const { version } = useAnswer('app.state', undefined);
  const [sought, setSought] = useState('');
  const opening = useTask();
  const found = licences.components.filter((component) => isNamed(component, sought));
  return (
    <HelpRoom title={t('help:licences.title')} under={t('help:licences.lead', { version })}>
      <div className="es-licences">
        <section className="es-licences-chromium" aria-labelledby="licences-chromium">
          <h2 id="licences-chromium">{t('help:licences.chromium')}</h2>
          <p>{t('help:licences.chromiumText')}</p>
          <Button onPress={() => opening.run(() => call('app.openChromiumLicences', undefined))}>
            {t('help:licences.openChromium')}
          </Button>
          {opening.problem === null ? null : (
            <RefusalDialog problem={opening.problem} onClose={opening.forget} />
          )}
        </section>
        <section aria-labelledby="licences-list">
          <div className="es-licences-head">
            <h2 id="licences-list">{t('help:licences.list')}</h2>
            <output>{t('help:licences.count', { count: found.length })}</output>
          </div>
          <SearchField
            label={t('help:licences.search')}
            placeholder={t('help:licences.searchHint')}
            value={sought}
            onChange={setSought}
          />
          {found.length === 0 ? (
            <EmptyState title={t('help:licences.none')}>{t('help:licences.noneText')}</EmptyState>
          ) : (
            <ul className="es-licences-list">
              {found.map((component) => (
                <li key={`${component.name} ${component.version}`}>
                  <OneLicence component={component} />
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
    </HelpRoom>
  );
}

function OneLicence({ component }: { readonly component: Component }) {
  const [isOpen, setIsOpen] = useState(false);
  const { name, version, licence, text } = component;
  return (
    <Disclosure title={name} note={`${version} · ${licence}`} isOpen={isOpen} onToggle={setIsOpen}>
      {/* English, as their authors wrote them: a licence is not translated. */}
      {isOpen ? (
        <pre lang="en" className="es-licences-text">
          {licences.texts[text]}
        </pre>
      ) : null}
    </Disclosure>
  );
}

/** Each typed word is in the name or in the licence; accents and capitals do not count. */
function isNamed({ name, licence }: Component, sought: string): boolean {
  const own = sortKey(`${name} ${licence}`);
  return sought
    .split(/\s+/)
    .map(sortKey)
    .every((word) => own.includes(word));
}
