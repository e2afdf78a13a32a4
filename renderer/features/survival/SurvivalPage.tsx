import { useNavigate, useSearch } from '@tanstack/react-router';
import { survivalSheet } from '../../../shared/content/sheets/survivalSheet.ts';
import {
  survivalChart,
  survivalMethod,
  survivalSentences,
} from '../../../shared/content/survivalContent.ts';
import { fundingGroups, periodGroups } from '../../../shared/content/survivalGroups.ts';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import { survivalNode } from '../../../shared/figures/survivalSvg.ts';
import { call } from '../../api.ts';
import { EmptyState } from '../../components/feedback/EmptyState.tsx';
import { Select } from '../../components/fields/Select.tsx';
import { Figure } from '../../components/figures/Figure.tsx';
import { Disclosure } from '../../components/layout/Disclosure.tsx';
import { Page, PageHeader } from '../../components/layout/Page.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { ExportSheet } from '../../ExportSheet.tsx';
import { FollowUpTabs } from '../../FollowUpTabs.tsx';
import { useAnswer } from '../../queries.ts';
import { PrintButton } from '../../shell/printing/PrintButton.tsx';
import { useT } from '../../strings.ts';
import { CopyButton } from './CopyButton.tsx';
import { EndsTable } from './EndsTable.tsx';
import { GroupTable } from './GroupTable.tsx';
import { survivalAsText } from './survivalAsText.ts';
import './survival.css';
import { Word } from '../../Word.tsx';

/** « Survie »: how many initiatives live on beyond their pilot, what can be said of it, and why some ended. */
export function SurvivalPage() {
  const t = useT();
  const navigate = useNavigate();
  const search: { groupe?: unknown } = useSearch({ strict: false });
  const asked = typeof search.groupe === 'number' ? String(search.groupe) : search.groupe;
  const survival = useAnswer('survival.get', undefined);
  const periods = periodGroups(survival.lives, t);
  const fundings = fundingGroups(survival.lives, t);
  const groups = [...periods, ...fundings];
  const chosen = groups.find(({ id }) => id === asked) ?? null;
  const lives = chosen?.lives ?? survival.lives;
  const label = chosen?.label ?? null;
  const sentences = survivalSentences(lives, label, t);
  const chart = survivalChart(lives, survival.today, t);
  return (
    <Page
      header={
        <PageHeader
          title={t('survival:title')}
          takesFocus
          actions={
            survival.lives.length === 0 ? null : (
              <>
                <Select
                  label={t('survival:period.label')}
                  isLabelHidden
                  placeholder={t('survival:period.all')}
                  emptyLabel={t('survival:period.all')}
                  options={groups.map(({ id, label: name }) => ({ id, label: name }))}
                  value={chosen?.id ?? null}
                  onChange={(id) =>
                    void navigate({
                      to: '/suivi/survie',
                      search: id === null ? {} : { groupe: id },
                      replace: true,
                    })
                  }
                />
                <ExportSheet
                  list="survival"
                  title={t('survival:title')}
                  sheet={(french) => survivalSheet(survival.lives, chosen?.id ?? null, french)}
                />
                <PrintButton print={() => call('survival.print', { group: chosen?.id ?? null })}>
                  {t('survival:print')}
                </PrintButton>
              </>
            )
          }
        />
      }
    >
      <FollowUpTabs selected="survie" />
      {survival.lives.length === 0 ? (
        <EmptyState title={t('survival:nobody')} action={null}>
          {t('survival:empty')}
        </EmptyState>
      ) : (
        <div className="es-survival">
          <div className="es-survival-main">
            <Section title={<Word id="survie">{t('survival:lead')}</Word>}>
              <Figure
                draw={(width, palette) => survivalNode(chart, palette, t, { width })}
                most={820}
              />
            </Section>
            <Disclosure title={t('survival:method.title')}>
              <ul className="es-survival-method">
                {survivalMethod(lives, t).map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </Disclosure>
          </div>
          <div className="es-survival-side">
            <Section
              title={t('survival:said')}
              actions={
                <CopyButton
                  label={t('survival:copy')}
                  text={() => survivalAsText(lives, label, survival.today, t)}
                />
              }
            >
              <blockquote className="es-survival-said">{sentences.join(' ')}</blockquote>
              <p className="es-muted es-small">
                {t('survival:asOf', { date: formatPartialDate(survival.today) })}
              </p>
            </Section>
            {periods.length > 1 ? <GroupTable by="period" groups={periods} /> : null}
            {fundings.length > 1 ? <GroupTable by="funding" groups={fundings} /> : null}
          </div>
          <div className="es-survival-ends">
            <EndsTable lives={lives} />
          </div>
        </div>
      )}
    </Page>
  );
}
