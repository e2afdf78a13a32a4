import type { EndKind } from '../shared/domain/vocabulary.ts';
import { Select } from './components/fields/Select.tsx';
import { endKindOf, endKindOptions } from './endKinds.ts';
import { useT } from './strings.ts';

interface EndKindSelectProps {
  readonly value: EndKind | null;
  readonly onChange: (kind: EndKind | null) => void;
}

/** Why an initiative ended; it may stay unsaid. */
export function EndKindSelect({ value, onChange }: EndKindSelectProps) {
  const t = useT();
  return (
    <Select
      label={t('stage:field.endKind')}
      placeholder={t('stage:field.endKindHint')}
      emptyLabel={t('stage:field.endKindNone')}
      options={endKindOptions(t)}
      value={value}
      onChange={(id) => onChange(endKindOf(id))}
    />
  );
}
