import type { Ref } from 'react';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import type { Meeting } from '../../../shared/domain/schemas/meeting.ts';
import type { ReadingLevel } from '../../../shared/domain/vocabulary.ts';
import { isChange } from '../../../shared/domain/whatChanged.ts';
import { useT } from '../../strings.ts';
import { ReadingText } from './ReadingText.tsx';

export interface ReadingTextsProps {
  readonly meeting: Meeting;
  readonly componentId: string;
  /** As it is on the screen, stored or not yet. */
  readonly level: ReadingLevel | null;
  readonly isFixed: boolean;
  readonly whyRef: Ref<HTMLTextAreaElement>;
  readonly changeRef: Ref<HTMLTextAreaElement>;
  readonly onDone: () => void;
}

/** Why the table reads so, once it does; and what changed, where it reads otherwise than the last time. */
export function ReadingTexts(props: ReadingTextsProps) {
  const { meeting, componentId, level, isFixed, onDone } = props;
  const t = useT();
  const reading = meeting.readings.find((one) => one.componentId === componentId);
  const before = meeting.before.find((one) => one.componentId === componentId);
  const why = reading?.justification ?? '';
  const changed = reading?.whatChanged ?? '';
  const shared = { target: { id: meeting.id, componentId }, isFixed, onDone };
  return (
    <>
      {(level !== null && !isFixed) || why !== '' ? (
        <ReadingText
          {...shared}
          name="justification"
          label={t('grid:component.why')}
          letter="J"
          value={why}
          fieldRef={props.whyRef}
        />
      ) : null}
      {before !== undefined && (isChange(level, before) || changed !== '') ? (
        <ReadingText
          {...shared}
          name="whatChanged"
          label={t('grid:component.whatChanged', {
            date: formatPartialDate(before.date),
            level: [
              ...new Set(before.readings.map((one) => t(`vocabulary:reading.${one.level}`))),
            ].join(', '),
          })}
          letter="M"
          value={changed}
          fieldRef={props.changeRef}
        />
      ) : null}
    </>
  );
}
