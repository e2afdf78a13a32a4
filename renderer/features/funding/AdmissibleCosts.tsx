import { formatShort } from '../../../shared/domain/money.ts';
import type { Budget, InadmissibleCost, Program } from '../../../shared/domain/schemas/funding.ts';
import { useDraft } from '../../components/autosave/useDraft.ts';
import { CheckboxGroup } from '../../components/choice/CheckboxGroup.tsx';
import { Disclosure } from '../../components/layout/Disclosure.tsx';
import { save } from '../../queries.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';

interface AdmissibleCostsProps {
  readonly budget: Budget;
  readonly program: Program;
  readonly inadmissible: readonly InadmissibleCost[];
}

/** The costs of a budget, each of which a programme takes unless somebody says that it does not. */
export function AdmissibleCosts({ budget, program, inadmissible }: AdmissibleCostsProps) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const costs = budget.lines.filter(({ side }) => side === 'expense');
  const refused = new Set(
    inadmissible.filter(({ programId }) => programId === program.id).map(({ lineId }) => lineId),
  );
  const taken = costs.map(({ id }) => id).filter((id) => !refused.has(id));
  const draft = useDraft<readonly string[]>({
    value: taken,
    onSave: async (chosen) => {
      for (const { id: lineId } of costs) {
        const isAdmissible = chosen.includes(lineId);
        if (isAdmissible === refused.has(lineId))
          await save('budgetLine.setAdmissible', { lineId, programId: program.id, isAdmissible });
      }
    },
    owner: `${budget.id}/${program.id}`,
    name: 'admissible',
    delay: 0,
    equals: (a, b) => a.join() === b.join(),
  });
  if (costs.length === 0) return null;
  const note =
    taken.length === costs.length
      ? t('funding:admissible.all')
      : t('funding:admissible.without', { count: costs.length - taken.length });
  return (
    <Disclosure title={t('funding:admissible.title')} note={note}>
      <p className="es-help">{t('funding:admissible.help')}</p>
      <CheckboxGroup
        label={t('funding:admissible.of', { program: program.name })}
        isStacked
        options={costs.map(({ id, label: line, amount: cents, inKind }) => {
          const amount = formatShort(cents);
          const key = inKind ? ('inKind' as const) : ('line' as const);
          return { id, label: t(`funding:admissible.${key}`, { line, amount }) };
        })}
        value={draft.value}
        onChange={draft.set}
        error={draft.field.error}
        disabledReason={readOnly}
      />
    </Disclosure>
  );
}
