import { LANGUAGES, type Language } from '../../../shared/domain/language.ts';
import type { AppState } from '../../../shared/ipc/contract/app.ts';
import { SegmentedControl } from '../../components/choice/SegmentedControl.tsx';
import { Select } from '../../components/fields/Select.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { write } from '../../queries.ts';
import { useT } from '../../strings.ts';

const THEMES: readonly AppState['theme'][] = ['system', 'light', 'dark'];

const NAMES = { 'fr-CA': 'french', 'en-CA': 'english' } as const;

interface AppearanceSettingsProps {
  readonly theme: AppState['theme'];
  readonly language: Language;
}

/** The window's theme, and its language. */
export function AppearanceSettings({ theme, language }: AppearanceSettingsProps) {
  const t = useT();
  return (
    <Section title={t('settings:appearance')}>
      <div className="es-settings-form">
        <SegmentedControl
          label={t('settings:theme')}
          value={theme}
          options={THEMES.map((id) => ({ id, label: t(`settings:themes.${id}`) }))}
          onChange={(next) => {
            const chosen = THEMES.find((known) => known === next);
            if (chosen !== undefined) void write('app.setTheme', { theme: chosen });
          }}
        />
        <div data-field="language">
          <Select
            label={t('settings:language')}
            help={t('settings:languageNote')}
            value={language}
            placeholder=""
            options={LANGUAGES.map((id) => ({ id, label: t(`settings:languages.${NAMES[id]}`) }))}
            onChange={(next) => {
              const chosen = LANGUAGES.find((known) => known === next);
              if (chosen !== undefined && chosen !== language) void change(chosen);
            }}
          />
        </div>
      </div>
    </Section>
  );
}

/** The page begins again where it is, once what is typed is stored: the hand stays on the field. */
async function change(language: Language): Promise<void> {
  history.replaceState(history.state, '', '#/reglages?champ=language');
  await write('app.setLanguage', { language });
}
