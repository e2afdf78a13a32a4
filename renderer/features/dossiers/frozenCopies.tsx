import type { ReactNode } from 'react';
import { localDay } from '../../../shared/content/localDay.ts';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import type { FrozenDossier } from '../../../shared/domain/schemas/dossier.ts';
import { call } from '../../api.ts';
import { Button } from '../../components/actions/Button.tsx';
import { announcePdf } from '../../shell/printing/announcePdf.ts';
import { Refused } from '../../shell/Refused.tsx';
import { useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';

type Copy = Pick<FrozenDossier, 'id' | 'madeAt'>;

export interface FrozenCopies {
  readonly open: (copy: Copy) => void;
  readonly saveCopy: (copy: Copy) => void;
  readonly isBusy: boolean;
  /** What came of it, under the table. */
  readonly outcome: ReactNode;
}

/** What is done with the PDF that left: opened in the system's viewer, written again. */
export function useFrozenCopies(): FrozenCopies {
  const task = useTask();
  return {
    open: ({ id }) => task.run(() => call('frozen.open', { id })),
    saveCopy: (copy) =>
      task.run(async () => {
        const saved = await call('frozen.saveCopy', { id: copy.id });
        if (saved !== null) await announcePdf(saved);
      }),
    isBusy: task.isBusy,
    outcome: (
      <>{task.problem === null ? null : <Refused problem={task.problem} onClose={task.forget} />}</>
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
