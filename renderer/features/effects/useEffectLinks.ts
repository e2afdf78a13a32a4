import type { EffectLink } from '../../../shared/domain/schemas/effect.ts';
import type { Effect } from '../../../shared/domain/schemas/initiative.ts';
import { showToast } from '../../components/feedback/toastQueue.ts';
import { write } from '../../queries.ts';
import { raiseProblem } from '../../shell/problems.ts';
import { offerUndo } from '../../shell/undo.ts';
import { useT } from '../../strings.ts';

/** Linking effects and taking links back, each undone from the message that says it. */
export interface EffectLinking {
  readonly link: (fromId: string, toId: string, date?: string | null) => Promise<void>;
  readonly unlink: (link: EffectLink) => Promise<void>;
}

/** The links among the effects of an initiative, as one changes them. */
export function useEffectLinks(initiative: {
  readonly effects: readonly Effect[];
  readonly effectLinks: readonly EffectLink[];
}): EffectLinking {
  const t = useT();
  const statement = (id: string) =>
    initiative.effects.find((effect) => effect.id === id)?.statement ?? '';
  const words = (link: Pick<EffectLink, 'fromId' | 'toId'>) => ({
    from: statement(link.fromId),
    to: statement(link.toId),
  });
  return {
    async link(fromId, toId, date = null) {
      const ends = { fromId, toId };
      const isKnown = initiative.effectLinks.some(
        (one) => one.fromId === fromId && one.toId === toId,
      );
      if (isKnown) {
        showToast({ message: t('effect:link.known', words(ends)) });
        return;
      }
      try {
        const { id } = await write('effectLink.add', { ...ends, fields: { date, how: '' } });
        offerUndo(t('effect:link.added', words(ends)), () => write('effectLink.remove', { id }));
      } catch (error) {
        raiseProblem(error);
      }
    },
    async unlink({ id, fromId, toId, date, how }) {
      try {
        await write('effectLink.remove', { id });
        offerUndo(t('effect:link.removed', words({ fromId, toId })), () =>
          write('effectLink.add', { fromId, toId, fields: { date, how } }),
        );
      } catch (error) {
        raiseProblem(error);
      }
    },
  };
}
