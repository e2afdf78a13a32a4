import { listInWords } from '../../../../shared/content/words.ts';
import type { ComparedComponents, ComparedSide } from '../../../../shared/domain/comparing.ts';
import { levelOf, type PlacedComponent } from '../../../../shared/domain/gridComponents.ts';
import { inQuotes } from '../../../../shared/domain/quotes.ts';
import type { GridApplication } from '../../../../shared/domain/schemas/grid.ts';
import type { Evidence } from '../../../../shared/domain/schemas/initiative.ts';
import type { Translate } from '../../../../shared/strings/index.ts';
import { DIMENSION_SIGNS } from '../../../components/figures/gridSigns.ts';
import { Sign } from '../../../components/icons/Sign.tsx';
import { useT } from '../../../strings.ts';
import { ComparedReading } from './ComparedReading.tsx';
import { rowId } from './rowId.ts';

/** One side, with the whole application. */
export type Side = ComparedSide & {
  readonly application: GridApplication;
  /** What it is called by. */
  readonly name: string;
};

export interface ComparedRowProps {
  readonly compared: ComparedComponents;
  readonly first: Side;
  readonly second: Side;
  readonly evidence: readonly Evidence[];
}

/** One component at the two dates: what is alike or not in words, then both readings whole. */
export function ComparedRow({ compared, first, second, evidence }: ComparedRowProps) {
  const t = useT();
  const id = rowId(compared);
  const [placed] = compared.second.length > 0 ? compared.second : compared.first;
  if (placed === undefined) return null;
  return (
    <section className="es-compared" aria-labelledby={id}>
      <header>
        <Sign {...DIMENSION_SIGNS[placed.dimension.id]}>{placed.dimension.label.text}</Sign>
        <h2 id={id} tabIndex={-1}>
          {labels(compared.second.length > 0 ? compared.second : compared.first).join(', ')}
        </h2>
        <p>{sentences(compared, first, second, t).join(' ')}</p>
      </header>
      <div className="es-compared-sides">
        <ComparedReading side={first} components={compared.first} evidence={evidence} />
        <ComparedReading side={second} components={compared.second} evidence={evidence} />
      </div>
    </section>
  );
}

function sentences(
  { kinship, comparison, first, second }: ComparedComponents,
  firstSide: Side,
  secondSide: Side,
  t: Translate,
): string[] {
  const said =
    kinship === 'added' || kinship === 'left_out'
      ? []
      : [
          t(`compare:comparison.${comparison}`, {
            first: levelWord(first[0], firstSide, t),
            second: levelWord(second[0], secondSide, t),
          }),
        ];
  if (kinship !== 'same') {
    return [
      t(`compare:kinship.${kinship}`, {
        first: kinship === 'split' ? labels(first).join() : quoted(first, t),
        second: kinship === 'merged' ? labels(second).join() : quoted(second, t),
      }),
      ...said,
    ];
  }
  return labels(first).join() === labels(second).join()
    ? said
    : [t('compare:kinship.renamed'), ...said];
}

function levelWord(placed: PlacedComponent | undefined, side: Side, t: Translate): string {
  const level = placed === undefined ? null : levelOf(side.application, placed.component.id);
  return t(`vocabulary:reading.${level ?? 'none'}`);
}

function labels(placed: readonly PlacedComponent[]): string[] {
  return placed.map(({ component }) => component.label.text);
}

function quoted(placed: readonly PlacedComponent[], t: Translate): string {
  return listInWords(labels(placed).map(inQuotes), t);
}
