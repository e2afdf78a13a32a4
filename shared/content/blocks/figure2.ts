import type { Translate } from '../../strings/index.ts';
import type { DrawBlock } from '../block.ts';
import { drawFigure2, type Figure2 } from '../figure2.ts';
import { plain } from '../passage.ts';
import { figure2WithoutGaps } from '../withoutGaps.ts';

/** The statement's Figure 2, from the initiative's own data: its empty cells are for who fills them, and stay on the screen. */
export const drawFigure2Block: DrawBlock = ({ source, t }) => {
  const figure = figure2WithoutGaps(
    drawFigure2(source.initiative, source.gridApplication, source.today, t),
  );
  // One column alone is no figure of how they follow one another.
  const isDrawn = figure.columns.length > 1;
  return {
    title: t('dossier:figure2.title'),
    dimension: null,
    text: plain(isDrawn ? [reading(figure, t)] : []),
    parts: isDrawn
      ? [{ type: 'figure2', figure, caption: t('dossier:figure2.caption') }]
      : [{ type: 'gap', text: t('dossier:nothingYet') }],
  };
};

/** From which column to which it is read: those that are drawn. */
function reading({ columns }: Figure2, t: Translate): string {
  return t('dossier:figure2.reading', {
    first: columns[0]?.label ?? '',
    last: columns.at(-1)?.label ?? '',
  });
}
