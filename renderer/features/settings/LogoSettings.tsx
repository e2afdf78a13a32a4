import { useState } from 'react';
import { Button } from '../../components/actions/Button.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { useAnswer, write } from '../../queries.ts';
import { Refused } from '../../shell/Refused.tsx';
import { useT } from '../../strings.ts';
import { ColourSettings } from './ColourSettings.tsx';

export interface LogoSettingsProps {
  readonly hasLogo: boolean;
  readonly colour: string;
  readonly isReadOnly: boolean;
}

/** The organisation's mark on its dossiers: a logo and one colour. */
export function LogoSettings({ hasLogo, colour, isReadOnly }: LogoSettingsProps) {
  const t = useT();
  const logo = useAnswer('portfolio.logo', undefined);
  const [problem, setProblem] = useState<unknown>(null);
  const reason = isReadOnly ? t('settings:readOnly') : undefined;
  const act = (work: Promise<unknown>) => void work.catch(setProblem);
  return (
    <Section title={t('settings:logoAndColour')}>
      {logo === null ? (
        <p className="es-settings-note">{t('settings:logoNone')}</p>
      ) : (
        <img className="es-settings-logo" src={logo} alt={t('settings:logoAlt')} />
      )}
      <div className="es-settings-row">
        <Button
          icon="picture"
          disabledReason={reason}
          onPress={() => act(write('portfolio.chooseLogo', undefined))}
        >
          {hasLogo ? t('settings:logoChange') : t('settings:logoChoose')}
        </Button>
        {hasLogo && !isReadOnly ? (
          <Button tone="quiet" onPress={() => act(write('portfolio.removeLogo', undefined))}>
            {t('settings:logoRemove')}
          </Button>
        ) : null}
      </div>
      <ColourSettings colour={colour} isReadOnly={isReadOnly} />
      {problem === null ? null : <Refused problem={problem} onClose={() => setProblem(null)} />}
    </Section>
  );
}
