import type { Funding } from '../../../../shared/domain/schemas/funding.ts';
import { AutosaveCheckboxGroup } from '../../../components/autosave/fields.tsx';
import { OnDemand } from '../../../components/feedback/OnDemand.tsx';
import { Section } from '../../../components/layout/Section.tsx';
import { useAnswer } from '../../../queries.ts';
import { savePayers } from '../../../savePayers.ts';
import { useReadOnlyReason } from '../../../shell/useReadOnlyReason.ts';
import { useT } from '../../../strings.ts';

/** The effects that a funding keeps up: they lose it with its last day. */
export function KeptEffects({ funding }: { readonly funding: Funding }) {
  const t = useT();
  return (
    <Section isSmall title={t('money:payer.title')} note={t('money:payer.note')}>
      {funding.shares.length === 0 ? <p className="es-muted">{t('money:payer.noShare')}</p> : null}
      {funding.shares.map(({ initiativeId, initiativeTitle }) => (
        <OnDemand key={initiativeId}>
          <EffectsOf funding={funding} initiativeId={initiativeId} title={initiativeTitle} />
        </OnDemand>
      ))}
    </Section>
  );
}

interface EffectsOfProps {
  readonly funding: Funding;
  readonly initiativeId: string;
  readonly title: string;
}

function EffectsOf({ funding, initiativeId, title }: EffectsOfProps) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const { effects } = useAnswer('initiative.get', { id: initiativeId });
  const kept = effects.map(({ id }) => id).filter((id) => funding.effectIds.includes(id));
  if (effects.length === 0)
    return <p className="es-muted">{t('money:payer.noEffect', { title })}</p>;
  return (
    <AutosaveCheckboxGroup
      owner={`${funding.id}/${initiativeId}`}
      label={title}
      isStacked
      options={effects.map(({ id, statement }) => ({ id, label: statement }))}
      value={kept}
      onSave={(chosen) =>
        savePayers(
          effects.map(({ id }) => ({
            fundingId: funding.id,
            effectId: id,
            was: kept.includes(id),
            pays: chosen.includes(id),
          })),
        )
      }
      disabledReason={readOnly}
    />
  );
}
