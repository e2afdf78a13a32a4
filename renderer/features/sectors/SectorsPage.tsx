import { useRef, useState } from 'react';
import type { SectorUse } from '../../../shared/domain/schemas/sector.ts';
import { sectorTwins } from '../../../shared/domain/sectorTwins.ts';
import { EmptyState } from '../../components/feedback/EmptyState.tsx';
import { Page, PageHeader } from '../../components/layout/Page.tsx';
import { focusSoon } from '../../components/records/focusSoon.ts';
import { useAnswer } from '../../queries.ts';
import { SettingsCrumbs } from '../../SettingsCrumbs.tsx';
import { useT } from '../../strings.ts';
import { RenameSector } from './RenameSector.tsx';
import { SectorTable } from './SectorTable.tsx';
import { TwinSectors } from './TwinSectors.tsx';
import './sectors.css';

/** « Secteurs »: how sectors are written, where, and one name for all that is one. */
export function SectorsPage() {
  const t = useT();
  const sectors = useAnswer('sector.list', undefined);
  const [renamed, setRenamed] = useState<SectorUse | null>(null);
  const place = useRef<HTMLDivElement>(null);
  // The row is gone: the next keystroke starts from the title.
  const focusTitle = () => focusSoon(() => place.current?.querySelector('h1') ?? null);
  return (
    <div ref={place}>
      <Page
        header={
          <PageHeader
            title={t('sector:title')}
            over={<SettingsCrumbs crumbs={[{ label: t('sector:title') }]} />}
            under={t('sector:note')}
            takesFocus
          />
        }
      >
        {sectors.length === 0 ? (
          <EmptyState title={t('sector:empty')}>{t('sector:emptyText')}</EmptyState>
        ) : (
          <div className="es-sectors">
            {sectorTwins(sectors).map((twins) => (
              <TwinSectors key={twins.kept} twins={twins} onDone={focusTitle} />
            ))}
            <SectorTable sectors={sectors} onRename={setRenamed} onGone={focusTitle} />
          </div>
        )}
        {renamed === null ? null : (
          <RenameSector
            sector={renamed}
            sectors={sectors}
            onClose={() => setRenamed(null)}
            onDone={focusTitle}
          />
        )}
      </Page>
    </div>
  );
}
