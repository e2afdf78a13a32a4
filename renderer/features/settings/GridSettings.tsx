import { Anchor } from '../../components/actions/Anchor.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { useAnswer } from '../../queries.ts';
import { useT } from '../../strings.ts';

/** Which version of the grid new applications use, and the way to the others. */
export function GridSettings() {
  const t = useT();
  const { name, version } = useAnswer('grid.definition', { gridVersionId: null });
  return (
    <Section title={t('gridVersion:title')}>
      <p className="es-settings-note">{t('gridVersion:settingsNote', { name, version })}</p>
      <Anchor href="#/reglages/grilles" look="button">
        {t('gridVersion:settingsOpen')}
      </Anchor>
    </Section>
  );
}
