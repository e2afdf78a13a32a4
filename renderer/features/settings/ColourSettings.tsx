import { contrastWithWhite, LEGIBLE } from '../../../shared/figures/contrast.ts';
import { useDraft } from '../../components/autosave/useDraft.ts';
import { Swatches } from '../../components/choice/Swatches.tsx';
import { Banner } from '../../components/feedback/Banner.tsx';
import { save } from '../../queries.ts';
import { useT } from '../../strings.ts';
import { COLOURS } from './colours.ts';
import { ValidatedField } from './ValidatedField.tsx';

export interface ColourSettingsProps {
  /** Hex, six digits. */
  readonly colour: string;
  readonly isReadOnly: boolean;
}

/** The colour of the dossiers: one of those proposed, or the organisation's own; a pale one is told. */
export function ColourSettings({ colour, isReadOnly }: ColourSettingsProps) {
  const t = useT();
  const chosen = useDraft({ value: colour, onSave: keep, name: 'swatch', delay: 0 });
  return (
    <div className="es-settings-form">
      <Swatches
        label={t('settings:colour')}
        swatches={COLOURS.map(({ name, colour: proposed }) => ({
          colour: proposed,
          label: t(`settings:colours.${name}`),
        }))}
        value={chosen.value}
        onChange={chosen.set}
        error={chosen.field.error}
        disabledReason={isReadOnly ? t('settings:readOnly') : undefined}
      />
      <ValidatedField
        label={t('settings:colourOwn')}
        help={t('settings:colourHelp')}
        value={colour}
        tidy={(text) => text.trim().toUpperCase()}
        isGood={(text) => /^#[0-9A-F]{6}$/.test(text)}
        remedy={t('settings:colourBad')}
        onSave={keep}
        isReadOnly={isReadOnly}
      />
      <span
        className="es-settings-swatch"
        aria-hidden
        ref={(swatch) => swatch?.style.setProperty('background', colour)}
      />
      {contrastWithWhite(colour) >= LEGIBLE ? null : (
        <Banner tone="warning">{t('settings:colourPale')}</Banner>
      )}
    </div>
  );
}

/** Stores the colour of the dossiers. */
const keep = (value: string) => save('portfolio.update', { patch: { colour: value } });
