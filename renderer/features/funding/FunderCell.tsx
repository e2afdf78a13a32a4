import type { Funder } from '../../../shared/domain/schemas/funding.ts';
import { useDraft } from '../../components/autosave/useDraft.ts';
import { NoValue } from '../../components/data/NoValue.tsx';
import { FunderBox } from '../../FunderBox.tsx';
import { useAnswer } from '../../queries.ts';
import { useT } from '../../strings.ts';

export interface FunderCellProps {
  /** Which line it belongs to. */
  readonly lineKey: string;
  /** The same, spoken. */
  readonly labelNote: string;
  readonly funderId: string | null;
  readonly isReadOnly: boolean;
  readonly onSave: (funder: Funder | null) => Promise<unknown>;
}

/** Who pays: one of the register, or a new one added by its name. */
export function FunderCell({ lineKey, labelNote, funderId, isReadOnly, onSave }: FunderCellProps) {
  const t = useT();
  const funders = useAnswer('funder.list', undefined);
  const draft = useDraft<string | null>({
    value: funderId,
    onSave: (id) => onSave(funders.find((funder) => funder.id === id) ?? null),
    name: `${lineKey}/funderId`,
    delay: 0,
  });
  if (isReadOnly) {
    const name = funders.find(({ id }) => id === funderId)?.name;
    return <span className="es-lines-said">{name ?? <NoValue label={t('unknown')} />}</span>;
  }
  return (
    <FunderBox
      label={t('funding:line.funder')}
      labelNote={labelNote}
      isLabelHidden
      funderId={draft.value}
      onChange={draft.set}
      onAdd={async (added) => onSave(await added)}
      error={draft.field.error}
    />
  );
}
