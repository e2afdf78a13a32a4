import { count, date, fact, term, text } from './facts.ts';
import type { SaidRecord, SaidSource } from './said.ts';

const SECTION = 'effects' as const;

/** Each effect, how sure it is, how much evidence it has, and what its rechecks answered; undefined when the source does not tell. */
export function saidOfEffects(
  effects: SaidSource['initiative']['effects'],
): SaidRecord[] | undefined {
  return effects?.flatMap((effect) => {
    const { id, statement, evidenceIds, rechecks = [] } = effect;
    const common = { section: SECTION, subject: statement, openId: id };
    return [
      {
        ...common,
        kind: 'effect' as const,
        id,
        facts: [
          ...fact('statement', statement, text),
          ...fact('date', effect.observedOn, date),
          ...fact('confidence', effect.confidence, term('confidence')),
          ...fact('proofs', evidenceIds?.length, count),
        ],
        corrections: [],
      },
      ...rechecks.map((recheck) =>
        Object.assign({}, common, {
          kind: 'recheck' as const,
          id: recheck.id,
          facts: [
            ...fact('answer', recheck.answer, term('recheckAnswer')),
            ...fact('date', recheck.date, date),
          ],
          corrections: recheck.corrections ?? [],
        }),
      ),
    ];
  });
}
