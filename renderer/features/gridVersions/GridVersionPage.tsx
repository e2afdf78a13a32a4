import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { isFixed } from '../../../shared/domain/gridRules.ts';
import { AlteredGrid } from '../../AlteredGrid.tsx';
import { call } from '../../api.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { SegmentedControl } from '../../components/choice/SegmentedControl.tsx';
import { Page, PageHeader } from '../../components/layout/Page.tsx';
import { useAnswer } from '../../queries.ts';
import { SettingsCrumbs } from '../../SettingsCrumbs.tsx';
import { PrintButton } from '../../shell/printing/PrintButton.tsx';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { GridEditor } from './GridEditor.tsx';
import { GridPreview } from './GridPreview.tsx';
import { ServeButton } from './ServeButton.tsx';
import './grid-versions.css';

/** One version of the grid: its draft is worked on, a fixed one is read. */
export function GridVersionPage() {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const { gridVersionId } = useParams({ from: '/reglages/grilles/$gridVersionId' });
  const versions = useAnswer('gridVersion.list', undefined);
  const version = versions.find(({ id }) => id === gridVersionId);
  const [isPreview, setIsPreview] = useState(false);
  const crumbs = (last: string) => (
    <SettingsCrumbs
      crumbs={[{ label: t('gridVersion:title'), href: '#/reglages/grilles' }, { label: last }]}
    />
  );
  if (version === undefined) {
    return (
      <Page header={<PageHeader title={t('gridVersion:missing')} over={crumbs('…')} takesFocus />}>
        <Anchor href="#/reglages/grilles">{t('gridVersion:title')}</Anchor>
      </Page>
    );
  }
  const { definition } = version;
  const former = versions.find(({ id }) => id === definition.basedOn)?.definition ?? null;
  const isDraft = !isFixed(version) && readOnly === undefined;
  return (
    <Page
      isFixed
      isBare
      header={
        <PageHeader
          isCompact
          isLined
          takesFocus
          over={crumbs(definition.name)}
          title={definition.name}
          under={[
            t('gridVersion:number', { version: definition.version }),
            isDraft ? t('gridVersion:draftRule') : (readOnly ?? t('gridVersion:fixedRule')),
          ].join(' · ')}
          actions={
            <>
              <PrintButton print={() => call('grid.printBlank', { gridVersionId: version.id })}>
                {t('paper:print.blank')}
              </PrintButton>
              {isDraft ? (
                <SegmentedControl
                  label={t('gridVersion:look.label')}
                  value={isPreview ? 'preview' : 'edit'}
                  options={[
                    { id: 'edit', label: t('gridVersion:look.edit') },
                    { id: 'preview', label: t('gridVersion:look.preview') },
                  ]}
                  onChange={(id) => setIsPreview(id === 'preview')}
                />
              ) : null}
              <ServeButton isMain version={version} versions={versions} />
            </>
          }
        />
      }
    >
      {version.isIntact ? null : <AlteredGrid name={definition.name} />}
      {isDraft && !isPreview ? (
        <GridEditor key={version.id} definition={definition} former={former} />
      ) : (
        <GridPreview definition={definition} former={former} />
      )}
    </Page>
  );
}
