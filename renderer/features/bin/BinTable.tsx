import { holdsInWords, lostInWords } from '../../../shared/content/binHolds.ts';
import { localDay } from '../../../shared/content/localDay.ts';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import type { BinnedInitiative } from '../../../shared/domain/schemas/bin.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { Button } from '../../components/actions/Button.tsx';
import { type Column, Table } from '../../components/data/Table.tsx';
import { DeleteButton } from '../../components/records/DeleteButton.tsx';
import { write } from '../../queries.ts';
import { Refused } from '../../shell/Refused.tsx';
import { refusalSentence } from '../../shell/refusal.ts';
import { offerUndo } from '../../shell/undo.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { type Task, useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';
import './bin.css';

interface BinTableProps {
  readonly bin: readonly BinnedInitiative[];
  /** A row left the table. */
  readonly onGone: () => void;
}

/** What lies in the bin, the last put there first. */
export function BinTable({ bin, onGone }: BinTableProps) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const task = useTask();
  return (
    <>
      <Table
        caption={t('bin:caption')}
        isCaptionHidden
        isComfortable
        rows={bin}
        rowKey={({ id }) => id}
        noValueLabel={t('unknown')}
        columns={columnsOf({ t, readOnly, task, onGone })}
      />
      {task.problem === null ? null : <Refused problem={task.problem} onClose={task.forget} />}
    </>
  );
}

interface Gestures {
  readonly t: Translate;
  readonly readOnly: string | undefined;
  readonly task: Task;
  readonly onGone: () => void;
}

function columnsOf(gestures: Gestures): Column<BinnedInitiative>[] {
  const { t } = gestures;
  return [
    {
      id: 'title',
      label: t('bin:title'),
      isTitle: true,
      width: '30%',
      cell: ({ title, isArchived }) => (
        <>
          <span className="es-bin-title">{title}</span>
          {isArchived ? <span className="es-bin-note">{t('bin:archived')}</span> : null}
        </>
      ),
    },
    {
      id: 'since',
      label: t('bin:since'),
      isFirm: true,
      cell: ({ removedAt }) => formatPartialDate(localDay(removedAt)),
    },
    {
      id: 'holds',
      label: t('bin:holds'),
      cell: ({ parts }) => holdsInWords(parts, t),
    },
    {
      id: 'gestures',
      label: t('bin:gestures'),
      isActions: true,
      cell: (binned) => <RowGestures {...gestures} binned={binned} />,
    },
  ];
}

function RowGestures({
  t,
  readOnly,
  task,
  onGone,
  binned,
}: Gestures & { readonly binned: BinnedInitiative }) {
  const { id, title, parts } = binned;
  const restore = () =>
    task.run(async () => {
      await write('bin.restore', { id });
      onGone();
      offerUndo(t('bin:restored', { title }), () => write('initiative.remove', { id }));
    });
  return (
    <div className="es-bin-gestures">
      <Button
        size="small"
        icon="undo"
        label={t('bin:restoreLabel', { title })}
        disabledReason={readOnly}
        onPress={restore}
      >
        {t('bin:restore')}
      </Button>
      <DeleteButton
        label={t('bin:deleteLabel', { title })}
        question={t('bin:question', { title })}
        consequence={consequence(parts, t)}
        confirmLabel={t('bin:confirm')}
        cancelLabel={t('bin:keep')}
        onDelete={() => write('bin.delete', { id })}
        onDeleted={onGone}
        describe={refusalSentence}
        disabledReason={readOnly}
      >
        {t('bin:delete')}
      </DeleteButton>
    </div>
  );
}

/** What is lost, that it does not come back, and what stays. */
function consequence(parts: BinnedInitiative['parts'], t: Translate): string {
  return [
    t('bin:lost', { parts: lostInWords(parts, t) }),
    t('bin:noUndo'),
    ...(parts.frozenDossiers > 0 ? [t('bin:frozenStay', { count: parts.frozenDossiers })] : []),
  ].join(' ');
}
