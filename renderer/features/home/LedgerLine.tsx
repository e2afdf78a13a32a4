import { lineInWords } from '../../../shared/content/waitingWords.ts';
import { isSettled } from '../../../shared/domain/waiting.ts';
import type { WaitingLine } from '../../../shared/ipc/contract/home.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { Button } from '../../components/actions/Button.tsx';
import { MenuButton, type MenuEntry } from '../../components/actions/MenuButton.tsx';
import { Icon } from '../../components/icons/Icon.tsx';
import { classes } from '../../components/props.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { hrefOf, LINE_ICONS } from './lineWords.ts';
import { whenInWords } from './whenInWords.ts';

interface LedgerLineProps {
  readonly line: WaitingLine;
  readonly today: string;
  readonly isLate: boolean;
  readonly onSettle: () => void;
  readonly onOpen: () => void;
  readonly onLater: () => void;
}

/** One line of what waits: when, what, of which initiative, its gesture, then what else may be done of it. */
export function LedgerLine({ line, today, isLate, onSettle, onOpen, onLater }: LedgerLineProps) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const what = lineInWords(line, today, t);
  const initiative = line.initiativeTitle;
  const canSettle = isSettled(line.kind) && readOnly === undefined;
  const gesture =
    isSettled(line.kind) && !canSettle ? t('home:open') : t(`home:gesture.${line.kind}`);
  const label = t('home:gestureOn', { gesture, what, initiative });
  const open: MenuEntry = { id: 'open', label: t('home:open'), keys: 'O', onPress: onOpen };
  const later: MenuEntry = {
    id: 'later',
    label: t('home:later'),
    keys: 'P',
    onPress: onLater,
    ...(readOnly === undefined ? {} : { isDisabled: true, hint: readOnly }),
  };
  return (
    <li className="es-ledger-line" data-line={lineKey(line)}>
      <span className={classes('es-ledger-when', isLate && 'es-vif')}>
        {whenInWords(line.date, today, t)}
      </span>
      <Icon name={isLate ? 'late' : LINE_ICONS[line.kind]} />
      <span className="es-ledger-what">{what}</span>
      <span className="es-ledger-initiative">{initiative}</span>
      <span className="es-ledger-gesture" data-gesture="">
        {canSettle ? (
          <Button label={label} onPress={onSettle} isWide>
            {gesture}
          </Button>
        ) : (
          <Anchor href={hrefOf(line)} look="button" label={label}>
            {gesture}
          </Anchor>
        )}
      </span>
      <MenuButton
        label={t('home:more', { what, initiative })}
        isIconOnly
        size="small"
        groups={[[open, later]]}
      />
    </li>
  );
}

/** A line by its kind and its subject, which only one line has. */
export function lineKey({ kind, id }: Pick<WaitingLine, 'kind' | 'id'>): string {
  return `${kind} ${id}`;
}
