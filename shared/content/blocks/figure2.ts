import type { DrawBlock } from '../block.ts';
import { drawFigure2 } from '../figure2.ts';
import { plain } from '../passage.ts';

/** The statement's Figure 2, from the initiative's own data. */
export const drawFigure2Block: DrawBlock = ({ source, t }) => {
  const figure = drawFigure2(source.initiative, source.gridApplication, source.today, t);
  return {
    title: t('dossier:figure2.title'),
    dimension: null,
    origin: t('dossier:figure2.origin'),
    text: plain([t('dossier:figure2.reading')]),
    parts: [{ type: 'figure2', figure, caption: t('dossier:figure2.caption') }],
  };
};
