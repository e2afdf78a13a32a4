import { formatPartialDate } from '../../../domain/dates.ts';
import { lastingEffects } from '../../../domain/lastingEffects.ts';
import type { PicturedInitiative } from '../../../domain/schemas/portfolioPicture.ts';
import type { Translate } from '../../../strings/index.ts';
import type { ContentPassage } from '../../dossierContent.ts';
import { excerpt } from '../../excerpt.ts';
import { portfolioBlock, someNames, stageInWords } from './picture.ts';

/** Letters of the summary: a few sentences; the whole is in the dossier of the initiative. */
const SUMMARY = 700;

/** Territories that are named. */
const NAMED = 4;

/** Changes that are told of one initiative: the oldest. */
const HELD = 3;

/** Each initiative under its title: where it stands and who carries it, what it is, what held. */
export const drawPortfolioCards = portfolioBlock('cards', ({ initiatives }, { t }) => ({
  text: initiatives.map((initiative) => cardOf(initiative, t)),
  parts: [],
}));

function cardOf(initiative: PicturedInitiative, t: Translate): ContentPassage {
  const short = excerpt(initiative.summary, SUMMARY);
  return {
    type: 'passage',
    heading: initiative.title,
    paragraphs: [
      standing(initiative, t),
      short === '' ? t('portfolio:cards.noSummary') : short,
      ...held(initiative, t),
    ],
    gap: false,
  };
}

/** « Essaimage, depuis avril 2022. Porté par : Coop Les Rangs roulent. Territoire : MRC… » */
function standing(initiative: PicturedInitiative, t: Translate): string {
  const { stage, since } = stageInWords(initiative, t);
  const unsaid = t('portfolio:unsaid').toLocaleLowerCase('fr-CA');
  const said = (value: string) => (value.trim() === '' ? unsaid : value.trim());
  return t('portfolio:cards.standing', {
    stage:
      since === ''
        ? t('portfolio:cards.noStage')
        : t('dossier:summary.stageSince', { stage, since }),
    carrier: said(initiative.carrier),
    territory: said(someNames(initiative.territories, NAMED, t)),
  });
}

function held({ effects }: PicturedInitiative, t: Translate): string[] {
  const told = lastingEffects(effects)
    .slice(0, HELD)
    .map(({ statement, observedOn, seenOn }) =>
      t('portfolio:cards.held', {
        statement,
        observed: inDate(observedOn, t),
        seen: inDate(seenOn, t),
      }),
    );
  return told.length === 0 ? [] : [t('portfolio:cards.holds', { list: told.join('; ') })];
}

function inDate(date: string, t: Translate): string {
  return t(date.length > 7 ? 'dossier:date.onDay' : 'dossier:date.in', {
    date: formatPartialDate(date),
  });
}
