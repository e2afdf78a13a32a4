import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ShelvedTemplate } from '../../../shared/domain/schemas/template.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { Button } from '../../components/actions/Button.tsx';
import { Icon } from '../../components/icons/Icon.tsx';
import { Page, PageHeader } from '../../components/layout/Page.tsx';
import { useAnswer } from '../../queries.ts';
import { SettingsCrumbs } from '../../SettingsCrumbs.tsx';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { CopyTemplate } from './CopyTemplate.tsx';
import { ImportTemplate } from './ImportTemplate.tsx';
import { useVerified } from './useVerified.ts';
import './templates.css';

/** « Gabarits »: what dossiers are begun from, where each comes from, and the way to one's own. */
export function TemplatesPage() {
  const t = useT();
  const navigate = useNavigate();
  const shelf = useAnswer('template.shelf', undefined);
  const [copied, setCopied] = useState<ShelvedTemplate | null>(null);
  return (
    <Page
      header={
        <PageHeader
          takesFocus
          over={<SettingsCrumbs crumbs={[{ label: t('template:title') }]} />}
          title={t('template:title')}
          under={t('template:rule')}
          actions={<ImportTemplate />}
        />
      }
    >
      <ul className="es-templates" aria-label={t('template:title')}>
        {shelf.map((shelved) => (
          <TemplateLine
            key={shelved.template.id}
            shelved={shelved}
            onCopy={() => setCopied(shelved)}
          />
        ))}
      </ul>
      {copied === null ? null : (
        <CopyTemplate
          template={copied.template}
          onClose={() => setCopied(null)}
          onMade={(templateId) =>
            void navigate({ to: '/reglages/gabarits/$templateId', params: { templateId } })
          }
        />
      )}
    </Page>
  );
}

interface TemplateLineProps {
  readonly shelved: ShelvedTemplate;
  readonly onCopy: () => void;
}

function TemplateLine({ shelved: { template, origin, uses }, onCopy }: TemplateLineProps) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const { words, isOld } = useVerified(template);
  return (
    <li className="es-template">
      <div className="es-template-words">
        <h2>
          <Anchor href={`#/reglages/gabarits/${template.id}`}>{template.name}</Anchor>
        </h2>
        <p className="es-small">{template.purpose}</p>
        <p className="es-template-states">
          {isOld ? <Icon name="warning" tone="muted" /> : null}
          {[
            t(`template:origin.${origin}`, { version: template.version }),
            ...(template.about === 'portfolio' ? [t('template:about.portfolio')] : []),
            words,
            ...(uses === 0 ? [] : [t('template:uses', { count: uses })]),
          ].join(' · ')}
        </p>
      </div>
      <Button
        size="small"
        icon="copy"
        label={t('template:copy.of', { name: template.name })}
        disabledReason={readOnly}
        onPress={onCopy}
      >
        {t('template:copy.open')}
      </Button>
    </li>
  );
}
