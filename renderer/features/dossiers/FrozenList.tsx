import { useState } from 'react';
import { localDay } from '../../../shared/content/localDay.ts';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import type { FrozenDossier } from '../../../shared/domain/schemas/dossier.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { call } from '../../api.ts';
import { Button } from '../../components/actions/Button.tsx';
import { type Column, Table } from '../../components/data/Table.tsx';
import { Refused } from '../../shell/Refused.tsx';
import { useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';

export interface FrozenListProps {
  readonly frozen: readonly FrozenDossier[];
  readonly onSee: (frozen: FrozenDossier) => void;
}

/** What was printed of this dossier, and for whom: the bytes are kept, to be seen or written again. */
export function FrozenList({ frozen, onSee }: FrozenListProps) {
  const t = useT();
  const task = useTask();
  const [said, setSaid] = useState('');
  const open = ({ id }: FrozenDossier) => task.run(() => call('frozen.open', { id }));
  const saveCopy = (copy: FrozenDossier) =>
    task.run(async () => {
      const saved = await call('frozen.saveCopy', { id: copy.id });
      if (saved !== null) setSaid(t('dossiers:frozen.saved', { date: dayOf(copy) }));
    });
  return (
    <section className="es-frozen" aria-label={t('dossiers:frozen.title')}>
      <h3>{t('dossiers:frozen.title')}</h3>
      {frozen.length === 0 ? (
        <p className="es-small es-muted">{t('dossiers:frozen.none')}</p>
      ) : (
        <>
          <p className="es-small es-muted">{t('dossiers:frozen.note')}</p>
          <Table
            caption={t('dossiers:frozen.caption')}
            isCaptionHidden
            isOnSurface
            rows={frozen.toSorted((a, b) => b.madeAt.localeCompare(a.madeAt, 'en'))}
            rowKey={({ id }) => id}
            columns={columnsOf(t, { onSee, open, saveCopy, isBusy: task.isBusy })}
          />
        </>
      )}
      <output className="es-small es-muted">{said}</output>
      {task.problem === null ? null : <Refused problem={task.problem} onClose={task.forget} />}
    </section>
  );
}

interface Gestures {
  readonly onSee: (frozen: FrozenDossier) => void;
  readonly open: (frozen: FrozenDossier) => void;
  readonly saveCopy: (frozen: FrozenDossier) => void;
  readonly isBusy: boolean;
}

function columnsOf(t: Translate, gestures: Gestures): Column<FrozenDossier>[] {
  return [
    {
      id: 'date',
      label: t('dossiers:frozen.date'),
      isTitle: true,
      isFirm: true,
      cell: dayOf,
    },
    { id: 'recipient', label: t('dossiers:frozen.recipient'), cell: ({ recipient }) => recipient },
    {
      id: 'pages',
      label: t('dossiers:frozen.pages'),
      align: 'end',
      cell: ({ pages }) => pages,
    },
    {
      id: 'actions',
      label: t('dossiers:frozen.actions'),
      isActions: true,
      cell: (copy) => (
        <span className="es-row">
          <Button
            size="small"
            tone="faint"
            label={t('dossiers:frozen.seeOf', { date: dayOf(copy) })}
            onPress={() => gestures.onSee(copy)}
          >
            {t('dossiers:frozen.see')}
          </Button>
          <Button
            size="small"
            tone="faint"
            label={t('dossiers:frozen.openOf', { date: dayOf(copy) })}
            isBusy={gestures.isBusy}
            onPress={() => gestures.open(copy)}
          >
            {t('dossiers:frozen.open')}
          </Button>
          <Button
            size="small"
            tone="faint"
            label={t('dossiers:frozen.saveOf', { date: dayOf(copy) })}
            isBusy={gestures.isBusy}
            onPress={() => gestures.saveCopy(copy)}
          >
            {t('dossiers:frozen.save')}
          </Button>
        </span>
      ),
    },
  ];
}

function dayOf({ madeAt }: FrozenDossier): string {
  return formatPartialDate(localDay(madeAt));
}
