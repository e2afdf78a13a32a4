import type { Participation } from '../../../shared/domain/schemas/stakeholder.ts';
import { Section } from '../../components/layout/Section.tsx';
import { classes } from '../../components/props.ts';
import { useT } from '../../strings.ts';
import { seatsByPhase } from './missing.ts';

/** The question of the grid, over the seats of the persons concerned at each phase; an empty seat is drawn. */
export function WhoIsMissing({
  participations,
}: {
  readonly participations: readonly Participation[];
}) {
  const t = useT();
  return (
    <Section title={t('stakeholder:missing.question')} note={t('stakeholder:missing.note')}>
      <ul className="es-seats">
        {seatsByPhase(participations).map(({ phase, names }) => (
          <li key={phase} className={classes('es-seat', names.length === 0 && 'es-seat--empty')}>
            <span className="es-label">{t(`vocabulary:phase.${phase}`)}</span>
            {names.length === 0 ? t('stakeholder:missing.nobody') : names.join(', ')}
          </li>
        ))}
      </ul>
    </Section>
  );
}
