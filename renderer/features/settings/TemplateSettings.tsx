import { Anchor } from '../../components/actions/Anchor.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { useT } from '../../strings.ts';

/** The way to the templates of dossiers. */
export function TemplateSettings() {
  const t = useT();
  return (
    <Section title={t('template:title')}>
      <p className="es-settings-note">{t('template:settingsNote')}</p>
      <Anchor href="#/reglages/gabarits" look="button">
        {t('template:settingsOpen')}
      </Anchor>
    </Section>
  );
}
