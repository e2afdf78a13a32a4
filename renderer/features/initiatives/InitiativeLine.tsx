import { useNavigate } from '@tanstack/react-router';
import { memo, type Ref } from 'react';
import type { InitiativeRow } from '../../../shared/domain/schemas/detail.ts';
import type { GridDefinition } from '../../../shared/domain/schemas/gridDefinition.ts';
import { NoValue } from '../../components/data/NoValue.tsx';
import { STAGE_SIGNS } from '../../components/figures/stageSigns.ts';
import { Sign } from '../../components/icons/Sign.tsx';
import { useT } from '../../strings.ts';
import { ReadingGlyphs } from './ReadingGlyphs.tsx';

interface InitiativeLineProps {
  readonly row: InitiativeRow;
  readonly index: number;
  readonly grid: GridDefinition;
  /** Sectors and territories stand under the title. */
  readonly isNarrow: boolean;
  readonly ref?: Ref<HTMLTableRowElement> | undefined;
}

/** One initiative of the list; drawn again only when it changes, so that scrolling stays light. */
export const InitiativeLine = memo(function InitiativeLine(props: InitiativeLineProps) {
  const { row, index, grid, isNarrow, ref } = props;
  const t = useT();
  const navigate = useNavigate();
  const sectors = row.sectors.join(', ');
  const territories = row.territories.join(', ');
  const place = [sectors, territories].filter((part) => part !== '').join(' · ');
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- a shortcut for the mouse: the title is a link
    <tr
      ref={ref}
      data-index={index}
      data-pressable
      aria-rowindex={index + 2}
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest('a') !== null) return;
        void navigate({
          to: '/initiatives/$initiativeId/apercu',
          params: { initiativeId: row.id },
        });
      }}
    >
      <th scope="row" title={row.title}>
        <a className="es-list-title es-clip" href={`#/initiatives/${row.id}/recit`}>
          {row.title}
        </a>
        {isNarrow && place !== '' ? <span className="es-list-place es-clip">{place}</span> : null}
      </th>
      <td>
        <span className="es-list-cell">
          <Sign icon={STAGE_SIGNS[row.stage ?? 'unknown']} canWrap={isNarrow}>
            {row.stage === null
              ? t('initiative:list.unknownStage')
              : t(`vocabulary:stage.${row.stage}`)}
          </Sign>
          {row.stageSince === null ? null : <span className="es-faint">{row.stageSince}</span>}
        </span>
      </td>
      <td>
        {row.lastReadOn === null ? (
          <span className="es-faint">{t('initiative:list.unread')}</span>
        ) : (
          <span className="es-list-cell">
            <ReadingGlyphs grid={grid} readings={row.readings} />
            <span className="es-faint">{row.lastReadOn}</span>
          </span>
        )}
      </td>
      {isNarrow ? null : (
        <>
          <td className="es-clip" title={sectors}>
            {sectors === '' ? <NoValue label={t('unknown')} /> : sectors}
          </td>
          <td className="es-clip" title={territories}>
            {territories === '' ? <NoValue label={t('unknown')} /> : territories}
          </td>
        </>
      )}
    </tr>
  );
});
