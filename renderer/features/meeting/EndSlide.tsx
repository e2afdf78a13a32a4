import { useEffect, useRef } from 'react';
import { localDay } from '../../../shared/content/localDay.ts';
import { voiceName } from '../../../shared/content/voices.ts';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import {
  componentsOf,
  foundReading,
  levelOf,
  unjustifiedOf,
} from '../../../shared/domain/gridComponents.ts';
import type { GridDefinition } from '../../../shared/domain/schemas/gridDefinition.ts';
import type { Meeting } from '../../../shared/domain/schemas/meeting.ts';
import { READING_LEVELS } from '../../../shared/domain/vocabulary.ts';
import { isDiffering } from '../../../shared/domain/voices.ts';
import { ConcludeGridButton } from '../../ConcludeGridButton.tsx';
import { DIMENSION_SIGNS, READING_SIGNS } from '../../components/figures/gridSigns.ts';
import { Icon } from '../../components/icons/Icon.tsx';
import { Sign } from '../../components/icons/Sign.tsx';
import { useT } from '../../strings.ts';
import { isUnexplained } from './unexplained.ts';

export interface EndSlideProps {
  readonly meeting: Meeting;
  readonly definition: GridDefinition;
  readonly whyFixed: string | undefined;
  /** Goes back to a component. */
  readonly onGo: (componentId: string) => void;
  /** The same, to say what changed. */
  readonly onMissing: (componentId: string) => void;
}

/** The last screen: what was read in words, what was not, and who reads otherwise. It adds nothing up. */
export function EndSlide({ meeting, definition, whyFixed, onGo, onMissing }: EndSlideProps) {
  const t = useT();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <>
      <header className="es-room-header">
        <div className="es-room-over">
          <span className="es-grow es-clip">{meeting.initiativeTitle}</span>
          <span className="es-room-place">{formatPartialDate(meeting.date)}</span>
        </div>
        <h1 className="es-room-title" ref={heading} tabIndex={-1}>
          {t('meeting:endTitle')}
        </h1>
      </header>
      <ul className="es-room-summary">
        {componentsOf(definition).map(({ component, dimension }) => {
          const level = levelOf(meeting, component.id);
          const { tone, icon } = DIMENSION_SIGNS[dimension.id];
          const apart = meeting.voices.filter(
            (voice) => voice.componentId === component.id && isDiffering(voice, level),
          );
          return (
            <li key={component.id}>
              <button type="button" className="es-room-line" onClick={() => onGo(component.id)}>
                <span className="es-room-line-name">
                  <Icon name={icon} tone={tone} size={24} />
                  <span>{component.label.text}</span>
                </span>
                <span className={level === null ? 'es-room-line-none' : 'es-room-line-level'}>
                  <Icon name={READING_SIGNS[level ?? 'none']} tone={tone} size={24} />
                  <span>{t(`vocabulary:reading.${level ?? 'none'}`)}</span>
                </span>
                {READING_LEVELS.map((other) => {
                  const names = apart
                    .filter((voice) => voice.level === other)
                    .map((voice) => voiceName(voice, t));
                  return names.length === 0 ? null : (
                    <span key={other} className={`es-room-line-apart es-room-line-apart--${tone}`}>
                      {t('meeting:apartVoices', {
                        level: t(`vocabulary:reading.${other}`),
                        names: [...new Set(names)].join(', '),
                      })}
                    </span>
                  );
                })}
                {level === null ? null : (
                  <span className="es-room-line-reason">
                    {foundReading(meeting, component.id)?.justification.trim() ||
                      t('meeting:noReason')}
                  </span>
                )}
                {whyFixed === undefined && isUnexplained(meeting, component.id) ? (
                  <span className="es-room-line-why">
                    <Sign icon="warning" tone="vif" canWrap>
                      {t('meeting:unexplained')}
                    </Sign>
                  </span>
                ) : null}
              </button>
            </li>
          );
        })}
      </ul>
      <div className="es-room-actions">
        {meeting.concludedAt === null ? null : (
          <Sign icon="lock" isStrong canWrap>
            {t('meeting:sealedOn', { date: formatPartialDate(localDay(meeting.concludedAt)) })}
          </Sign>
        )}
        {whyFixed === undefined ? (
          <ConcludeGridButton
            isMain
            application={meeting}
            definition={definition}
            unexplained={componentsOf(definition)
              .map(({ component }) => component)
              .filter(({ id }) => isUnexplained(meeting, id))}
            unjustified={unjustifiedOf(definition, meeting)}
            onMissing={onMissing}
          />
        ) : null}
      </div>
    </>
  );
}
