import { formatPartialDate } from '../../../shared/domain/dates.ts';
import { knownState } from '../../../shared/domain/knownReadings.ts';
import type { GridDefinition } from '../../../shared/domain/schemas/gridDefinition.ts';
import type {
  KnownReading,
  OtherKnownReading,
} from '../../../shared/domain/schemas/knownReading.ts';
import { DIMENSION_SIGNS, KNOWN_SIGNS } from '../../components/figures/gridSigns.ts';
import { Icon } from '../../components/icons/Icon.tsx';
import { useT } from '../../strings.ts';

interface ReadingGlyphsProps {
  readonly grid: GridDefinition;
  /** The last known reading of each component of that version. */
  readonly readings: readonly KnownReading[];
  /** Of components that only other versions have. */
  readonly others: readonly OtherKnownReading[];
}

/**
 * One sign a component, grouped by dimension; said in words to who listens. What the last application
 * left unread is underlined.
 */
export function ReadingGlyphs({ grid, readings, others }: ReadingGlyphsProps) {
  const t = useT();
  const known = new Map(readings.map((reading) => [reading.componentId, reading]));
  const dimensions = grid.dimensions.map(({ id, components }) => ({
    id,
    components: [
      ...components.map((one) => ({
        key: one.id,
        label: one.label.text,
        known: known.get(one.id) ?? null,
      })),
      ...others
        .filter(({ dimensionId }) => dimensionId === id)
        .map((one) => ({ key: `other ${one.componentId}`, label: one.label, known: one })),
    ],
  }));
  const inWords = dimensions
    .flatMap(({ components }) => components)
    .map(({ label: component, known: reading }) => {
      const level = t(`vocabulary:reading.${knownState(reading)}`);
      return reading?.isOlder === true
        ? t('list:readingOn', { component, level, date: formatPartialDate(reading.readOn) })
        : t('list:reading', { component, level });
    })
    .join('; ');
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- several signs that are one image
    <span className="es-glyphs" role="img" aria-label={inWords} title={inWords}>
      {dimensions.map(({ id, components }) => (
        <span key={id} className="es-glyphs-group">
          {components.map(({ key, known: reading }) => (
            <span key={key} className={reading?.isOlder === true ? 'es-glyph-older' : undefined}>
              <Icon
                name={KNOWN_SIGNS[knownState(reading)]}
                tone={DIMENSION_SIGNS[id].tone}
                size={14}
              />
            </span>
          ))}
        </span>
      ))}
    </span>
  );
}
