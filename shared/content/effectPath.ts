import { type LocalDate, yearOf } from '../domain/dates.ts';
import { termOf, termOrigin } from '../domain/effectTerms.ts';
import { type RecheckState, recheckState } from '../domain/rechecks.ts';
import type { EffectLink, EffectSettings } from '../domain/schemas/effect.ts';
import type { Effect, StageChange } from '../domain/schemas/initiative.ts';
import {
  EFFECT_LEVELS,
  type EffectLevel,
  TEMPORALITIES,
  type Temporality,
} from '../domain/vocabulary.ts';
import type { Translate } from '../strings/index.ts';
import { midSentence } from '../strings/midSentence.ts';
import { pathGaps } from './effectPathGaps.ts';
import { byDateOrNone } from './inTime.ts';
import { recheckWords } from './recheckWords.ts';
import { limitsInWords, originInWords } from './termWords.ts';

/** An effect as the path shows it. */
export type PathEffect = {
  id: string;
  statement: string;
  level: EffectLevel;
  band: Temporality;
  /** Its year, or null when it has no date: it then stands last in its band. */
  year: number | null;
  /** « 2019 », « attendu », « sans date ». */
  when: string;
  /** « imprévu, défavorable »; empty for what was foreseen and is favourable. */
  nuances: string;
  isNegative: boolean;
  /** Foreseen, not seen yet. */
  isAwaited: boolean;
  recheck: RecheckState['kind'];
  /** « tenait en 2025 »; empty when there is nothing to say. */
  look: string;
  /** Something above a person, that no effect feeds while others are fed. */
  isUnfed: boolean;
  /** « noté : moyen terme », where the person's word is not the band in which its date falls; else empty. */
  noted: string;
};

/** One effect fed another. */
export type PathLink = {
  id: string;
  fromId: string;
  toId: string;
  /** Its year; empty when it has no date. */
  year: string;
  /** Levels that it passes over. */
  skips: EffectLevel[];
};

/** The path of effects: levels from the nearest person to society, bands of time, and what fed what. */
export type EffectPath = {
  levels: { id: EffectLevel; label: string; scale: string; isEmpty: boolean }[];
  bands: { id: Temporality; label: string }[];
  /** In the order of time: by band, then by date, those without a date last. */
  effects: PathEffect[];
  links: PathLink[];
  /** What the path does not say yet, one sentence each. */
  gaps: string[];
};

/** What a path is drawn from. */
export type PathSource = {
  readonly effects: readonly Effect[];
  readonly effectLinks: readonly EffectLink[];
  readonly stages: readonly StageChange[];
};

/** The path of the effects of an initiative, as it stands on a day. */
export function effectPath(
  source: PathSource,
  settings: EffectSettings,
  today: LocalDate,
  t: Translate,
): EffectPath {
  const origin = termOrigin(source.stages, source.effects);
  const fed = new Set(source.effectLinks.map(({ toId }) => toId));
  const effects = source.effects
    .map((effect) => ({ effect, band: termOf(effect, origin, settings) }))
    .toSorted(
      (a, b) =>
        bandOrder(a.band) - bandOrder(b.band) ||
        byDateOrNone(a.effect.observedOn, b.effect.observedOn),
    )
    .map(({ effect, band }): PathEffect => {
      const state = recheckState(effect, settings.recheckMonths, today);
      return {
        id: effect.id,
        statement: effect.statement,
        level: effect.level,
        band,
        year: effect.observedOn === null ? null : yearOf(effect.observedOn),
        when: whenOf(effect, t),
        nuances: nuancesOf(effect, t),
        isNegative: effect.polarity === 'negative',
        isAwaited: state.kind === 'awaited',
        recheck: state.kind,
        look: recheckWords(state, t),
        isUnfed: fed.size > 0 && effect.level !== 'individual' && !fed.has(effect.id),
        noted:
          effect.temporality === band
            ? ''
            : t('path:noted', { term: midSentence(t(`path:band.${effect.temporality}`)) }),
      };
    });
  const levelOf = new Map(effects.map(({ id, level }) => [id, level]));
  const links = source.effectLinks.flatMap((link): PathLink[] => {
    const [from, to] = [levelOf.get(link.fromId), levelOf.get(link.toId)];
    if (from === undefined || to === undefined) return [];
    const { id, fromId, toId, date } = link;
    const year = date === null ? '' : date.slice(0, 4);
    return [{ id, fromId, toId, year, skips: between(from, to) }];
  });
  const levels = EFFECT_LEVELS.map((id) => ({
    id,
    label: t(`path:level.${id}`),
    scale: t(`path:scale.${id}`),
    isEmpty: !effects.some(({ level }) => level === id),
  }));
  const used = TEMPORALITIES.filter((id) => effects.some(({ band }) => band === id));
  const bands = used.map((id) => ({
    id,
    label:
      origin === null
        ? t(`path:band.${id}`)
        : t('path:bandFrom', {
            band: t(`path:band.${id}`),
            length: t(`path:length.${id}`, limitsInWords(settings, t)),
            origin: originInWords(origin, t),
          }),
  }));
  return { levels, bands, effects, links, gaps: pathGaps({ levels, effects, links }, t) };
}

function whenOf({ observedOn, expected }: Effect, t: Translate): string {
  if (observedOn !== null) return observedOn.slice(0, 4);
  return t(expected ? 'path:awaited' : 'path:undated');
}

/** « imprévu, défavorable »: what an effect is that others are not. */
export function nuancesOf({ expected, polarity }: Effect, t: Translate): string {
  return [
    ...(polarity === 'negative' ? [t('time:nuance.negative')] : []),
    ...(expected ? [] : [t('time:nuance.unexpected')]),
  ].join(', ');
}

function bandOrder(band: Temporality): number {
  return TEMPORALITIES.indexOf(band);
}

/** The levels strictly between two, whichever is the lower. */
function between(from: EffectLevel, to: EffectLevel): EffectLevel[] {
  const [a, b] = [EFFECT_LEVELS.indexOf(from), EFFECT_LEVELS.indexOf(to)];
  return EFFECT_LEVELS.slice(Math.min(a, b) + 1, Math.max(a, b));
}
