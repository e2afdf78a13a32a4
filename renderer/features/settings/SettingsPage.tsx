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
import { SettingsContents } from './SettingsContents.tsx';
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
  const { organisation, hasLogo } = open.portfolio;
  const isReadOnly = open.readOnly !== null;
  const main = [
    {
      id: 'organisme',
      title: t('settings:organisation'),
      body: <OrganisationSettings organisation={organisation} isReadOnly={isReadOnly} />,
    },
    {
      id: 'securite',
      title: t('backup:section'),
      body: <SafetySettings isProtected={open.isProtected} />,
    },
  ];
  const side = [
    {
      id: 'logo',
      title: t('settings:logoAndColour'),
      body: <LogoSettings hasLogo={hasLogo} colour={organisation.colour} isReadOnly={isReadOnly} />,
    },
    {
      id: 'suivi',
      title: t('followUp:rhythm.settings'),
      body: <FollowUpSettings isReadOnly={isReadOnly} />,
    },
    { id: 'grilles', title: t('gridVersion:title'), body: <GridSettings /> },
    { id: 'gabarits', title: t('template:title'), body: <TemplateSettings /> },
    {
      id: 'effets',
      title: t('settings:effects.title'),
      body: <EffectSettings isReadOnly={isReadOnly} />,
    },
    {
      id: 'apparence',
      title: t('settings:appearance'),
      body: <AppearanceSettings theme={theme} language={language} />,
    },
    { id: 'renseignements', title: t('privacy:title'), body: <PrivacySettings /> },
    { id: 'vocabulaire', title: t('sector:settings'), body: <VocabularySettings /> },
    { id: 'journal', title: t('journal:title'), body: <JournalSettings /> },
    { id: 'sortir', title: t('portable:title'), body: <TakeOutSettings /> },
    { id: 'reseau', title: t('network:title'), body: <NetworkSettings /> },
    {
      id: 'passation',
      title: t('handover:title'),
      body: <HandoverSettings isProtected={open.isProtected} />,
    },
    { id: 'fichier', title: t('settings:file'), body: <FileSettings fileName={open.fileName} /> },
  ];
  return (
    <Page header={<PageHeader title={t('settings:title')} takesFocus />}>
      <div className="es-settings">
        <SettingsContents sections={[...main, ...side]} />
        {[main, side].map((sections) => (
          <div key={sections[0]?.id} className="es-settings-side">
            {sections.map(({ id, body }) => (
              <div key={id} id={`reglages-${id}`} className="es-settings-part">
                {body}
              </div>
            ))}
          </div>
        ))}
      </div>
    </Page>
  );
}
