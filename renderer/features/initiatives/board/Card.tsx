import { Button } from 'react-aria-components/Button';
import { GridListItem } from 'react-aria-components/GridList';
import { formatPartialDate } from '../../../../shared/domain/dates.ts';
import type { ListedInitiative } from '../../../../shared/domain/schemas/initiativeQuery.ts';
import { MenuButton } from '../../../components/actions/MenuButton.tsx';
import { Icon } from '../../../components/icons/Icon.tsx';
import { Sign } from '../../../components/icons/Sign.tsx';
import { useReadOnlyReason } from '../../../shell/useReadOnlyReason.ts';
import { useT } from '../../../strings.ts';

interface CardProps {
  readonly row: ListedInitiative;
  readonly onOpen: () => void;
  readonly onMove: () => void;
}

/** An initiative on the board: since when it is there, who carries it, when it was read, what is due. */
export function Card({ row, onOpen, onMove }: CardProps) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const { title, stageSince, carrier, lastReadOn, followUp, archivedAt } = row;
  return (
    <GridListItem id={row.id} textValue={title} className="es-board-card">
      <span className="es-board-card-title" title={title}>
        {title}
      </span>
      <div className="es-board-card-facts">
        {stageSince === null ? null : <span>{t('board:since', { date: stageSince })}</span>}
        {carrier === '' ? null : <span className="es-board-card-carrier">{carrier}</span>}
        <span>
          {lastReadOn === null
            ? t('initiative:facts.noReading')
            : t('board:read', { date: lastReadOn.slice(0, 7) })}
        </span>
        {followUp === null ? null : (
          <span className={followUp.isLate ? 'es-vif' : undefined}>
            {followUp.isLate ? (
              <Sign icon="late" canWrap>
                {t('board:late', { date: formatPartialDate(followUp.date) })}
              </Sign>
            ) : (
              t('board:followUp', { date: followUp.date })
            )}
          </span>
        )}
        {archivedAt === null ? null : (
          <Sign icon="archive" canWrap>
            {t('board:archived')}
          </Sign>
        )}
      </div>
      <div className="es-board-card-gestures">
        {readOnly === undefined ? (
          <Button slot="drag" className="es-board-card-grip">
            <Icon name="grip" size={14} />
          </Button>
        ) : null}
        <MenuButton
          label={t('board:gestures', { title })}
          isIconOnly
          size="small"
          groups={[
            [
              { id: 'open', label: t('board:open'), onPress: onOpen },
              {
                id: 'move',
                label: t('board:move'),
                hint: readOnly,
                isDisabled: readOnly !== undefined,
                onPress: onMove,
              },
            ],
          ]}
        />
      </div>
    </GridListItem>
  );
}
