import { asksToLast, linksToTime } from '../../domain/argument.ts';
import type { Check } from '../../domain/dossierChecks/check.ts';
import type { EffectLink } from '../../domain/schemas/effect.ts';
import type { Effect } from '../../domain/schemas/initiative.ts';
import type { Template } from '../../domain/schemas/template.ts';
import { kindsOf } from '../../domain/templateBlocks.ts';
import type { DossierContent } from '../dossierContent.ts';

/** What the checks of an argument read of a source. */
export type ArguedSource = {
  readonly template: Pick<Template, 'blocks'>;
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
    if (!kindsOf(source.template, { key, kind }).includes('argument')) return [];
    const common = { isBlocking: false, effects: [], names: [], block: { key, title } };
    const time = parts.findLast((part) => part.type === 'columns')?.columns[1];
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
