import { type RhythmicIndicator, staleIndicatorsOf } from '../indicators.ts';
import type { DossierBlock } from '../schemas/dossier.ts';
import type { Indicator } from '../schemas/indicator.ts';
import type { Template } from '../schemas/template.ts';
import { blocksShowing, showsIndicator } from '../templateBlocks.ts';
import { TOLD_IN } from '../toldIn.ts';
import type { Check } from './check.ts';

/** What the checks read of an indicator. */
export type CheckedIndicator = Omit<RhythmicIndicator, 'measures'> &
  Pick<Indicator, 'id' | 'name'> & {
    readonly measures: readonly (RhythmicIndicator['measures'][number] & {
      readonly id: string;
      readonly source: string;
    })[];
  };

/** What these checks read of a dossier's source. */
export interface IndicatorSource {
  readonly today: string;
  readonly dossier: { readonly blocks: readonly DossierBlock[] };
  readonly template: Pick<Template, 'blocks'>;
  readonly initiative: { readonly indicators: readonly CheckedIndicator[] };
}

/** Indicators that the dossier shows and that nobody measured for longer than their rhythm, or whose source is not told. */
export function indicatorChecks(source: IndicatorSource): Check[] {
  const indicators = shownIndicators(source);
  return [...staleChecks(indicators, source.today), ...sourceChecks(indicators)];
}

/** Those that a block of the dossier shows. */
function shownIndicators(source: IndicatorSource): CheckedIndicator[] {
  const showing = blocksShowing(source, TOLD_IN.measure);
  return source.initiative.indicators.filter(({ id }) => showsIndicator(showing, id));
}

function staleChecks(indicators: readonly CheckedIndicator[], today: string): Check[] {
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
