import { type Unfit, unfitIn } from '../../../shared/domain/mergeStakeholders.ts';
import type { MergePreview, Participation } from '../../../shared/domain/schemas/stakeholder.ts';
import { PHASES, type Phase } from '../../../shared/domain/vocabulary.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { Table } from '../../components/data/Table.tsx';
import { useMaybeAnswer } from '../../queries.ts';
import { useT } from '../../strings.ts';

/** What making the two one will do: names, initiatives, and each phase where both said something. */
export function MergePreviewView(pair: { readonly keptId: string; readonly goneId: string }) {
  const t = useT();
  const { data: plan } = useMaybeAnswer('stakeholder.previewMerge', pair);
  if (plan === undefined) return null;
  const { kept, gone, renamed, united, adoptions } = plan;
  const unfit = unfitIn(
    plan.result,
    united.map(({ after }) => after),
  );
  return (
    <div className="es-merge">
      <ul className="es-merge-facts">
        <li>{t('stakeholder:register.merge.alias', { name: gone.name, kept: kept.name })}</li>
        {renamed.length === 0 ? null : (
          <li>
            {t('stakeholder:register.merge.renamed', {
              count: renamed.length,
              titles: renamed.map(({ initiativeTitle }) => initiativeTitle).join(', '),
            })}
          </li>
        )}
        {adoptions === 0 ? null : (
          <li>{t('stakeholder:register.merge.adoptions', { count: adoptions })}</li>
        )}
        {renamed.length + united.length === 0 ? (
          <li>{t('stakeholder:register.merge.nothing')}</li>
        ) : null}
      </ul>
      {united.map((one) => (
        <United key={one.initiativeId} one={one} plan={plan} />
      ))}
      {unfit.map((one) => (
        <p key={unfitInWords(one, plan, t)} className="es-vif">
          {unfitInWords(one, plan, t)}
        </p>
      ))}
      {unfit.length > 0 ? null : (
        <p className="es-small es-muted">{t('stakeholder:register.merge.undoLater')}</p>
      )}
    </div>
  );
}

/** What does not fit, how much there is and how much may be, and what to do. */
function unfitInWords(unfit: Unfit, plan: MergePreview, t: Translate): string {
  const { what, length, most } = unfit;
  if (what !== 'role') return t(`stakeholder:register.merge.unfit.${what}`, { length, most });
  const { initiativeId } = unfit;
  const title = plan.united.find((one) => one.initiativeId === initiativeId)?.initiativeTitle ?? '';
  return t('stakeholder:register.merge.unfit.role', { length, most, title });
}

function United({
  one,
  plan,
}: {
  readonly one: MergePreview['united'][number];
  readonly plan: MergePreview;
}) {
  const t = useT();
  const title = t('stakeholder:register.merge.united', { title: one.initiativeTitle });
  const [ours, theirs] = one.before;
  return (
    <Table<Phase>
      caption={title}
      isOnSurface
      rows={PHASES}
      rowKey={(phase) => phase}
      noValueLabel={t('empty')}
      columns={[
        {
          id: 'phase',
          label: t('stakeholder:register.merge.phase'),
          isTitle: true,
          cell: (phase) => t(`vocabulary:phase.${phase}`),
        },
        { id: 'kept', label: plan.kept.name, cell: (phase) => partIn(ours, phase, t) },
        { id: 'gone', label: plan.gone.name, cell: (phase) => partIn(theirs, phase, t) },
        {
          id: 'after',
          label: t('stakeholder:register.merge.result'),
          cell: (phase) => partIn(one.after, phase, t),
        },
      ]}
    />
  );
}

function partIn(
  { phases }: Pick<Participation, 'phases'>,
  phase: Phase,
  t: Translate,
): string | null {
  const part = phases.find((found) => found.phase === phase);
  if (part === undefined) return null;
  return part.power === null
    ? t('stakeholder:matrix.present')
    : t(`vocabulary:power.${part.power}`);
}
