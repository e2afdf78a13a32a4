import { formatPartialDate } from '../../../shared/domain/dates.ts';
import { STAGES } from '../../../shared/domain/vocabulary.ts';
import type { HomeView } from '../../../shared/ipc/contract/home.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { StageYears } from '../../components/figures/StageYears.tsx';
import { useT } from '../../strings.ts';

export interface PortfolioYearsProps {
  readonly strips: HomeView['strips'];
  readonly today: string;
}

/** The stages of every initiative, one line each, over all the years of the portfolio. */
export function PortfolioYears({ strips, today }: PortfolioYearsProps) {
  const t = useT();
  const dated = strips.filter(({ stages }) => stages.length > 0);
  const first = dated[0]?.stages[0];
  if (first === undefined) return null;
  const lines = dated.map(({ initiativeId, initiativeTitle, stages }) => ({
    id: initiativeId,
    title: initiativeTitle,
    href: `#/initiatives/${initiativeId}/etapes`,
    stages,
    inWords: t('said', {
      name: '',
      what: stages
        .map(({ stage, date }) =>
          t('home:stripStage', {
            stage: t(`vocabulary:stage.${stage}`),
            date: formatPartialDate(date),
          }),
        )
        .join(', '),
    }),
  }));
  const shown = new Set(dated.flatMap(({ stages }) => stages.map(({ stage }) => stage)));
  return (
    <section className="es-years" aria-labelledby="years">
      <div className="es-years-head">
        <h2 id="years">{t('home:strips', { year: first.date.slice(0, 4) })}</h2>
        <span>{t('home:stripsNote', { count: dated.length })}</span>
        <Anchor href="#/ligne-du-temps">{t('strip:open')}</Anchor>
        <ul className="es-years-legend">
          {STAGES.filter((stage) => shown.has(stage)).map((stage) => (
            <li key={stage}>
              <span className={`es-strip-bar es-strip-bar--${stage}`} aria-hidden="true" />
              {t(`vocabulary:stage.${stage}`)}
            </li>
          ))}
        </ul>
      </div>
      <StageYears lines={lines} today={today} todayLabel={t('home:today')} />
    </section>
  );
}
