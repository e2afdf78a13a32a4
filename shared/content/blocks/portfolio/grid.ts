import { formatPartialDate } from '../../../domain/dates.ts';
import { componentsOf } from '../../../domain/gridComponents.ts';
import { PORTRAIT_STATES, type PortraitState } from '../../../domain/portraitTerms.ts';
import type { Translate } from '../../../strings/index.ts';
import { cell } from '../../block.ts';
import { plain } from '../../passage.ts';
import { portfolioBlock } from './picture.ts';

/** « à documenter » stays on one line. */
const LONGEST_MORE = 4;

/** How each component was last read over the portfolio: numbers of initiatives, never added over components. */
export const drawPortfolioGrid = portfolioBlock('grid', ({ portrait }, { source, t }) => {
  const components = portrait.groups[0]?.components ?? [];
  // A table of zeros would say nothing more.
  const isRead = components.some(({ counts }) =>
    PORTRAIT_STATES.some((state) => state !== 'none' && counts[state] > 0),
  );
  if (!isRead) return { text: [], parts: [{ type: 'gap', text: t('portfolio:grid.nothingRead') }] };
  const hasElsewhere = components.some(({ counts }) => counts.elsewhere > 0);
  const states = PORTRAIT_STATES.filter((state) => state !== 'elsewhere' || hasElsewhere);
  const share = Math.floor(65 / states.length);
  return {
    text: plain([t('portfolio:grid.text')]),
    parts: [
      {
        type: 'table',
        caption: t('portfolio:grid.caption', { date: formatPartialDate(source.today) }),
        columns: [
          {
            heading: t('portfolio:grid.component'),
            figures: false,
            share: 100 - share * states.length - LONGEST_MORE,
          },
          ...states.map((state) => ({
            heading: headingOf(state, t),
            figures: true,
            share: state === 'to_document' ? share + LONGEST_MORE : share,
          })),
        ],
        rows: componentsOf(portrait.grid).map(({ dimension, component }) => {
          const counts = components.find(({ componentId }) => componentId === component.id)?.counts;
          return [cell(component.label.text, dimension.label.text)].concat(
            states.map((state) => cell(counts === undefined ? '' : String(counts[state]))),
          );
        }),
        totals: [],
        note: t(hasElsewhere ? 'portfolio:grid.noteElsewhere' : 'portfolio:grid.note'),
      },
    ],
  };
});

function headingOf(state: PortraitState, t: Translate): string {
  if (state === 'none' || state === 'elsewhere') return t(`portfolio:grid.${state}`);
  return t(`vocabulary:reading.${state}`);
}
