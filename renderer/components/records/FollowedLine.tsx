import type { ReactNode } from 'react';
import { Button } from '../actions/Button.tsx';
import { type Followed, FollowForm, type FollowFormProps } from './FollowForm.tsx';

/** What somebody said at a date. */
export interface FollowedItem {
  readonly id: string;
  readonly date: string;
  /** What was said, in a few words. */
  readonly words: string;
  readonly note: string;
  /** What it said before it was corrected, one sentence each, the last correction first. */
  readonly former?: readonly string[] | undefined;
}

/** How what was noted wrong is corrected, beside what it said. */
export interface Correcting {
  /** The gesture on each line, and its spoken name: « Corriger la vérification de mars 2025 ». */
  readonly open: string;
  readonly labelOf: (item: FollowedItem) => string;
  readonly keep: string;
  readonly reason: NonNullable<FollowFormProps['reason']>;
  /** What a line says now, as the form takes it. */
  readonly saidIn: (id: string) => Followed | undefined;
  readonly onCorrect: (
    id: string,
    said: Followed & { readonly reason: string },
  ) => Promise<unknown>;
}

export interface FollowedLineProps {
  readonly item: FollowedItem;
  readonly format: (date: string) => string;
  /** The gesture that takes it back, where it may be. */
  readonly takeBack: ReactNode;
  /** Left out where nothing can be changed. */
  readonly correcting: Correcting | undefined;
  readonly isCorrecting: boolean;
  readonly onStart: () => void;
  readonly form: Omit<FollowFormProps, 'label' | 'first' | 'reason' | 'onKeep'>;
}

/** What was said at a date, what it said before, and the form that corrects it. */
export function FollowedLine(props: FollowedLineProps) {
  const { item, correcting, isCorrecting, form } = props;
  const said = isCorrecting ? correcting?.saidIn(item.id) : undefined;
  return (
    <li>
      <div className="es-followed-line">
        <span className="es-followed-date">{props.format(item.date)}</span>
        <span className="es-followed-said">
          <strong>{item.words}</strong>
          {item.note === '' ? null : ` ${item.note}`}
          {(item.former ?? []).map((sentence) => (
            <span key={sentence} className="es-followed-former">
              {sentence}
            </span>
          ))}
        </span>
        <span className="es-followed-gestures" data-correct={item.id}>
          {correcting === undefined || isCorrecting ? null : (
            <Button
              size="small"
              tone="faint"
              label={correcting.labelOf(item)}
              onPress={props.onStart}
            >
              {correcting.open}
            </Button>
          )}
          {props.takeBack}
        </span>
      </div>
      {correcting === undefined || said === undefined ? null : (
        <FollowForm
          {...form}
          label={correcting.labelOf(item)}
          words={{ ...form.words, keep: correcting.keep }}
          first={said}
          reason={correcting.reason}
          onKeep={async (now) => correcting.onCorrect(item.id, now)}
        />
      )}
    </li>
  );
}
