import { useState } from 'react';
import { contrastWithWhite, LEGIBLE } from '../../../shared/figures/contrast.ts';
import { useDraft } from '../../components/autosave/useDraft.ts';
import { Swatches } from '../../components/choice/Swatches.tsx';
import { Banner } from '../../components/feedback/Banner.tsx';
import { Disclosure } from '../../components/layout/Disclosure.tsx';
import { save } from '../../queries.ts';
import { useT } from '../../strings.ts';
import { COLOURS, colourOf, nearestColour } from './colours.ts';
import { ValidatedField } from './ValidatedField.tsx';

export interface ColourSettingsProps {
  /** Hex, six digits. */
  readonly colour: string;
  readonly isReadOnly: boolean;
}

/** The colour of the dossiers: one of those proposed, or the organisation's own, by its code; a pale one is told. */
export function ColourSettings({ colour, isReadOnly }: ColourSettingsProps) {
  const t = useT();
  const chosen = useDraft({ value: colour, onSave: keep, name: 'swatch', delay: 0 });
  const isOwn = COLOURS.every((proposed) => proposed.colour !== colour);
  // One that was tried in its place does not take it away: its code would be typed again.
  const [own, setOwn] = useState<string | null>(null);
  if (isOwn && own !== colour) setOwn(colour);
  return (
    <div className="es-settings-form">
      <Swatches
        label={t('settings:colour')}
        help={t('settings:colourHelp')}
        swatches={[
          ...COLOURS.map(({ name, colour: proposed }) => ({
            colour: proposed,
            label: t(`settings:colours.${name}`),
          })),
          ...(own === null
            ? []
            : [
                {
                  colour: own,
                  label: t('settings:colourOwnNear', {
                    name: t(`settings:colours.${nearestColour(own)}`),
                  }),
                },
              ]),
        ]}
        value={chosen.value}
        onChange={chosen.set}
        error={chosen.field.error}
        disabledReason={isReadOnly ? t('settings:readOnly') : undefined}
      />
      <Disclosure title={t('settings:colourOther')}>
        <ValidatedField
          label={t('settings:colourCode')}
          help={t('settings:colourCodeHelp')}
          value={isOwn ? colour : ''}
          tidy={(text) => colourOf(text) ?? text}
          isGood={(text) => text.trim() === '' || colourOf(text) !== null}
          remedy={t('settings:colourBad')}
          // Nothing is written: the colour that was chosen by its name stays.
          onSave={(text) => (text.trim() === '' ? Promise.resolve() : keep(text))}
          isReadOnly={isReadOnly}
        />
      </Disclosure>
      {contrastWithWhite(colour) >= LEGIBLE ? null : (
        <Banner tone="warning">{t('settings:colourPale')}</Banner>
      )}
    </div>
  );
}

/** Stores the colour of the dossiers. */
const keep = (value: string) => save('portfolio.update', { patch: { colour: value } });
