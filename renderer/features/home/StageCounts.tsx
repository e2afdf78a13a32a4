import { STAGES } from '../../../shared/domain/vocabulary.ts';
import type { HomeView } from '../../../shared/ipc/contract/home.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { cssVariables } from '../../components/props.ts';
import { useT } from '../../strings.ts';
import { wholeNumber } from '../../wholeNumber.ts';

export interface StageCountsProps {
  /** The oldest first; the last one is the present year. */
  readonly years: HomeView['stageYears'];
}

/** Years in a line: what fits at 683 px. */
const COLUMNS = 8;

/** The stages of a portfolio that is too large to be drawn initiative by initiative: how many stood in each, year by year. */
export function StageCounts({ years }: StageCountsProps) {
  const t = useT();
  // Evenly, back from the present year.
  const step = Math.max(1, Math.ceil(years.length / COLUMNS));
  const shown = years.filter((_, index) => (years.length - 1 - index) % step === 0);
  const last = years.at(-1);
  const stages = STAGES.filter((stage) => shown.some(({ counts }) => counts[stage] > 0));
  const most = Math.max(1, ...shown.flatMap(({ counts }) => Object.values(counts)));
  return (
    <section className="es-years" aria-labelledby="years">
      <div className="es-years-head">
        <h2 id="years">{t('home:strips', { year: `${years[0]?.year ?? ''}` })}</h2>
        <span>{t('home:stageYears')}</span>
        <Anchor href="#/ligne-du-temps">{t('strip:open')}</Anchor>
      </div>
      <table className="es-stage-counts" aria-labelledby="years">
        <thead>
          <tr>
            <th scope="col">{t('home:stage')}</th>
            {shown.map(({ year }) => (
              <th key={year} scope="col">
                {year === last?.year ? t('home:stageYearsNow', { year: `${year}` }) : year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {stages.map((stage) => (
            <tr key={stage}>
              <th scope="row">{t(`vocabulary:stage.${stage}`)}</th>
              {shown.map(({ year, counts }) => (
                <td key={year}>
                  {counts[stage] === 0 ? (
                    <>
                      <span aria-hidden="true">–</span>
                      <span className="es-hidden">{t('home:nobody')}</span>
                    </>
                  ) : (
                    <>
                      {wholeNumber(counts[stage])}
                      <span
                        className={`es-stage-count es-strip-bar es-strip-bar--${stage}`}
                        style={cssVariables({ '--es-width': `${(counts[stage] / most) * 100}%` })}
                        aria-hidden="true"
                      />
                    </>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
