import { cssVariables } from '../../components/props.ts';
import { useT } from '../../strings.ts';
import type { Spanning, Track } from './track.ts';

/** The years over the bars; a drawing of the dates that each line says in words. */
export function TrackAxis({ track }: { readonly track: Track }) {
  const t = useT();
  return (
    <div className="es-track-axis" aria-hidden="true">
      <div className="es-track">
        {track.years.map(({ year, left }) => (
          <span key={year} className="es-track-year" style={at(left)}>
            {year}
          </span>
        ))}
        {track.today === null ? null : (
          <span className="es-track-today-label" style={at(track.today)}>
            {t('calendar:today')}
          </span>
        )}
      </div>
    </div>
  );
}

/** The time that one step takes. */
export function TrackBar({ track, step }: { readonly track: Track; readonly step: Spanning }) {
  const { left, width } = track.bar(step);
  return (
    <span className="es-track es-track--line" aria-hidden="true">
      {track.years.map((year) => (
        <span key={year.year} className="es-track-tick" style={at(year.left)} />
      ))}
      <span className="es-track-bar" style={at(left, width)} />
      {track.today === null ? null : <span className="es-track-today" style={at(track.today)} />}
    </span>
  );
}

const at = (left: number, width = 0) =>
  cssVariables({ '--es-left': `${left.toFixed(2)}%`, '--es-width': `${width.toFixed(2)}%` });
