import { Anchor } from '../../components/actions/Anchor.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { useT } from '../../strings.ts';

/** The way to the words that a portfolio uses everywhere. */
export function VocabularySettings() {
  const t = useT();
  return (
    <Section title={t('sector:settings')}>
      <p className="es-settings-note">{t('sector:settingsNote')}</p>
      <Anchor href="#/reglages/secteurs" look="button">
        {t('sector:open')}
      </Anchor>
    </Section>
  );
}
