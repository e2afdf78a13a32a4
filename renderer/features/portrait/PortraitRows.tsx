import type { PortraitState } from '../../../shared/domain/portraitTerms.ts';
import { DIMENSION_SIGNS, KNOWN_SIGNS } from '../../components/figures/gridSigns.ts';
import { Icon } from '../../components/icons/Icon.tsx';
import { Sign } from '../../components/icons/Sign.tsx';
import { classes } from '../../components/props.ts';
import { useT } from '../../strings.ts';
import { type PortraitRow, stateLabel } from './portraitRows.ts';
import { UnitMarks } from './UnitMarks.tsx';

export interface PortraitRowsProps {
  readonly rows: readonly PortraitRow[];
  /** In the fixed order of the reading words. */
  readonly states: readonly PortraitState[];
  readonly unit: number;
  readonly chosen: { readonly row: string; readonly state: PortraitState } | null;
  readonly onChoose: (row: string, state: PortraitState) => void;
}

/** Each row with its initiatives, one mark each, under the word of their last reading. */
export function PortraitRows({ rows, states, unit, chosen, onChoose }: PortraitRowsProps) {
  const t = useT();
  return (
    <div className={`es-portrait-rows es-portrait-rows--${states.length}`}>
      <div className="es-portrait-head" aria-hidden="true">
        <span />
        {states.map((state) => (
          <span key={state}>
            <Sign icon={KNOWN_SIGNS[state]} isStrong canWrap>
              {stateLabel(state, t)}
            </Sign>
          </span>
        ))}
      </div>
      {rows.map((row) => (
        <section key={row.id} className="es-portrait-row">
          {row.dimension === null ? null : (
            <h2 className={`es-portrait-dimension es-portrait-dimension--${row.dimension.id}`}>
              <Sign {...DIMENSION_SIGNS[row.dimension.id]} isStrong>
                {row.dimension.label}
              </Sign>
            </h2>
          )}
          <div className="es-portrait-line">
            <RowName row={row} />
            {states.map((state) => (
              <Cell
                key={state}
                row={row}
                state={state}
                unit={unit}
                isChosen={chosen?.row === row.id && chosen.state === state}
                onChoose={() => onChoose(row.id, state)}
              />
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}

/** A component stands under its dimension, a group under nothing. */
function RowName({ row }: { readonly row: PortraitRow }) {
  if (row.note === null) return <h3 className="es-portrait-label">{row.label}</h3>;
  return (
    <h2 className="es-portrait-label">
      {row.label}
      <span className="es-tiny es-muted">{row.note}</span>
    </h2>
  );
}

interface CellProps {
  readonly row: PortraitRow;
  readonly state: PortraitState;
  readonly unit: number;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function Cell({ row, state, unit, isChosen, onChoose }: CellProps) {
  const t = useT();
  const count = row.counts[state];
  const label = stateLabel(state, t);
  if (count === 0) {
    return (
      <p className="es-portrait-cell es-portrait-cell--none">
        <span className="es-portrait-word">
          <Icon name={KNOWN_SIGNS[state]} size={14} /> {label}
        </span>
        <span aria-hidden="true">–</span>
        <span className="es-hidden">
          {t('portrait:cell', { row: row.label, state: label, count: t('portrait:nobody') })}
        </span>
      </p>
    );
  }
  return (
    <button
      type="button"
      id={`es-cell-${row.id}-${state}`}
      className={classes('es-portrait-cell', isChosen && 'es-portrait-cell--on')}
      aria-pressed={isChosen}
      aria-label={t('portrait:cell', {
        row: row.label,
        state: label,
        count: t('portrait:initiatives', { count }),
      })}
      onClick={onChoose}
    >
      <span className="es-portrait-word">
        <Icon name={KNOWN_SIGNS[state]} size={14} /> {label}
      </span>
      <UnitMarks count={count} unit={unit} />
      <span className="es-portrait-count">{count}</span>
    </button>
  );
}
