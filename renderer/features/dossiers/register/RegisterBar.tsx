import {
  REGISTER_STATES,
  type RegisterFilter,
  type RegisterState,
} from '../../../../shared/domain/dossierRegister.ts';
import { SearchField } from '../../../components/fields/SearchField.tsx';
import { Select } from '../../../components/fields/Select.tsx';
import { SENT_SIGNS } from '../../../sentSigns.ts';
import { useT } from '../../../strings.ts';

interface RegisterBarProps {
  readonly filter: RegisterFilter;
  readonly onChange: (filter: RegisterFilter) => void;
  readonly funders: readonly { readonly id: string; readonly label: string }[];
  readonly years: readonly string[];
  /** How many lines are shown, of how many. */
  readonly shown: number;
  readonly all: number;
}

/** What the register is told by: words as one types, funder, year, state. */
export function RegisterBar({ filter, onChange, funders, years, shown, all }: RegisterBarProps) {
  const t = useT();
  const set = (patch: Partial<RegisterFilter>) => onChange({ ...filter, ...patch });
  return (
    <div className="es-register-bar">
      <SearchField
        label={t('register:filter.words')}
        placeholder={t('register:filter.words')}
        value={filter.words}
        onChange={(words) => set({ words })}
      />
      <Select
        label={t('register:column.funder')}
        isLabelHidden
        placeholder={t('register:filter.everyFunder')}
        emptyLabel={t('register:filter.everyFunder')}
        options={funders}
        value={filter.funder}
        onChange={(funder) => set({ funder })}
      />
      <Select
        label={t('register:filter.year')}
        isLabelHidden
        placeholder={t('register:filter.everyYear')}
        emptyLabel={t('register:filter.everyYear')}
        options={years.map((year) => ({ id: year, label: year }))}
        value={filter.year}
        onChange={(year) => set({ year })}
      />
      <Select
        label={t('register:column.state')}
        isLabelHidden
        placeholder={t('register:filter.everyState')}
        emptyLabel={t('register:filter.everyState')}
        options={REGISTER_STATES.map((id) => ({
          id,
          label: t(`register:state.${id}`),
          icon: SENT_SIGNS[id],
        }))}
        value={filter.state}
        onChange={(state) => set({ state: stateOf(state) })}
      />
      <output className="es-small es-muted es-nowrap">
        {shown === all
          ? t('register:filter.all', { count: all })
          : t('register:filter.shown', { count: shown, all })}
      </output>
    </div>
  );
}

function stateOf(id: string | null): RegisterState | null {
  return REGISTER_STATES.find((state) => state === id) ?? null;
}
