import { formatTime } from '../../../shared/domain/dates.ts';
import { Icon } from '../../components/icons/Icon.tsx';
import { SaveStatus } from '../../components/layout/SaveStatus.tsx';
import { KeyHints } from '../../components/projector/KeyHints.tsx';
import { useT } from '../../strings.ts';
import { READING_KEYS } from './keys.ts';
import { KEY_NAMES, keyName } from './words.ts';

export interface RoomFooterProps {
  readonly size: number;
  /** A question is on the screen: the keys of readings and voices act. */
  readonly isQuestion: boolean;
  readonly isReadOnly: boolean;
}

/** The foot of the screen: keys, whether all is stored, and the promise on private notes. */
export function RoomFooter({ size, isQuestion, isReadOnly }: RoomFooterProps) {
  const t = useT();
  return (
    <footer className="es-room-footer">
      <KeyHints
        hints={[
          { keys: ['←', '→'], words: t('meeting:hint.question') },
          ...(isQuestion
            ? [
                {
                  keys: [KEY_NAMES.alt, ...Object.values(READING_KEYS)],
                  words: t('meeting:hint.letter'),
                },
                { keys: [`${KEY_NAMES.alt} J`], words: t('meeting:hint.why') },
                { keys: [`${KEY_NAMES.alt} M`], words: t('meeting:hint.change') },
                { keys: ['/'], words: t('meeting:hint.speaker') },
                { keys: [keyName('Enter', t)], words: t('meeting:hint.add') },
                { keys: ['↑'], words: t('meeting:hint.voices') },
              ]
            : []),
          { keys: [`${KEY_NAMES.alt} B`], words: t('meeting:hint.hide') },
          { keys: ['?'], words: t('meeting:hint.keys') },
          { keys: [keyName('Escape', t)], words: t('meeting:hint.leave') },
          {
            keys: [`${KEY_NAMES.control} +`, `${KEY_NAMES.control} −`],
            words: t('meeting:hint.size'),
          },
        ]}
      />
      <output className="es-hidden">
        {size === 1 ? '' : t('meeting:size', { percent: Math.round(size * 100) })}
      </output>
      {isReadOnly ? null : (
        <span className="es-room-saved">
          <SaveStatus
            idle={t('status.idle')}
            saving={t('status.saving')}
            saved={(at) =>
              t('status.savedAt', { time: formatTime(at.getHours(), at.getMinutes()) })
            }
            held={(count) => t('status.held', { count })}
            failed={(count) => t('status.failed', { count })}
          />
        </span>
      )}
      <span className="es-room-private">
        <Icon name="lock" />
        <span>{t('meeting:private')}</span>
      </span>
    </footer>
  );
}
