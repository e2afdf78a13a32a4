import type { Draw } from '../domain/blockKinds.ts';
import type { DossierSource } from '../domain/schemas/detail.ts';
import type { DossierBlock } from '../domain/schemas/dossier.ts';
import type { TemplateBlock } from '../domain/schemas/template.ts';
import type { Translate } from '../strings/index.ts';
import type { ContentPart, FigureChoice } from './dossierContent.ts';

/** Parts that are drawings: each may be left out of its block. */
const FIGURES = [
  'profile',
  'history',
  'figure2',
  'stages',
  'timeline',
  'spread',
  'family',
  'path',
  'measures',
  'survival',
  'years',
  'cover',
] as const;
type FigureType = (typeof FIGURES)[number];

/** The source as a block draws it: without the indicators that are left out of it. */
export function chosenSource(source: DossierSource, { leftOut }: DossierBlock): DossierSource {
  if (!leftOut.some((key) => key.startsWith('indicator:'))) return source;
  const { initiative } = source;
  const indicators = initiative.indicators.filter(({ id }) => !leftOut.includes(`indicator:${id}`));
  return { ...source, initiative: { ...initiative, indicators } };
}

/** The parts of a block without the figures that are left out; where all its indicators are, it says of none that it is missing. */
export function chosenParts(
  parts: readonly ContentPart[],
  { leftOut }: DossierBlock,
  kept: { readonly indicators: number },
): ContentPart[] {
  const isEmptied = kept.indicators === 0 && leftOut.some((key) => key.startsWith('indicator:'));
  return parts.filter(({ type }) => !leftOut.includes(type) && !(isEmptied && type === 'gap'));
}

/** The figures that a block can show, and its indicators, each in the dossier or left out of it. */
export function figureChoices(
  parts: readonly ContentPart[],
  block: DossierBlock,
  asked: TemplateBlock | null,
  source: DossierSource,
  t: Translate,
): FigureChoice[] {
  const isShown = (key: string) => !block.leftOut.includes(key);
  const draws: readonly Draw[] =
    block.kind === 'question' ? (asked?.showsParts === true ? asked.draws : []) : [block.kind];
  const indicators = draws.includes('indicators') ? source.initiative.indicators : [];
  const drawn = new Set<string>(parts.map(({ type }) => type));
  const figures = FIGURES.filter((type) => drawn.has(type)).map(
    (type: FigureType): FigureChoice => ({
      key: type,
      label: t(`dossier:choice.${type}`),
      isShown: isShown(type),
    }),
  );
  return [
    ...figures,
    ...indicators.map(({ id, name }) => {
      const key = `indicator:${id}`;
      return { key, label: name, isShown: isShown(key) };
    }),
  ];
}
