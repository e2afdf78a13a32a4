import type { ReactNode } from 'react';
import { localDay } from '../../../../shared/content/localDay.ts';
import { formatShortDate, type LocalDate, lastDay } from '../../../../shared/domain/dates.ts';
import { OPEN_ENDED } from '../../../../shared/domain/initiativeFilter.ts';
import type { GridDefinition } from '../../../../shared/domain/schemas/gridDefinition.ts';
import type { ListedInitiative } from '../../../../shared/domain/schemas/initiativeQuery.ts';
import type { Translate } from '../../../../shared/strings/index.ts';
import { STAGE_SIGNS } from '../../../components/figures/stageSigns.ts';
import { Sign } from '../../../components/icons/Sign.tsx';
import { ReadingGlyphs } from '../ReadingGlyphs.tsx';
import { lateWords } from './followUpWords.ts';
import type { OtherColumn } from './listView.ts';

/** What a cell is drawn with, besides its row. */
export interface CellContext {
  readonly t: Translate;
  readonly today: LocalDate;
  readonly grid: GridDefinition;
}

type Cell = (row: ListedInitiative, context: CellContext) => ReactNode;

/** What each column shows of a row; null where nothing is known. */
export const CELLS: Readonly<Record<OtherColumn, Cell>> = {
  stage: ({ stage }, { t }) => (
    <Sign icon={STAGE_SIGNS[stage ?? 'unknown']}>
      {stage === null ? t('list:filter.unknown') : t(`vocabulary:stageShort.${stage}`)}
    </Sign>
  ),
  reading: ({ lastReadOn, readings, otherReadings }, { t, grid }) =>
    lastReadOn === null ? (
      <span className="es-faint">{t('list:unread')}</span>
    ) : (
      <span className="es-list-reading">
        <ReadingGlyphs grid={grid} readings={readings} others={otherReadings} />
        <span className="es-faint">{lastReadOn.slice(0, 7)}</span>
      </span>
    ),
  funding: ({ fundingUntil }, { t, today }) => {
    if (fundingUntil === null) return null;
    if (fundingUntil === OPEN_ENDED) return t('list:openEnded');
    const isOver = lastDay(fundingUntil) < today;
    return <span className={isOver ? 'es-faint' : ''}>{formatShortDate(fundingUntil)}</span>;
  },
  followUp: ({ followUp }, { t, today }) => {
    if (followUp === null) return null;
    if (!followUp.isLate) return formatShortDate(followUp.date);
    return (
      <Sign icon="late" tone="vif" isStrong>
        {lateWords(followUp.date, today, t)}
      </Sign>
    );
  },
  sectors: ({ sectors }) => sectors.join(', ') || null,
  territories: ({ territories }) => territories.join(', ') || null,
  carrier: ({ carrier }) => carrier || null,
  role: ({ cdcRole }) => cdcRole || null,
  updated: ({ updatedAt }) => <span className="es-faint">{localDay(updatedAt)}</span>,
};
