import type { Program } from '../../../shared/domain/schemas/funding.ts';
import { AutosaveNumberField } from '../../components/autosave/fields.tsx';
import { save } from '../../queries.ts';
import { useT } from '../../strings.ts';

interface ProgramLimitsProps {
  readonly program: Program;
  readonly isReadOnly: boolean;
}

/** The rules of a programme that are whole numbers; each may be unknown. */
const LIMITS = [
  { field: 'mostPercent', unit: 'percent', min: 1, max: 100 },
  { field: 'mostInKindPercent', unit: 'percent', min: 0, max: 100 },
  { field: 'leastOwnPercent', unit: 'percent', min: 1, max: 100 },
  { field: 'mostMonths', unit: 'months', min: 1, max: 240 },
] as const;
type Limit = (typeof LIMITS)[number];

/** What a programme takes at most, and asks at least: parts of the costs, and a duration. */
export function ProgramLimits({ program, isReadOnly }: ProgramLimitsProps) {
  return LIMITS.map((limit) => (
    <LimitField key={limit.field} limit={limit} program={program} isReadOnly={isReadOnly} />
  ));
}

function LimitField({
  limit,
  program,
  isReadOnly,
}: ProgramLimitsProps & { readonly limit: Limit }) {
  const t = useT();
  const { field, unit, min, max } = limit;
  return (
    <AutosaveNumberField
      owner={program.id}
      label={t(`funding:program.${field}`)}
      unit={t(`funding:program.unit.${unit}`)}
      min={min}
      max={max}
      isWhole
      isReadOnly={isReadOnly}
      badInput={t('funding:program.badLimit', { min, max })}
      value={program[field]}
      onSave={(value) => save('program.update', { id: program.id, patch: { [field]: value } })}
    />
  );
}
