import { useAsked, useAskedField } from '../../asked.ts';
import { Page, PageHeader } from '../../components/layout/Page.tsx';
import { useAnswer } from '../../queries.ts';
import { useT } from '../../strings.ts';
import { AppearanceSettings } from './AppearanceSettings.tsx';
import { EffectSettings } from './EffectSettings.tsx';
import { FileSettings } from './FileSettings.tsx';
import { FollowUpSettings } from './FollowUpSettings.tsx';
import { GridSettings } from './GridSettings.tsx';
import { HandoverSettings } from './HandoverSettings.tsx';
import { JournalSettings } from './JournalSettings.tsx';
import { LogoSettings } from './LogoSettings.tsx';
import { NetworkSettings } from './NetworkSettings.tsx';
import { OrganisationSettings } from './OrganisationSettings.tsx';
import { PrivacySettings } from './PrivacySettings.tsx';
import { SafetySettings } from './SafetySettings.tsx';
import { TakeOutSettings } from './TakeOutSettings.tsx';
import { TemplateSettings } from './TemplateSettings.tsx';
import { VocabularySettings } from './VocabularySettings.tsx';
import './settings.css';

/** « Réglages »: the organisation that owns the portfolio, its dossiers' look, the window's look. */
export function SettingsPage() {
  const t = useT();
  useAskedField(useAsked());
  const { open, theme, language } = useAnswer('app.state', undefined);
  if (open === null) return null;
  return (
    <Page header={<PageHeader title={t('settings:title')} takesFocus />}>
      <div className="es-settings">
        <div className="es-settings-side">
          <OrganisationSettings
            organisation={open.portfolio.organisation}
            isReadOnly={open.readOnly !== null}
          />
          <SafetySettings isProtected={open.isProtected} />
        </div>
        <div className="es-settings-side">
          <LogoSettings
            hasLogo={open.portfolio.hasLogo}
            colour={open.portfolio.organisation.colour}
            isReadOnly={open.readOnly !== null}
          />
          <FollowUpSettings isReadOnly={open.readOnly !== null} />
          <GridSettings />
          <TemplateSettings />
          <EffectSettings isReadOnly={open.readOnly !== null} />
          <AppearanceSettings theme={theme} language={language} />
          <PrivacySettings />
          <VocabularySettings />
          <JournalSettings />
          <TakeOutSettings />
          <NetworkSettings />
          <HandoverSettings isProtected={open.isProtected} />
          <FileSettings fileName={open.fileName} />
        </div>
      </div>
    </Page>
  );
}
