import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useAsked, useAskedField } from '../../asked.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { Button } from '../../components/actions/Button.tsx';
import { Page, PageHeader } from '../../components/layout/Page.tsx';
import { DeleteButton } from '../../components/records/DeleteButton.tsx';
import { useAnswer, write } from '../../queries.ts';
import { SettingsCrumbs } from '../../SettingsCrumbs.tsx';
import { refusalSentence } from '../../shell/refusal.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { CopyTemplate } from './CopyTemplate.tsx';
import { ExportTemplate } from './ExportTemplate.tsx';
import { TemplateBlocks } from './TemplateBlocks.tsx';
import { TemplateFields } from './TemplateFields.tsx';
import { TemplatePieces } from './TemplatePieces.tsx';
import { TemplateRules } from './TemplateRules.tsx';
import { useVerified } from './useVerified.ts';
import './templates.css';

/** One template: those that ship are read and copied, one's own is changed. */
export function TemplatePage() {
  const t = useT();
  const navigate = useNavigate();
  const readOnly = useReadOnlyReason();
  useAskedField(useAsked());
  const { templateId } = useParams({ from: '/reglages/gabarits/$templateId' });
  const shelf = useAnswer('template.shelf', undefined);
  const [isCopying, setIsCopying] = useState(false);
  const shelved = shelf.find(({ template }) => template.id === templateId);
  const { words } = useVerified(shelved?.template ?? { verifiedOn: null, recipient: 'any' });
  const crumbs = (last: string) => (
    <SettingsCrumbs
      crumbs={[{ label: t('template:title'), href: '#/reglages/gabarits' }, { label: last }]}
    />
  );
  if (shelved === undefined) {
    return (
      <Page header={<PageHeader title={t('template:missing')} over={crumbs('…')} takesFocus />}>
        <Anchor href="#/reglages/gabarits">{t('template:title')}</Anchor>
      </Page>
    );
  }
  const { template, origin, uses } = shelved;
  const isOwn = origin === 'own';
  const lock = isOwn ? readOnly : t('template:shippedRule');
  return (
    <Page
      header={
        <PageHeader
          takesFocus
          over={crumbs(template.name)}
          title={template.name}
          under={[t(`template:origin.${origin}`, { version: template.version }), words].join(' · ')}
          actions={
            <>
              <ExportTemplate id={template.id} />
              <Button icon="copy" disabledReason={readOnly} onPress={() => setIsCopying(true)}>
                {t('template:copy.open')}
              </Button>
            </>
          }
        />
      }
    >
      <div className="es-template-page">
        <p className="es-small es-muted">
          {isOwn ? t('template:ownRule') : t('template:shippedRule')}
        </p>
        <TemplateFields template={template} isLocked={lock !== undefined} />
        <TemplateRules template={template} isLocked={lock !== undefined} />
        <TemplateBlocks template={template} isLocked={lock !== undefined} />
        <TemplatePieces template={template} isLocked={lock !== undefined} />
        {isOwn ? (
          <div>
            <DeleteButton
              question={t('template:remove.question', { name: template.name })}
              consequence={t('template:remove.consequence')}
              confirmLabel={t('template:remove.confirm')}
              cancelLabel={t('action.cancel')}
              describe={refusalSentence}
              disabledReason={uses > 0 ? t('template:remove.used', { count: uses }) : readOnly}
              onDelete={async () => {
                await navigate({ to: '/reglages/gabarits' });
                await write('template.remove', { id: template.id });
              }}
            >
              {t('template:remove.open')}
            </DeleteButton>
          </div>
        ) : null}
      </div>
      {isCopying ? (
        <CopyTemplate
          template={template}
          onClose={() => setIsCopying(false)}
          onMade={(id) =>
            void navigate({ to: '/reglages/gabarits/$templateId', params: { templateId: id } })
          }
        />
      ) : null}
    </Page>
  );
}
