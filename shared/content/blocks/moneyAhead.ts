import { type Cover, coverOf, farther, isOpen } from '../../domain/cover.ts';
import { formatPartialDate } from '../../domain/dates.ts';
import { lostEffects } from '../../domain/lostEffects.ts';
import type { DossierSource } from '../../domain/schemas/detail.ts';
import type { Translate } from '../../strings/index.ts';
import { cell, type DrawBlock } from '../block.ts';
import { coverFigure, coverRows, endOf, untilInWords } from '../coverFigure.ts';
import type { ContentPart } from '../dossierContent.ts';
import { plain } from '../passage.ts';
import { onDate } from '../words.ts';

/** How long the initiative has money ahead, how sure that is, and which effects would lose their only payer. */
export const drawMoneyAhead: DrawBlock = ({ source, t }) => {
  const { initiative, money, today } = source;
  const own = { id: initiative.id, title: initiative.title, payments: money.payments };
  const rows = [
    ...coverRows([own], today, t),
    ...coverRows(
      money.effects.map(({ statement, ...effect }) => ({ ...effect, title: statement })),
      today,
      t,
    ),
  ];
  return {
    title: t('dossier:moneyAhead.title'),
    dimension: null,
    text: rows.length === 0 ? [] : plain(said(coverOf(money.payments, today), source, t)),
    parts:
      rows.length === 0
        ? [{ type: 'gap', text: t('dossier:moneyAhead.none') }]
        : [
            {
              type: 'cover',
              figure: coverFigure(rows, today, t),
              caption: t('dossier:moneyAhead.caption'),
            },
            ...lost(source, t),
            { type: 'note', text: t('money:ahead.note') },
          ],
  };
};

/** The end of what is sure, then how far what is hoped for would go. */
function said(cover: Cover, { today }: DossierSource, t: Translate): string[] {
  const date = formatPartialDate(today);
  return [[...sure(cover, date, t), ...hoped(cover, t)].join(' ')];
}

function sure(cover: Cover, today: string, t: Translate): string[] {
  const { secured, months, warning, resumes } = cover;
  if (secured === null) return [t('dossier:moneyAhead.nothing', { today })];
  if (isOpen(secured) || months === null) return [t('dossier:moneyAhead.open', { today })];
  const until = untilInWords(secured, t);
  const back =
    resumes === null ? [] : [t('dossier:moneyAhead.resumes', { day: onDate(resumes.first, t) })];
  if (warning === 'over') return [t('dossier:moneyAhead.over', { today, until }), ...back];
  const left =
    months === 0
      ? t('dossier:moneyAhead.lessThanOne')
      : t('dossier:moneyAhead.months', { count: months });
  return [t('dossier:moneyAhead.until', { today, until, left }), ...back];
}

function hoped(cover: Cover, t: Translate): string[] {
  const spans = farther(cover);
  return (['withProbable', 'withAsked'] as const).flatMap((kind) => {
    const span = spans[kind];
    if (span === null) return [];
    const until = untilInWords(span, t) ?? t('money:ahead.open');
    return t(`dossier:moneyAhead.${kind}`, { until });
  });
}

function lost({ money, today }: DossierSource, t: Translate): ContentPart[] {
  if (money.effects.length === 0) return [{ type: 'note', text: t('dossier:moneyAhead.noPayer') }];
  const effects = lostEffects(money.effects, today);
  const ids = new Set(effects.map(({ id }) => id));
  const kept = money.effects.filter(({ id }) => !ids.has(id)).map(({ statement }) => statement);
  // The figure shortens their statements: they are whole under it.
  const others: ContentPart[] =
    kept.length === 0
      ? []
      : [{ type: 'note', text: t('dossier:moneyAhead.kept', { effects: kept.join('; ') }) }];
  if (effects.length === 0) return [{ type: 'note', text: t('money:lost.none') }, ...others];
  return [
    {
      type: 'table',
      caption: t('money:lost.title'),
      columns: [
        { heading: t('money:lost.effect'), figures: false, share: 48 },
        { heading: t('money:lost.payer'), figures: false, share: 30 },
        { heading: t('money:lost.end'), figures: false, share: 22 },
      ],
      rows: effects.map(({ statement, payer, cover }) => [
        cell(statement),
        cell(payer.title),
        cell(endOf(cover, t), cover.warning === 'over' ? t('money:ahead.over') : null),
      ]),
      totals: [],
      note: t('dossier:moneyAhead.lost'),
    },
    ...others,
  ];
}
