import type { ContentReadings } from '../../../../shared/content/dossierContent.ts';
import { DIMENSION_SIGNS, READING_SIGNS } from '../../../components/figures/gridSigns.ts';
import { Sign } from '../../../components/icons/Sign.tsx';

/** The readings of the grid, each by its word; why is in the preview. */
export function ReadingsView({ readings }: { readonly readings: ContentReadings }) {
  return (
    <div className="es-part-box">
      {readings.dimensions.map((dimension) => (
        <section key={dimension.id} className="es-part-readings">
          <h4>
            <Sign {...DIMENSION_SIGNS[dimension.id]} isStrong>
              {dimension.label}
            </Sign>
          </h4>
          <ul>
            {dimension.readings.map((reading) => (
              <li key={reading.label} className="es-row">
                <span className="es-grow">{reading.label}</span>
                <Sign icon={READING_SIGNS[reading.level ?? 'none']}>{reading.levelLabel}</Sign>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
