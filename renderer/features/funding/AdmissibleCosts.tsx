import { formatShort } from '../../../shared/domain/money.ts';
import type { Budget, InadmissibleCost, Program } from '../../../shared/domain/schemas/funding.ts';
import { AutosaveCheckboxGroup } from '../../components/autosave/fields.tsx';
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
  async function keep(chosen: readonly string[]) {
    for (const { id: lineId } of costs) {
      const isAdmissible = chosen.includes(lineId);
      if (isAdmissible === refused.has(lineId))
        await save('budgetLine.setAdmissible', { lineId, programId: program.id, isAdmissible });
    }
  }
  if (costs.length === 0) return null;
  const note =
    taken.length === costs.length
      ? t('funding:admissible.all')
      : t('funding:admissible.without', { count: costs.length - taken.length });
  return (
    <Disclosure title={t('funding:admissible.title')} note={note}>
      <p className="es-help">{t('funding:admissible.help')}</p>
      <AutosaveCheckboxGroup
        owner={`${budget.id}/${program.id}`}
        label={t('funding:admissible.of', { program: program.name })}
        isStacked
        options={costs.map(({ id, label: line, amount: cents, inKind }) => {
          const amount = formatShort(cents);
          const key = inKind ? ('inKind' as const) : ('line' as const);
          return { id, label: t(`funding:admissible.${key}`, { line, amount }) };
        })}
        value={taken}
        onSave={keep}
        disabledReason={readOnly}
      />
    </Disclosure>
  );
}
