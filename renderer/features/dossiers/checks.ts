import { changedUnder } from '../../../shared/content/changedUnder.ts';
import type { DossierContent } from '../../../shared/content/dossierContent.ts';
import type { Measure } from '../../../shared/content/measure.ts';
import { unprintableIn } from '../../../shared/content/unprintable.ts';
import { asksToLast, linksToTime } from '../../../shared/domain/argument.ts';
import { type BalanceLine, balanceOf } from '../../../shared/domain/balance.ts';
import type { BlockKind } from '../../../shared/domain/blockKinds.ts';
import { type RhythmicIndicator, staleIndicatorsOf } from '../../../shared/domain/indicators.ts';
import type { RuleCheck } from '../../../shared/domain/programRules.ts';
import { type LookedEffect, staleEffectsOf } from '../../../shared/domain/rechecks.ts';
import type { DossierBlock } from '../../../shared/domain/schemas/dossier.ts';
import type { EffectLink } from '../../../shared/domain/schemas/effect.ts';
import type { BudgetLine, Program } from '../../../shared/domain/schemas/funding.ts';
import type { GridApplication } from '../../../shared/domain/schemas/grid.ts';
import type { Indicator } from '../../../shared/domain/schemas/indicator.ts';
import type { Effect } from '../../../shared/domain/schemas/initiative.ts';
import type { Participation } from '../../../shared/domain/schemas/stakeholder.ts';
import type { Template } from '../../../shared/domain/schemas/template.ts';
import { SMALL_GROUP } from '../../../shared/domain/survivalGroup.ts';
import {
  askedOf,
  blocksShowing,
  shownKinds,
  showsIndicator,
} from '../../../shared/domain/templateBlocks.ts';

/** What the checks read of an effect. */
export type CheckedEffect = LookedEffect &
  Pick<Effect, 'id' | 'statement' | 'evidenceIds' | 'ownContribution'>;

/** What the checks read of an indicator. */
export type CheckedIndicator = Omit<RhythmicIndicator, 'measures'> &
  Pick<Indicator, 'id' | 'name'> & {
    readonly measures: readonly (RhythmicIndicator['measures'][number] & {
      readonly id: string;
      readonly source: string;
    })[];
  };

/** What the checks read of a line of the budget. */
export type CheckedLine = BalanceLine & Pick<BudgetLine, 'id' | 'label' | 'funderId'>;

/** What the checks read of a dossier's source. */
export interface CheckedSource {
  readonly today: string;
  readonly effectSettings: { readonly recheckMonths: number };
  readonly dossier: { readonly blocks: readonly DossierBlock[] };
  readonly template: Pick<Template, 'blocks'>;
  readonly budget: { readonly id: string; readonly lines: readonly CheckedLine[] } | null;
  readonly lives: readonly unknown[];
  readonly gridApplication: Pick<GridApplication, 'id' | 'concludedAt'> | null;
  readonly initiative: {
    readonly budgets: readonly unknown[];
    readonly gridApplications: readonly unknown[];
    readonly effects: readonly CheckedEffect[];
    readonly indicators: readonly CheckedIndicator[];
    readonly participations: readonly Pick<Participation, 'id' | 'name' | 'phases'>[];
  };
}

/** Something to look at before exporting, and where it is mended; `about` is the dossier itself. */
export interface Check {
  readonly id:
    | 'unbalanced'
    | 'noPayer'
    | 'noBudget'
    | 'neverRead'
    | 'noReading'
    | 'notSealed'
    | 'noEvidence'
    | 'noContribution'
    | 'stale'
    | 'staleIndicators'
    | 'noPhases'
    | 'noReason'
    | 'timeUnproved'
    | 'letters'
    | 'changedUnder'
    | 'rule'
    | 'unsourced'
    | 'smallGroup'
    | 'tooLong'
    | 'noAnswer'
    | 'noApplicant'
    | 'nothingToSay'
    | 'noActuals'
    | 'noPiece'
    | 'noAnnex'
    | 'photoUntold'
    | 'photoUnlooked'
    | 'oldTemplate'
    | 'oldProgram';
  /** Of rules: nobody ever verified them. */
  readonly isNever?: boolean | undefined;
  /** The export waits for it. */
  readonly isBlocking: boolean;
  /** `about`: the dossier itself; `away`: another screen. `mending.ts` says which, and its field. */
  readonly place: 'about' | 'block' | 'away';
  /** The block of the dossier that it is about, when its place is one. */
  readonly block?: { readonly key: string; readonly title: string } | undefined;
  /** The first of what it is about, with the words around. */
  readonly excerpt?: string | undefined;
  /** How much too long a text is. */
  readonly measure?: Measure | undefined;
  /** The effects that it is about. */
  readonly effects: readonly CheckedEffect[];
  /** The other things that it is about, by their names: lines of the budget, stakeholders, indicators. */
  readonly names: readonly string[];
  /** The record that its place opens, when it is none of the effects. */
  readonly recordId?: string | undefined;
  /** What of it is mended: a line, a measure, a stakeholder, a piece, a file, a photo. */
  readonly fieldId?: string | undefined;
  /** The rule of a programme that is broken. */
  readonly rule?: { readonly check: RuleCheck; readonly program: Program } | undefined;
}

/** Tells a check from the others of its dossier. */
export function checkKey({ id, block, measure, rule }: Check): string {
  return [id, block?.key, measure?.unit, rule?.check.rule].join('/');
}

/** Letters that the fonts of the PDF do not have, one check for each place that holds some. */
export function letterChecks(content: DossierContent): Check[] {
  return unprintableIn(content).map(({ block, letters, excerpt }) => ({
    id: 'letters',
    isBlocking: false,
    place: block === null ? 'about' : 'block',
    block: block === null ? undefined : { key: block.key, title: block.title },
    effects: [],
    names: letters,
    excerpt,
  }));
}

/** Texts of one's own under which the portfolio says otherwise than when they were written. */
export function changeChecks(
  blocks: readonly DossierBlock[],
  { blocks: drawn }: Pick<DossierContent, 'blocks'>,
): Check[] {
  return drawn
    .filter((one) => {
      const block = blocks.find(({ key }) => key === one.key);
      return block !== undefined && changedUnder(block, one) !== null;
    })
    .map(({ key, title }) => ({
      id: 'changedUnder',
      isBlocking: false,
      place: 'block',
      block: { key, title },
      effects: [],
      names: [],
    }));
}

/** What the checks of an argument read of a source. */
export type ArguedSource = Pick<CheckedSource, 'template'> & {
  readonly initiative: {
    readonly effects: readonly Pick<
      Effect,
      'id' | 'temporality' | 'polarity' | 'rechecks' | 'evidenceIds'
    >[];
    readonly effectLinks: readonly Pick<EffectLink, 'fromId' | 'toId' | 'date' | 'how'>[];
  };
};

/**
 * An argument, in its block or as the answer to a question, that does not say why the long term needs the
 * short one, or whose column of time proves nothing.
 */
export function argumentChecks(source: ArguedSource, content: DossierContent): Check[] {
  const { effects, effectLinks } = source.initiative;
  const isReasoned = linksToTime(effects, effectLinks).some(asksToLast);
  const later = effects.find(
    ({ temporality, evidenceIds }) => temporality !== 'short' && evidenceIds.length === 0,
  );
  return content.blocks.flatMap(({ key, kind, title, ownText, parts }): Check[] => {
    const draws = askedOf(source.template, { key })?.draws ?? [];
    if (kind !== 'argument' && !draws.includes('argument')) return [];
    const common = { isBlocking: false, effects: [], names: [], block: { key, title } };
    const time = parts.find((part) => part.type === 'columns')?.columns[1];
    const isProved = time?.items.some(({ evidence }) => evidence.length > 0) ?? true;
    return [
      ...(isReasoned || ownText !== null
        ? []
        : [{ ...common, id: 'noReason' as const, place: 'block' as const }]),
      ...(isProved
        ? []
        : [
            {
              ...common,
              id: 'timeUnproved' as const,
              ...(later === undefined
                ? { place: 'block' as const }
                : { place: 'away' as const, recordId: later.id }),
            },
          ]),
    ];
  });
}

/** What is worth a look before this dossier is exported; only of the blocks that are in it. */
export function checksOf(source: CheckedSource): Check[] {
  const { initiative } = source;
  const shown = shownKinds(source);
  const shows = (kind: BlockKind) => shown.has(kind);
  return [
    ...(shows('budget') ? budgetChecks(source) : []),
    ...(shows('partners') ? phaseChecks(initiative.participations) : []),
    ...(shows('grid') ? gridChecks(source) : []),
    ...(shows('results') || shows('argument') ? effectChecks(initiative.effects) : []),
    ...(shows('results') || shows('argument') || shows('effect_path') ? staleChecks(source) : []),
    ...(shows('indicators') ? indicatorChecks(shownIndicators(source), source.today) : []),
    ...(shows('indicators') ? sourceChecks(shownIndicators(source)) : []),
    ...groupChecks(source),
  ];
}

function budgetChecks({ budget, initiative }: CheckedSource): Check[] {
  if (budget === null) {
    const place = initiative.budgets.length === 0 ? 'away' : 'about';
    return [{ id: 'noBudget', isBlocking: false, place, effects: [], names: [] }];
  }
  const checks: Check[] = [];
  if (!balanceOf(budget.lines).isBalanced) {
    checks.push({
      id: 'unbalanced',
      isBlocking: true,
      place: 'away',
      recordId: budget.id,
      effects: [],
      names: [],
    });
  }
  const unpaid = budget.lines.filter(isAskedOfNobody);
  const names = unpaid.map(({ label }) => label);
  if (names.length > 0) {
    checks.push({
      id: 'noPayer',
      isBlocking: false,
      place: 'away',
      recordId: budget.id,
      fieldId: unpaid[0]?.id,
      effects: [],
      names,
    });
  }
  return checks;
}

function isAskedOfNobody({ side, state, funderId }: CheckedLine): boolean {
  return side === 'revenue' && state === 'asked' && funderId === null;
}

function phaseChecks(participations: CheckedSource['initiative']['participations']): Check[] {
  const without = participations.filter(({ phases }) => phases.length === 0);
  const [first] = without;
  if (first === undefined) return [];
  const names = without.map(({ name }) => name);
  const common = { isBlocking: false, place: 'away', effects: [] } as const;
  return [{ ...common, id: 'noPhases', names, fieldId: first.id }];
}

function gridChecks({ gridApplication, initiative }: CheckedSource): Check[] {
  if (gridApplication !== null) {
    if (gridApplication.concludedAt !== null) return [];
    const common = { isBlocking: false, place: 'away', effects: [], names: [] } as const;
    return [{ ...common, id: 'notSealed', recordId: gridApplication.id }];
  }
  if (initiative.gridApplications.length === 0) {
    return [{ id: 'neverRead', isBlocking: false, place: 'away', effects: [], names: [] }];
  }
  return [{ id: 'noReading', isBlocking: false, place: 'about', effects: [], names: [] }];
}

function effectChecks(effects: readonly CheckedEffect[]): Check[] {
  const unproved = effects.filter(({ evidenceIds }) => evidenceIds.length === 0);
  const unexplained = effects.filter((effect) => effect.ownContribution.trim() === '');
  const checks: Check[] = [
    { id: 'noEvidence', isBlocking: false, place: 'away', effects: unproved, names: [] },
    { id: 'noContribution', isBlocking: false, place: 'away', effects: unexplained, names: [] },
  ];
  return checks.filter((check) => check.effects.length > 0);
}

function staleChecks({ initiative, today, effectSettings }: CheckedSource): Check[] {
  const effects = staleEffectsOf(initiative.effects, effectSettings.recheckMonths, today);
  if (effects.length === 0) return [];
  return [{ id: 'stale', isBlocking: false, place: 'away', effects, names: [] }];
}

/** Those that a block of the dossier shows. */
function shownIndicators(source: CheckedSource): CheckedIndicator[] {
  const showing = blocksShowing(source, ['indicators']);
  return source.initiative.indicators.filter(({ id }) => showsIndicator(showing, id));
}

function indicatorChecks(indicators: readonly CheckedIndicator[], today: string): Check[] {
  const stale = staleIndicatorsOf(indicators, today);
  const [first] = stale;
  if (first === undefined) return [];
  const names = stale.map(({ name }) => name);
  return [
    {
      id: 'staleIndicators',
      isBlocking: false,
      place: 'away',
      effects: [],
      names,
      recordId: first.id,
    },
  ];
}

function isUnsourced({ source }: { readonly source: string }): boolean {
  return source.trim() === '';
}

/** Indicators of which a measure does not say where it comes from. */
function sourceChecks(indicators: readonly CheckedIndicator[]): Check[] {
  const unsourced = indicators.filter(({ measures }) => measures.some(isUnsourced));
  const [first] = unsourced;
  if (first === undefined) return [];
  const names = unsourced.map(({ name }) => name);
  return [
    {
      id: 'unsourced',
      isBlocking: false,
      place: 'away',
      effects: [],
      names,
      recordId: first.id,
      // The latest first, as they are listed.
      fieldId: first.measures.findLast(isUnsourced)?.id,
    },
  ];
}

/** What is said of few initiatives says more than is known. */
function groupChecks({ dossier, template, lives }: CheckedSource): Check[] {
  if (lives.length === 0 || lives.length >= SMALL_GROUP) return [];
  return dossier.blocks
    .filter(({ key, kind, included }) => {
      const draws = askedOf(template, { key })?.draws ?? [];
      return included && (kind === 'survival' || draws.includes('survival'));
    })
    .map(({ key }) => ({
      id: 'smallGroup',
      isBlocking: false,
      place: 'block',
      block: { key, title: '' },
      effects: [],
      names: [String(lives.length)],
    }));
}
