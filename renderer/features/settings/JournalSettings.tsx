import { Anchor } from '../../components/actions/Anchor.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { useT } from '../../strings.ts';

/** The way to « Journal », which no daily place leads to. */
export function JournalSettings() {
  const t = useT();
  return (
    <Section title={t('journal:title')}>
      <p className="es-settings-note">{t('journal:settings.note')}</p>
      <Anchor href="#/journal" look="button">
        {t('journal:settings.open')}
      </Anchor>
    </Section>
  );
}
