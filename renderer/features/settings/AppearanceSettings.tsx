import type { AppState } from '../../../shared/ipc/contract.ts';
import { SegmentedControl } from '../../components/choice/SegmentedControl.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { write } from '../../queries.ts';
import { useT } from '../../strings.ts';

/** The window's theme. */
export function AppearanceSettings({ theme }: { readonly theme: AppState['theme'] }) {
  const t = useT();
  return (
    <Section title={t('settings:appearance')}>
      <SegmentedControl
        label={t('settings:theme')}
        value={theme}
        options={[
          { id: 'system', label: t('settings:themeSystem') },
          { id: 'light', label: t('settings:themeLight') },
          { id: 'dark', label: t('settings:themeDark') },
        ]}
        onChange={(next) => void write('app.setTheme', { theme: next as AppState['theme'] })}
      />
    </Section>
  );
}
