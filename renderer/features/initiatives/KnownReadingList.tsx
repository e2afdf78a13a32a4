import { formatPartialDate } from '../../../shared/domain/dates.ts';
import { knownState } from '../../../shared/domain/knownReadings.ts';
import type { DimensionId } from '../../../shared/domain/schemas/gridDefinition.ts';
import type { KnownReading } from '../../../shared/domain/schemas/knownReading.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { DIMENSION_SIGNS, KNOWN_SIGNS } from '../../components/figures/gridSigns.ts';
import { Sign } from '../../components/icons/Sign.tsx';
import { useT } from '../../strings.ts';

interface KnownReadingListProps {
  readonly initiativeId: string;
  readonly components: readonly {
    readonly key: string;
    readonly dimensionId: DimensionId;
    readonly label: string;
    readonly known: KnownReading | null;
  }[];
}

/** Each component with its last known reading; what is older than the last application says its date. */
export function KnownReadingList({ initiativeId, components }: KnownReadingListProps) {
  const t = useT();
  return (
    <dl className="es-known-readings">
      {components.map(({ key, dimensionId, label, known }) => {
        const state = knownState(known);
        return (
          <div key={key}>
            <dt>
              <Sign {...DIMENSION_SIGNS[dimensionId]} canWrap>
                {label}
              </Sign>
            </dt>
            <dd>
              <Sign icon={KNOWN_SIGNS[state]} tone={DIMENSION_SIGNS[dimensionId].tone} canWrap>
                {state === 'elsewhere'
                  ? known?.levels.map((level) => t(`vocabulary:reading.${level}`)).join(', ')
                  : t(`vocabulary:reading.${state}`)}
              </Sign>
              {state === 'elsewhere' ? (
                <span className="es-known-note">{t('vocabulary:reading.elsewhere')}</span>
              ) : null}
              {known?.isOlder === true ? (
                <span className="es-known-note">
                  <Anchor href={`#/initiatives/${initiativeId}/grille/${known.applicationId}`}>
                    {t('initiative:facts.readOlder', { date: formatPartialDate(known.readOn) })}
                  </Anchor>
                </span>
              ) : null}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
