import { CHANGE_KINDS } from '../../../shared/domain/changeColumns.ts';
import { formatPartialDate, parsePartialDate } from '../../../shared/domain/dates.ts';
import { ComboBox } from '../../components/fields/ComboBox.tsx';
import { PartialDateField } from '../../components/fields/PartialDateField.tsx';
import { SearchField } from '../../components/fields/SearchField.tsx';
import { Select } from '../../components/fields/Select.tsx';
import { useT } from '../../strings.ts';
import { useInitiativeTitles } from '../../useInitiativeTitles.ts';
import type { Looked } from './looked.ts';

interface JournalBarProps {
  readonly looked: Looked;
  readonly onChange: (looked: Looked) => void;
}

/** What the journal is told by: words, initiative, what kind of record, when. */
export function JournalBar({ looked, onChange }: JournalBarProps) {
  const t = useT();
  const titles = useInitiativeTitles(looked.initiativeId);
  const set = (patch: Partial<Looked>) => onChange({ ...looked, ...patch });
  return (
    <div className="es-journal-bar">
      <SearchField
        label={t('journal:filter.words')}
        placeholder={t('journal:filter.words')}
        value={looked.words}
        onChange={(words) => set({ words })}
      />
      {looked.record === null ? (
        <ComboBox
          {...titles}
          label={t('journal:filter.initiative')}
          isLabelHidden
          placeholder={t('journal:filter.everyInitiative')}
          badInput={t('journal:filter.badInitiative')}
          value={looked.initiativeId}
          onChange={(initiativeId) => set({ initiativeId })}
        />
      ) : null}
      <Select
        label={t('journal:filter.kind')}
        isLabelHidden
        placeholder={t('journal:filter.everyKind')}
        emptyLabel={t('journal:filter.everyKind')}
        options={CHANGE_KINDS.map((id) => ({ id, label: t(`journal:kind.${id}`) }))}
        value={looked.kind}
        onChange={(id) => set({ kind: CHANGE_KINDS.find((kind) => kind === id) ?? null })}
      />
      <PartialDateField
        label={t('journal:filter.when')}
        isLabelHidden
        placeholder={t('journal:filter.everyWhen')}
        badInput={t('journal:filter.badWhen')}
        parse={parsePartialDate}
        format={formatPartialDate}
        value={looked.when}
        onChange={(when) => set({ when })}
      />
    </div>
  );
}
