import type { SectorUse } from '../../../shared/domain/schemas/sector.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { Button } from '../../components/actions/Button.tsx';
import { type Column, Table } from '../../components/data/Table.tsx';
import { write } from '../../queries.ts';
import { Refused } from '../../shell/Refused.tsx';
import { offerUndo } from '../../shell/undo.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';

interface SectorTableProps {
  readonly sectors: readonly SectorUse[];
  readonly onRename: (sector: SectorUse) => void;
  /** A row left the table. */
  readonly onGone: () => void;
}

/** The sectors in French order, each with how many initiatives are in it. */
export function SectorTable({ sectors, onRename, onGone }: SectorTableProps) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const task = useTask();
  const remove = (name: string) =>
    task.run(async () => {
      const { undoId, changed } = await write('sector.remove', { name });
      onGone();
      offerUndo(t('sector:removed', { name, count: changed }), () =>
        write('selection.undo', { id: undoId }),
      );
    });
  return (
    <>
      <Table
        caption={t('sector:caption')}
        isCaptionHidden
        rows={sectors}
        rowKey={({ name }) => name}
        noValueLabel={t('unknown')}
        columns={columnsOf({ t, readOnly, onRename, onRemove: remove })}
      />
      {task.problem === null ? null : <Refused problem={task.problem} onClose={task.forget} />}
    </>
  );
}

interface Gestures {
  readonly t: Translate;
  readonly readOnly: string | undefined;
  readonly onRename: (sector: SectorUse) => void;
  readonly onRemove: (name: string) => void;
}

function columnsOf({ t, readOnly, onRename, onRemove }: Gestures): Column<SectorUse>[] {
  return [
    { id: 'name', label: t('sector:name'), isTitle: true, cell: ({ name }) => name },
    {
      id: 'count',
      label: t('sector:count'),
      align: 'end',
      width: 110,
      cell: ({ count }) => t('sector:countOf', { count }),
    },
    {
      id: 'gestures',
      label: t('sector:gestures'),
      isActions: true,
      cell: (sector) => (
        <div className="es-sectors-gestures">
          <Button
            size="small"
            tone="faint"
            label={t('sector:renameLabel', { name: sector.name })}
            disabledReason={readOnly}
            onPress={() => onRename(sector)}
          >
            {t('sector:rename')}
          </Button>
          <Button
            size="small"
            tone="faint"
            label={t('sector:removeLabel', { name: sector.name })}
            disabledReason={readOnly}
            onPress={() => onRemove(sector.name)}
          >
            {t('sector:remove')}
          </Button>
        </div>
      ),
    },
  ];
}
