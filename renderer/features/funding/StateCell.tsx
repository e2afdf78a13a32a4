import { REVENUE_STATES, type RevenueState } from '../../../shared/domain/vocabulary.ts';
import { useDraft } from '../../components/autosave/useDraft.ts';
import { Select } from '../../components/fields/Select.tsx';
import { Sign } from '../../components/icons/Sign.tsx';
import { useT } from '../../strings.ts';
import { MONEY_SIGNS, stateOptions } from './moneySigns.ts';

export interface StateCellProps {
  /** Which line it belongs to. */
  readonly lineKey: string;
  /** The same, spoken. */
  readonly labelNote: string;
  readonly state: RevenueState;
  readonly isReadOnly: boolean;
  readonly onSave: (state: RevenueState) => Promise<unknown>;
}

/** Asked, confirmed or received: a promise is not money. */
export function StateCell({ lineKey, labelNote, state, isReadOnly, onSave }: StateCellProps) {
  const t = useT();
  const draft = useDraft({ value: state, onSave, name: `${lineKey}/state`, delay: 0 });
  if (isReadOnly) {
    return (
      <span className="es-lines-said">
        <Sign icon={MONEY_SIGNS[state]}>{t(`vocabulary:revenueState.${state}`)}</Sign>
      </span>
    );
  }
  return (
    <Select
      label={t('funding:line.state')}
      labelNote={labelNote}
      isLabelHidden
      placeholder={t('action.choose')}
      options={stateOptions(t)}
      {...draft.field}
      onChange={(id) => {
        const chosen = REVENUE_STATES.find((known) => known === id);
        if (chosen !== undefined) draft.set(chosen);
      }}
    />
  );
}
