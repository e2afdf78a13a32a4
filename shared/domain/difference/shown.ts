import { printsBudget } from '../accounted.ts';
import { argumentYear, fallsIn } from '../argument.ts';
import type { BlockKind } from '../blockKinds.ts';
import { firstDay } from '../dates.ts';
import type { FormerSource } from '../schemas/formerSource.ts';
import type { SaidAspect, SaidKind } from '../schemas/said.ts';
import { blocksShowing, isShortTemplate, shownKinds, showsIndicator } from '../templateBlocks.ts';
import { toldEffects } from '../toldEffects.ts';
import { ASPECT_TOLD_IN, TOLD_IN, WHOLE_EFFECTS } from '../toldIn.ts';
import type { SaidRecord } from './said.ts';
import { tellsOfPortfolio } from './shownOfPortfolio.ts';

/**
 * Whether a dossier tells records of a kind: one of the blocks where they are told is in it. Of what belongs
 * to an indicator, one of those from which it is not left out.
 */
export function tells(
  source: Pick<FormerSource, 'dossier' | 'template'>,
): (kind: SaidKind, indicatorId?: string | null) => boolean {
  return (kind, indicatorId = null) => {
    const blocks = blocksShowing(source, TOLD_IN[kind]);
    return indicatorId === null ? blocks.length > 0 : showsIndicator(blocks, indicatorId);
  };
}

/**
 * The same of one record: a line of time has the effects with a date, the money ahead those that fundings keep
 * up; a stage is printed once it was entered, a step of the argument when it falls in its year, of a portrait what
 * its pages have room for.
 */
export function tellsRecord(source: FormerSource): (record: SaidRecord) => boolean {
  const told = tells(source);
  const inPortrait = tellsOfPortfolio(source);
  const effects = new Set(effectsToldIn(source).map(({ id }) => id));
  return (record) => {
    if (record.kind === 'effect') return effects.has(record.id);
    if (!told(record.kind, indicatorOf(record)) || !inPortrait(record)) return false;
    if (record.kind === 'asked') return asks(source);
    if (record.kind === 'stage') return isEntered(record, source);
    return record.kind !== 'milestone' || isInPlan(record, source);
  };
}

/** The cover of a report asks for nothing, an account neither. */
function asks(source: FormerSource): boolean {
  return printsBudget(source) || (shownKinds(source).has('cover') && coverAsks(source));
}

/**
 * Whether the cover of a dossier says what is asked, where something is: as its copy kept it. The first
 * copies did not keep it, and left it out of the report of a funding alone.
 */
export function coverAsks({
  coverAsks: asked,
  dossier,
}: Pick<FormerSource, 'coverAsks' | 'dossier'>): boolean {
  return asked ?? dossier.fundingId == null;
}

function isEntered(record: SaidRecord, { today }: FormerSource): boolean {
  const entered = dateIn(record, 'date');
  return today === undefined || entered === null || firstDay(entered) <= today;
}

/** A source that does not say of which period its argument was is taken to have printed all. */
function isInPlan(record: SaidRecord, source: FormerSource): boolean {
  const { budget, today } = source;
  if (shownKinds(source).has('calendar') || today === undefined || budget === undefined)
    return true;
  const { start, end } = budget ?? { start: null, end: null };
  const first = dateIn(record, 'start');
  if (start === undefined || end === undefined || first === null) return true;
  return fallsIn(argumentYear({ start, end }, today), first, dateIn(record, 'end') ?? first);
}

/** The date that a record says of an aspect; null when it says none. */
export function dateIn({ facts }: SaidRecord, aspect: SaidAspect): string | null {
  const value = facts.find((fact) => fact.aspect === aspect)?.value;
  return value?.type === 'date' ? value.date : null;
}

/** The effects whose statements a dossier prints. */
export function effectsToldIn({
  dossier,
  template,
  initiative,
  money,
}: Pick<FormerSource, 'dossier' | 'template' | 'initiative' | 'money'>) {
  const { effects = [] } = initiative;
  return toldEffects({ dossier, template, initiative: { effects }, money });
}

/** A record with what a dossier says of it only. */
export function asTold(
  source: Pick<FormerSource, 'dossier' | 'template' | 'budget' | 'hadBudget'>,
): (record: SaidRecord) => SaidRecord {
  const shown = shownKinds(source);
  const hasBudget = printsBudget(source);
  const isWhole = WHOLE_EFFECTS.some((kind) => shown.has(kind));
  // A line of time says when, the money ahead the statement alone.
  const ofEffect: readonly SaidAspect[] = shown.has('timeline')
    ? ['statement', 'date']
    : ['statement'];
  // For how many years a change held is in its table alone: a sentence and a card have its two dates.
  const hasYears = shown.has('portfolio_effects') && !isShortTemplate(source.template);
  const inPages = (kind: BlockKind) => (kind === 'budget' ? hasBudget : shown.has(kind));
  const isSaid = (aspect: SaidAspect) => ASPECT_TOLD_IN[aspect]?.some(inPages) ?? true;
  return (record) => ({
    ...record,
    facts: record.facts.filter(({ aspect }) => {
      if (record.kind === 'effect' && !isWhole) return ofEffect.includes(aspect);
      return record.kind === 'lastingEffect' && aspect === 'years' ? hasYears : isSaid(aspect);
    }),
  });
}

/** The indicator that a record is, or belongs to. */
export function indicatorOf({ section, openId }: Pick<SaidRecord, 'section' | 'openId'>) {
  return section === 'indicators' ? openId : null;
}
