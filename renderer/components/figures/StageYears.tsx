import { decimalYear, firstDay, lastDay, type PartialDate } from '../../../shared/domain/dates.ts';
import type { Stage } from '../../../shared/domain/vocabulary.ts';
import { cssVariables } from '../props.ts';
import './StageYears.css';

export interface StageYearsLine {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly stages: readonly { readonly stage: Stage; readonly date: PartialDate }[];
  /** The same in words. */
  readonly inWords: string;
}

export interface StageYearsProps {
  readonly lines: readonly StageYearsLine[];
  readonly today: string;
  readonly todayLabel: string;
}

/** The stages of many initiatives, one line each, over the same years. Lines are in the order given. */
export function StageYears({ lines, today, todayLabel }: StageYearsProps) {
  const starts = lines.flatMap(({ stages }) => stages.map(({ date }) => decimalYear(date)));
  const from = Math.floor(Math.min(...starts, decimalYear(today)));
  const to = Math.ceil(Math.max(...starts, decimalYear(today)) + 0.25);
  const place = (date: PartialDate) => ((decimalYear(date) - from) / (to - from)) * 100;
  const step = Math.max(1, Math.ceil((to - from) / 12));
  const years = Array.from({ length: Math.ceil((to - from) / step) }, (_, i) => from + i * step);
  return (
    <div className="es-years-figure">
      <div className="es-years-axis" aria-hidden="true">
        {years
          .filter((year) => Math.abs(place(`${year}`) - place(today)) > 6)
          .map((year) => (
            <span key={year} style={at(place(`${year}`))}>
              {year}
            </span>
          ))}
        <span className="es-years-now" style={at(place(today))}>
          {todayLabel}
        </span>
      </div>
      <ul>
        {lines.map(({ id, title, href, stages, inWords }) => (
          <li key={id} className="es-years-line">
            <a href={href} title={title}>
              {title}
              <span className="es-hidden">{inWords}</span>
            </a>
            <span className="es-years-track" aria-hidden="true">
              {years.map((year) => (
                <span key={year} className="es-years-rule" style={at(place(`${year}`))} />
              ))}
              {stages.map(({ stage, date }, index) => {
                const next = stages[index + 1]?.date;
                const end = next === undefined ? latest(today, lastDay(date)) : firstDay(next);
                return (
                  <span
                    key={date + stage}
                    className={`es-strip-bar es-strip-bar--${stage}`}
                    style={at(place(date), place(end) - place(date))}
                  />
                );
              })}
              <span className="es-years-today" style={at(place(today))} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function latest(a: string, b: string): string {
  return a > b ? a : b;
}

const at = (left: number, width?: number) =>
  cssVariables({
    '--es-left': `${left.toFixed(3)}%`,
    ...(width === undefined ? {} : { '--es-width': `${width.toFixed(3)}%` }),
  });
