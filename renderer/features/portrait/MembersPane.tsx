import { useEffect, useRef } from 'react';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import type { PortraitState } from '../../../shared/domain/portraitTerms.ts';
import type { PortraitCell, PortraitQuestion } from '../../../shared/domain/schemas/portrait.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { IconButton } from '../../components/actions/IconButton.tsx';
import { Pane } from '../../components/layout/Pane.tsx';
import { useAnswer, useMaybeAnswer } from '../../queries.ts';
import { useT } from '../../strings.ts';
import { listAddress } from './listAddress.ts';
import { type PortraitRow, stateLabel } from './portraitRows.ts';

export interface MembersPaneProps {
  readonly question: PortraitQuestion;
  /** The cell whose initiatives are listed. */
  readonly cell: { readonly row: PortraitRow; readonly state: PortraitState };
  readonly onClose: () => void;
}

/** The initiatives behind a group of marks, by title. */
export function MembersPane({ question, cell, onClose }: MembersPaneProps) {
  const t = useT();
  const { row, state } = cell;
  const title = t('portrait:members', { row: row.label, state: stateLabel(state, t) });
  return (
    <Pane
      title={title}
      width={300}
      actions={<IconButton icon="close" label={t('portrait:close')} onPress={onClose} />}
    >
      <Members
        cell={{ ...question, key: row.key, componentId: row.componentId, state }}
        onClose={onClose}
      />
    </Pane>
  );
}

interface MembersProps {
  readonly cell: PortraitCell;
  readonly onClose: () => void;
}

function Members({ cell, onClose }: MembersProps) {
  const t = useT();
  const { today } = useAnswer('app.state', undefined);
  const members = useRef<HTMLUListElement>(null);
  const list = listAddress(cell, today);
  const { data } = useMaybeAnswer('grid.portraitMembers', cell);
  const isThere = data !== undefined;
  useEffect(() => {
    if (isThere) members.current?.querySelector('a')?.focus({ preventScroll: true });
  }, [isThere]);
  if (data === undefined) return null;
  const { initiatives, total } = data;
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape goes back to the marks
    <div
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      {list === null ? null : (
        <p className="es-small">
          <Anchor href={list}>{t('portrait:inList')}</Anchor>
        </p>
      )}
      {total > initiatives.length ? (
        <p className="es-tiny es-muted">
          {t('portrait:more', { shown: initiatives.length, count: total })}
        </p>
      ) : null}
      <ul className="es-portrait-members" ref={members}>
        {initiatives.map(({ id, title, applicationId, readOn }) => (
          <li key={id}>
            <Anchor
              href={`#/initiatives/${id}/grille${applicationId === null ? '' : `/${applicationId}`}`}
            >
              {title}
            </Anchor>
            <span className="es-tiny es-muted">
              {readOn === null
                ? t('portrait:neverRead')
                : t('portrait:readOn', { date: formatPartialDate(readOn) })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
