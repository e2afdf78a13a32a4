import { Anchor } from '../../components/actions/Anchor.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { useT } from '../../strings.ts';

/** The way to what is promised to persons. */
export function PrivacySettings() {
  const t = useT();
  return (
    <Section title={t('privacy:title')}>
      <p className="es-settings-note">{t('privacy:settings')}</p>
      <Anchor href="#/reglages/renseignements" look="button">
        {t('privacy:open')}
      </Anchor>
    </Section>
  );
}
