import { type ReactNode, useState } from 'react';
import { localDay } from '../shared/content/localDay.ts';
import { formatPartialDate } from '../shared/domain/dates.ts';
import type { WithdrawnSince } from '../shared/domain/schemas/carriers.ts';
import type { FrozenDossier } from '../shared/domain/schemas/dossier.ts';
import { call } from './api.ts';
import { Button } from './components/actions/Button.tsx';
import { announcePdf } from './shell/printing/announcePdf.ts';
import { Refused } from './shell/Refused.tsx';
import { useTask } from './shell/useTask.ts';
import { useT } from './strings.ts';
import { type Gesture, WithdrawnWarning } from './WithdrawnWarning.tsx';

type Copy = Pick<FrozenDossier, 'id' | 'madeAt'>;

export interface FrozenCopies {
  readonly open: (copy: Pick<Copy, 'id'>) => void;
  readonly saveCopy: (copy: Pick<Copy, 'id'>) => void;
  /** Shows it by other means, after the same question. */
  readonly see: (copy: Pick<Copy, 'id'>, show: () => void) => void;
  readonly isBusy: boolean;
  /** What came of it, under the table. */
  readonly outcome: ReactNode;
}

interface Asked {
  readonly gesture: Gesture;
  readonly carried: readonly WithdrawnSince[];
  readonly work: () => Promise<unknown>;
}

/**
 * What is done with the PDF that left: opened in the system's viewer, written again. One that carries a
 * testimony withdrawn since is asked about first.
 */
export function useFrozenCopies(): FrozenCopies {
  const task = useTask();
  const [asked, setAsked] = useState<Asked | null>(null);
  const guarded = (gesture: Gesture, { id }: Pick<Copy, 'id'>, work: () => Promise<unknown>) =>
    task.run(async () => {
      const withdrawn = await call('frozen.withdrawn', undefined);
      const carried = withdrawn.filter(({ frozenId }) => frozenId === id);
      if (carried.length === 0) await work();
      else setAsked({ gesture, carried, work });
    });
  return {
    open: (copy) => guarded('open', copy, () => call('frozen.open', { id: copy.id })),
    saveCopy: (copy) =>
      guarded('save', copy, async () => {
        const saved = await call('frozen.saveCopy', { id: copy.id });
        if (saved !== null) await announcePdf(saved);
      }),
    see: (copy, show) =>
      guarded('see', copy, () => {
        show();
        return Promise.resolve();
      }),
    isBusy: task.isBusy,
    outcome: (
      <>
        {task.problem === null ? null : <Refused problem={task.problem} onClose={task.forget} />}
        {asked === null ? null : (
          <WithdrawnWarning
            gesture={asked.gesture}
            carried={asked.carried}
            onCancel={() => setAsked(null)}
            onConfirm={() => {
              setAsked(null);
              task.run(asked.work);
            }}
          />
        )}
      </>
    ),
  };
}

/** « Ouvrir » and « Enregistrer une copie » of one copy. */
export function CopyButtons({
  copy,
  copies,
}: {
  readonly copy: Copy;
  readonly copies: FrozenCopies;
}) {
  const t = useT();
  return (
    <>
      <Button
        size="small"
        tone="faint"
        label={t('dossiers:frozen.openOf', { date: frozenDay(copy) })}
        isBusy={copies.isBusy}
        onPress={() => copies.open(copy)}
      >
        {t('dossiers:frozen.open')}
      </Button>
      <Button
        size="small"
        tone="faint"
        label={t('dossiers:frozen.saveOf', { date: frozenDay(copy) })}
        isBusy={copies.isBusy}
        onPress={() => copies.saveCopy(copy)}
      >
        {t('dossiers:frozen.save')}
      </Button>
    </>
  );
}

/** The day on which a copy left, here. */
export function frozenDay({ madeAt }: Pick<FrozenDossier, 'madeAt'>): string {
  return formatPartialDate(localDay(madeAt));
}
