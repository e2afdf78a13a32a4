import type { AppState } from '../../../shared/ipc/contract/app.ts';
import { SegmentedControl } from '../../components/choice/SegmentedControl.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { write } from '../../queries.ts';
import { useT } from '../../strings.ts';

const THEMES: readonly AppState['theme'][] = ['system', 'light', 'dark'];

/** The window's theme. */
export function AppearanceSettings({ theme }: { readonly theme: AppState['theme'] }) {
  const t = useT();
  return (
    <Section title={t('settings:appearance')}>
      <SegmentedControl
        label={t('settings:theme')}
        value={theme}
        options={THEMES.map((id) => ({ id, label: t(`settings:themes.${id}`) }))}
        onChange={(next) => {
          const chosen = THEMES.find((known) => known === next);
          if (chosen !== undefined) void write('app.setTheme', { theme: chosen });
        }}
      />
    </Section>
  );
}
