import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { isFixed } from '../../../shared/domain/gridRules.ts';
import { Button } from '../../components/actions/Button.tsx';
import { Page, PageHeader } from '../../components/layout/Page.tsx';
import { useAnswer } from '../../queries.ts';
import { SettingsCrumbs } from '../../SettingsCrumbs.tsx';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { NewGridVersion } from './NewGridVersion.tsx';
import { VersionLine } from './VersionLine.tsx';
import './grid-versions.css';

/** « Grilles »: the versions of the grid, which one new applications use, and the way to one's own. */
export function GridVersionsPage() {
  const t = useT();
  const navigate = useNavigate();
  const readOnly = useReadOnlyReason();
  const versions = useAnswer('gridVersion.list', undefined);
  const [base, setBase] = useState<string | null>(null);
  const serving = versions.find(({ serves }) => serves);
  const first = [serving, ...versions].find((version) => version !== undefined && isFixed(version));
  const open = (id: string) =>
    void navigate({ to: '/reglages/grilles/$gridVersionId', params: { gridVersionId: id } });
  return (
    <Page
      header={
        <PageHeader
          takesFocus
          over={<SettingsCrumbs crumbs={[{ label: t('gridVersion:title') }]} />}
          title={t('gridVersion:title')}
          under={t('gridVersion:rule')}
          actions={
            <Button
              tone="primary"
              icon="plus"
              disabledReason={readOnly}
              onPress={() => setBase(first?.id ?? null)}
            >
              {t('gridVersion:create.open')}
            </Button>
          }
        />
      }
    >
      <ul className="es-versions" aria-label={t('gridVersion:title')}>
        {versions.map((version) => (
          <VersionLine
            key={version.id}
            version={version}
            versions={versions}
            onCopy={() => setBase(version.id)}
          />
        ))}
      </ul>
      <NewGridVersion
        key={String(base)}
        versions={versions}
        baseId={base}
        onClose={() => setBase(null)}
        onMade={open}
      />
    </Page>
  );
}
