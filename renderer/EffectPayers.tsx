import { periodInWords } from '../shared/content/words.ts';
import { presentState } from '../shared/domain/fundingState.ts';
import { AutosaveCheckboxGroup } from './components/autosave/fields.tsx';
import { useAnswer } from './queries.ts';
import { savePayers } from './savePayers.ts';
import { useReadOnlyReason } from './shell/useReadOnlyReason.ts';
import { useT } from './strings.ts';

interface EffectPayersProps {
  readonly effectId: string;
  readonly initiativeId: string;
}

/** Which fundings of its initiative keep an effect up; nothing where the initiative has none. */
export function EffectPayers({ effectId, initiativeId }: EffectPayersProps) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const fundings = useAnswer('funding.ofInitiative', { id: initiativeId });
  const paying = fundings
    .filter(({ effectIds }) => effectIds.includes(effectId))
    .map(({ id }) => id);
  if (fundings.length === 0) return null;
  return (
    <AutosaveCheckboxGroup
      owner={effectId}
      label={t('money:payer.field')}
      help={t('money:payer.help')}
      isStacked
      options={fundings.map((funding) => {
        const { state } = presentState(funding);
        const said = t(`vocabulary:revenueState.${state}`);
        const period = periodInWords(funding.start, funding.end, t);
        return {
          id: funding.id,
          label: funding.title,
          hint: period === null ? said : `${said}, ${period}`,
        };
      })}
      value={paying}
      onSave={(chosen) =>
        savePayers(
          fundings.map(({ id }) => ({
            fundingId: id,
            effectId,
            was: paying.includes(id),
            pays: chosen.includes(id),
          })),
        )
      }
      disabledReason={readOnly}
    />
  );
}
