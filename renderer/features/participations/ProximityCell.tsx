import type { Proximity } from '../../../shared/domain/vocabulary.ts';
import { type GlyphName, Icon } from '../../components/icons/Icon.tsx';
import { useT } from '../../strings.ts';

/** The sign of each proximity, beside its word. */
export const PROXIMITY_SIGNS: Readonly<Record<Proximity, GlyphName>> = {
  geographic: 'place',
  organisational: 'people',
  institutional: 'link',
};

interface ProximityCellProps {
  readonly actorId: string;
  readonly name: string;
  readonly proximity: Proximity;
  readonly column: number;
  readonly isNear: boolean;
  readonly tabIndex: number;
  readonly isReadOnly: boolean;
  readonly onChange: (isNear: boolean) => void;
}

/** Whether an actor is near in this way: a click, Space or Enter changes it. */
export function ProximityCell(props: ProximityCellProps) {
  const { actorId, name, proximity, column, isNear, tabIndex, isReadOnly, onChange } = props;
  const t = useT();
  return (
    <td className="es-matrix-cell es-matrix-wide">
      <button
        type="button"
        className="es-matrix-button es-matrix-button--sign"
        data-row={actorId}
        data-column={column}
        data-taken={isNear || undefined}
        tabIndex={tabIndex}
        aria-pressed={isNear}
        aria-label={t('stakeholder:matrix.near', {
          name,
          proximity: t(`vocabulary:proximity.${proximity}`),
        })}
        aria-disabled={isReadOnly || undefined}
        onClick={() => {
          if (!isReadOnly) onChange(!isNear);
        }}
      >
        {isNear ? <Icon name={PROXIMITY_SIGNS[proximity]} /> : <span aria-hidden="true">–</span>}
      </button>
    </td>
  );
}
