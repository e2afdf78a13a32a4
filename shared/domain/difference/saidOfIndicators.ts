import { date, fact, numberIn, text } from './facts.ts';
import type { Fact, SaidRecord, SaidSource } from './said.ts';

type Told = NonNullable<SaidSource['initiative']['indicators']>[number];

/** Each indicator, its measures and its targets; undefined when the source does not tell. */
export function saidOfIndicators(
  indicators: SaidSource['initiative']['indicators'],
): SaidRecord[] | undefined {
  return indicators?.flatMap((indicator) => {
    const { id, name, unit, baselineValue, measures = [], targets = [] } = indicator;
    const valued = { id, corrections: indicator.baselineCorrections };
    return [
      record(indicator, 'indicator', valued, [
        ...fact('name', name, text),
        ...fact('unit', unit, text),
        ...fact('baseline', baselineValue, numberIn(unit)),
      ]),
      ...targets.map((one) => record(indicator, 'target', one, valueAndDate(one, unit))),
      ...measures.map((one) => record(indicator, 'measure', one, valueAndDate(one, unit))),
    ];
  });
}

function record(
  { id: openId, name: subject }: Told,
  kind: SaidRecord['kind'],
  {
    id,
    corrections = [],
  }: Pick<Told, 'id'> & { corrections?: SaidRecord['corrections'] | undefined },
  facts: Fact[],
): SaidRecord {
  return { section: 'indicators', kind, id, subject, openId, facts, corrections };
}

function valueAndDate(one: { value: string | null; date: string }, unit: string): Fact[] {
  return [...fact('value', one.value, numberIn(unit)), ...fact('date', one.date, date)];
}
