import type { DrawBlock } from '../block.ts';

/** The table of contents: the layout knows the pages, so it is all drawn there. */
export const drawContents: DrawBlock = ({ t }) => ({
  title: t('dossier:contents.title'),
  dimension: null,
  text: [],
  parts: [],
});
