import { SegmentedControl } from '../../components/choice/SegmentedControl.tsx';
import { useT } from '../../strings.ts';
import type { DossierView } from './useDossierView.ts';

export interface ViewSwitchProps {
  readonly view: DossierView;
  readonly onChange: (view: DossierView) => void;
}

/** Where a window is too narrow for both: what is written, or the pages. */
export function ViewSwitch({ view, onChange }: ViewSwitchProps) {
  const t = useT();
  return (
    <div className="es-view-switch">
      <SegmentedControl
        label={t('dossiers:preview.view')}
        options={[
          { id: 'text', label: t('dossiers:preview.viewText') },
          { id: 'pages', label: t('dossiers:preview.viewPages') },
        ]}
        value={view}
        onChange={(id) => onChange(id === 'pages' ? 'pages' : 'text')}
      />
    </div>
  );
}
