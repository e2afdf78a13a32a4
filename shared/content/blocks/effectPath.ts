import { cell, type DrawBlock } from '../block.ts';
import type { ContentPart } from '../dossierContent.ts';
import { effectPath } from '../effectPath.ts';
import { plain } from '../passage.ts';
import { pathWithoutGaps } from '../withoutGaps.ts';

/** Larger, a path is not legible on a page: its effects and its links are told in words. */
const MOST_DRAWN = 24;

/** Which effect fed which, from persons to society, over the years. What the path does not say yet is told on its screen. */
export const drawEffectPathBlock: DrawBlock = ({ source, t }) => {
  const { initiative, effectSettings, today } = source;
  const path = pathWithoutGaps(
    effectPath(initiative, effectSettings, today, t),
    initiative.effects,
    t,
  );
  const statement = new Map(path.effects.map((effect) => [effect.id, effect.statement]));
  const isDrawn = path.effects.length <= MOST_DRAWN;
  const links: ContentPart[] =
    path.links.length === 0
      ? []
      : [
          {
            type: 'table',
            caption: t('dossier:effectPath.links'),
            columns: [
              { heading: t('dossier:effectPath.since'), figures: false, share: 12 },
              { heading: t('dossier:effectPath.fed'), figures: false, share: 44 },
              { heading: t('dossier:effectPath.wasFed'), figures: false, share: 44 },
            ],
            rows: path.links.map(({ id, fromId, toId, year }) => [
              cell(year),
              cell(statement.get(fromId) ?? ''),
              cell(
                statement.get(toId) ?? '',
                initiative.effectLinks.find((link) => link.id === id)?.how.trim() ?? '',
              ),
            ]),
            totals: [],
            note: null,
          },
        ];
  const body: ContentPart[] =
    path.effects.length === 0
      ? [{ type: 'gap', text: t('dossier:nothingYet') }]
      : [
          ...(isDrawn
            ? [{ type: 'path' as const, path, caption: t('dossier:effectPath.caption') }]
            : [{ type: 'note' as const, text: t('dossier:effectPath.tooLarge') }]),
          ...links,
        ];
  return {
    title: t('dossier:effectPath.title'),
    dimension: 'impacts',
    text: plain(path.effects.length === 0 ? [] : [t('dossier:effectPath.reading')]),
    parts: body,
  };
};
