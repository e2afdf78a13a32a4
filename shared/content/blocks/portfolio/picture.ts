import { formatPartialDate } from '../../../domain/dates.ts';
import type {
  PicturedInitiative,
  PortfolioPicture,
} from '../../../domain/schemas/portfolioPicture.ts';
import type { Translate } from '../../../strings/index.ts';
import { type BlockInput, cell, type DrawBlock, type DrawnBlock } from '../../block.ts';
import { cutAtWord } from '../../excerpt.ts';
import { listInWords } from '../../words.ts';

/** What a block of the whole portfolio draws, besides its title. */
type Drawn = Pick<DrawnBlock, 'text' | 'parts'>;

/** Which block of the portfolio it is: its words are under that name in the catalogue. */
type PortfolioBlock =
  | 'lives'
  | 'counts'
  | 'grid'
  | 'effects'
  | 'money'
  | 'due'
  | 'list'
  | 'cards'
  | 'year'
  | 'numbers';

/** A block drawn from the whole portfolio; without any initiative, it says so. */
export function portfolioBlock(
  name: PortfolioBlock,
  draw: (picture: PortfolioPicture, input: BlockInput) => Drawn,
): DrawBlock {
  return (input) => {
    const { source, t } = input;
    const picture = source.portfolio;
    const isEmpty = picture === null || picture.initiatives.length === 0;
    return {
      title: t(`portfolio:${name}.title`),
      dimension: null,
      ...(isEmpty
        ? { text: [], parts: [{ type: 'gap' as const, text: t('portfolio:noInitiative') }] }
        : draw(picture, input)),
    };
  };
}

/** The stage in which an initiative stands, and since when, in words: « Essaimage », « depuis avril 2022 »; empty when none is noted. */
export function stageInWords(
  { stages }: Pick<PicturedInitiative, 'stages'>,
  t: Translate,
): { stage: string; since: string } {
  const present = stages.at(-1);
  if (present === undefined) return { stage: '', since: '' };
  const since = t(present.date.length > 7 ? 'dossier:date.sinceDay' : 'dossier:date.since', {
    date: formatPartialDate(present.date),
  });
  return { stage: t(`vocabulary:stage.${present.stage}`), since };
}

/** Territories of one initiative that are named. */
export const NAMED_TERRITORIES = 4;

/** The cells of a row by which an initiative is known: its title and carrier, its stage, its territories. */
export function knownCells(
  initiative: PicturedInitiative,
  t: Translate,
): ReturnType<typeof cell>[] {
  const { stage, since } = stageInWords(initiative, t);
  return [
    cell(initiative.title, initiative.carrier),
    cell(stage, since),
    cell(someNames(initiative.territories, NAMED_TERRITORIES, t)),
  ];
}

/** Letters of a title among others: the whole stands in the list of initiatives. */
const TITLE = 64;

/** A title cut at a word, where it is one among others. */
export function shortTitle(title: string): string {
  return cutAtWord(title, TITLE);
}

/** Names as a list, each cut at a word; the first of many with how many others. */
export function someNames(names: readonly string[], most: number, t: Translate): string {
  const short = names.map(shortTitle);
  if (short.length <= most) return listInWords(short, t);
  const named = short.slice(0, most - 1).join(', ');
  return t('portfolio:others', { named, count: names.length - most + 1 });
}
