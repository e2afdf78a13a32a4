import type { PartialDate } from '../../../shared/domain/dates.ts';
import type { Stage } from '../../../shared/domain/vocabulary.ts';
import { Icon } from '../icons/Icon.tsx';
import { cssVariables } from '../props.ts';
import { stageSegments } from './stageSegments.ts';
import { STAGE_SIGNS } from './stageSigns.ts';
import './StageStrip.css';

export interface StageStripProps {
  /** « Bande du temps » */
  readonly title: string;
  readonly stages: readonly {
    readonly id: string;
    readonly stage: Stage;
    readonly date: PartialDate;
  }[];
  readonly today: string;
  /** « aujourd’hui » */
  readonly todayLabel: string;
  readonly stageLabel: (stage: Stage) => string;
  /** The same history in words, for who does not see the strip. */
  readonly inWords: string;
}

/** The stages of an initiative on an axis of years, told apart by texture and word. */
export function StageStrip(props: StageStripProps) {
  const { title, stages, today, todayLabel, stageLabel, inWords } = props;
  const axis = stageSegments(stages, today);
  return (
    <figure className="es-strip">
      <figcaption className="es-strip-title">
        {title}
        <span className="es-hidden">{inWords}</span>
      </figcaption>
      <div className="es-strip-figure" aria-hidden="true">
        <div className="es-strip-years">
          {axis.years.map(({ year, left }) => (
            <span key={year} className="es-strip-year" style={at(left)}>
              {year}
            </span>
          ))}
        </div>
        {axis.segments.map(({ key, stage, left, width }) => (
          <div key={key} className="es-strip-segment" style={at(left, width)}>
            <span className="es-strip-label" title={stageLabel(stage)}>
              <Icon name={STAGE_SIGNS[stage]} size={12} /> {stageLabel(stage)}
            </span>
            <span className={`es-strip-bar es-strip-bar--${stage}`} />
          </div>
        ))}
        <span className="es-strip-today" style={at(axis.today)}>
          <span>{todayLabel}</span>
        </span>
      </div>
    </figure>
  );
}

const at = (left: number, width?: number) =>
  cssVariables({
    '--es-left': `${left.toFixed(3)}%`,
    ...(width === undefined ? {} : { '--es-width': `${width.toFixed(3)}%` }),
  });
