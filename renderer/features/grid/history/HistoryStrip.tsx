import { type ReactNode, useState } from 'react';
import type { GridVersions } from '../../../../shared/domain/crosswalk.ts';
import { inOrder } from '../../../../shared/domain/gridComponents.ts';
import type { GridApplication } from '../../../../shared/domain/schemas/grid.ts';
import type { GridDefinition } from '../../../../shared/domain/schemas/gridDefinition.ts';
import { IconButton } from '../../../components/actions/IconButton.tsx';
import { classes } from '../../../components/props.ts';
import { useT } from '../../../strings.ts';
import { GridHistory } from './GridHistory.tsx';
import { GridLegend } from './GridLegend.tsx';
import { useFitting } from './useFitting.ts';

const LABEL_WIDTH = 200;
const COLUMN_WIDTH = 44;
/** Dates that leave room for something beside them. */
const FEW = 8;

export interface HistoryStripProps {
  readonly definition: GridDefinition;
  readonly versions: GridVersions;
  readonly applications: readonly GridApplication[];
  readonly hrefOf: (application: GridApplication) => string;
  /** Beside the history; under it where there are many dates. */
  readonly children: ReactNode;
}

/** The readings over the dates, as many as fit, the latest first to be seen. */
export function HistoryStrip(props: HistoryStripProps) {
  const { definition, versions, applications, hrefOf, children } = props;
  const t = useT();
  const { count, ref } = useFitting(LABEL_WIDTH, COLUMN_WIDTH);
  const [skipped, setSkipped] = useState(0);
  const ordered = inOrder(applications);
  const total = ordered.length;
  const end = total - Math.min(skipped, Math.max(0, total - count));
  const start = Math.max(0, end - count);
  const open = ordered.find(({ concludedAt }) => concludedAt === null);
  const pass = (step: number) =>
    setSkipped(Math.min(Math.max(0, total - end + step), Math.max(0, total - count)));

  return (
    <div
      ref={ref}
      className={classes('es-history-layout', total > FEW && 'es-history-layout--long')}
    >
      <div className="es-history-strip">
        {total > count ? (
          <div className="es-row es-history-range">
            <IconButton
              icon="left"
              label={t('grid:history.older')}
              onPress={() => pass(count)}
              disabledReason={start === 0 ? t('grid:history.noOlder') : undefined}
            />
            <IconButton
              icon="right"
              label={t('grid:history.newer')}
              onPress={() => pass(-count)}
              disabledReason={end === total ? t('grid:history.noNewer') : undefined}
            />
            <span className="es-tiny es-muted">
              {t('grid:history.range', { shown: `${start + 1}–${end}`, total })}
            </span>
          </div>
        ) : null}
        <GridHistory
          definition={definition}
          versions={versions}
          applications={ordered.slice(start, end)}
          all={ordered}
          before={ordered[start - 1]}
          hrefOf={hrefOf}
          currentId={open?.id}
        />
        <GridLegend versions={versions} applications={ordered.slice(start, end)} />
      </div>
      {children}
    </div>
  );
}
