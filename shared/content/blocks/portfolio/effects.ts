import { byText } from '../../../domain/byText.ts';
import { firstDay, formatPartialDate } from '../../../domain/dates.ts';
import { effectCounts, lastingEffects, MOST_HELD } from '../../../domain/lastingEffects.ts';
import type { PicturedEffect, PortfolioPicture } from '../../../domain/schemas/portfolioPicture.ts';
import { isShortTemplate } from '../../../domain/templateBlocks.ts';
import type { Translate } from '../../../strings/index.ts';
import { cell } from '../../block.ts';
import type { ContentPart, ContentTable, TableCell } from '../../dossierContent.ts';
import { plain } from '../../passage.ts';
import { listInWords, onDate } from '../../words.ts';
import { portfolioBlock, shortTitle } from './picture.ts';

type Named = PicturedEffect & { initiativeTitle: string };

/** What was said of an effect, in the order in which it is told. */
const TOLD = ['holds', 'changed', 'gone', 'unknown', 'never'] as const;

/** The changes that held for years, with what no longer holds beside them. */
export const drawPortfolioEffects = portfolioBlock('effects', (picture, { source, t }) => {
  const effects = namedEffects(picture);
  const isShort = isShortTemplate(source.template);
  const counts = effectCounts(effects);
  const said = TOLD.filter((one) => counts[one] > 0).map((one) =>
    t(`portfolio:effects.${one}`, { count: counts[one] }),
  );
  return {
    text:
      counts.seen === 0
        ? []
        : plain([
            [
              // On one page the numbers say how many there are.
              ...(isShort ? [] : [t('portfolio:effects.seen', { count: counts.seen })]),
              t('portfolio:effects.counted', { list: listInWords(said, t) }),
            ].join(' '),
            ...(isShort ? oldest(effects, t) : []),
          ]),
    parts: isShort ? [] : [holding(effects, t), ...ended(effects, t)],
  };
});

function namedEffects({ initiatives }: PortfolioPicture): Named[] {
  return initiatives.flatMap(({ title, effects }) =>
    effects.map((effect) => ({ ...effect, initiativeTitle: title })),
  );
}

/** The changes that held longest, a sentence each: all that a few pages have room for. */
function oldest(effects: readonly Named[], t: Translate): string[] {
  return lastingEffects(effects)
    .slice(0, MOST_HELD)
    .map(({ statement, initiativeTitle, observedOn, seenOn }) =>
      t('portfolio:effects.told', {
        statement: statement.trim().replace(/[.\s]+$/u, ''),
        initiative: shortTitle(initiativeTitle),
        observed: onDate(observedOn, t),
        seen: onDate(seenOn, t),
      }),
    );
}

function holding(effects: readonly Named[], t: Translate): ContentPart {
  const lasting = lastingEffects(effects);
  if (lasting.length === 0) return { type: 'gap', text: t('portfolio:effects.none') };
  return table(
    t('portfolio:effects.holding'),
    [t('portfolio:effects.seenAgain'), t('portfolio:effects.years')],
    lasting.map((effect) =>
      told(effect, t).concat(
        cell(formatPartialDate(effect.seenOn)),
        cell(t('portfolio:effects.yearsOf', { count: effect.years })),
      ),
    ),
    t,
  );
}

function ended(effects: readonly Named[], t: Translate): ContentTable[] {
  const gone = effects
    .flatMap((effect) => (effect.last?.answer === 'gone' ? [{ effect, on: effect.last.date }] : []))
    .toSorted((a, b) => byText(firstDay(a.on), firstDay(b.on)));
  if (gone.length === 0) return [];
  return [
    table(
      t('portfolio:effects.ended'),
      [t('portfolio:effects.gone')],
      gone.map(({ effect, on }) => told(effect, t).concat(cell(formatPartialDate(on)))),
      t,
    ),
  ];
}

function told(
  { statement, polarity, observedOn, initiativeTitle }: Named,
  t: Translate,
): TableCell[] {
  return [
    cell(statement, polarity === 'negative' ? t('portfolio:effects.negative') : null),
    cell(shortTitle(initiativeTitle)),
    cell(observedOn === null ? '' : formatPartialDate(observedOn)),
  ];
}

function table(
  caption: string,
  last: readonly [seen: string, duration?: string],
  rows: TableCell[][],
  t: Translate,
): ContentTable {
  const [seen, duration] = last;
  // A month and its year stand on one line.
  const facts = [
    { heading: t('portfolio:effects.observed'), figures: false, share: 18 },
    { heading: seen, figures: false, share: 18 },
    ...(duration === undefined ? [] : [{ heading: duration, figures: false, share: 10 }]),
  ];
  return {
    type: 'table',
    caption,
    columns: [
      {
        heading: t('portfolio:effects.change'),
        figures: false,
        share: duration === undefined ? 42 : 32,
      },
      { heading: t('portfolio:effects.initiative'), figures: false, share: 22 },
      ...facts,
    ],
    rows,
    totals: [],
    note: null,
  };
}
