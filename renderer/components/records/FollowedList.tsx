import { useState } from 'react';
import { Button } from '../actions/Button.tsx';
import { IconButton } from '../actions/IconButton.tsx';
import type { Option } from '../fields/options.tsx';
import { PartialDateField, type PartialDateFieldProps } from '../fields/PartialDateField.tsx';
import { Select } from '../fields/Select.tsx';
import { TextArea } from '../fields/TextArea.tsx';
import './FollowedList.css';

/** What somebody said at a date. */
export interface FollowedItem {
  readonly id: string;
  readonly date: string;
  /** What was said, in a few words. */
  readonly words: string;
  readonly note: string;
}

export interface FollowedListProps {
  readonly title: string;
  /** Said while nothing was noted: the gap. */
  readonly empty: string;
  /** In the order of time. */
  readonly items: readonly FollowedItem[];
  readonly choices: readonly Option[];
  /** Proposed as the date of what is added. */
  readonly today: string;
  readonly dates: Pick<PartialDateFieldProps, 'parse' | 'format' | 'badInput'>;
  readonly words: {
    readonly add: string;
    readonly date: string;
    readonly dateMissing: string;
    readonly choice: string;
    readonly choiceMissing: string;
    readonly note: string;
    /** Asks who said it, or where it was seen. */
    readonly source?: string | undefined;
    readonly keep: string;
    readonly cancel: string;
    /** The sign that takes back the last one, noted by mistake. */
    readonly takeBack: string;
  };
  readonly noteRule: (text: string) => string | undefined;
  readonly describe: (problem: unknown) => string;
  readonly disabledReason?: string | undefined;
  readonly onAdd: (item: {
    date: string;
    choice: string;
    note: string;
    /** Empty where none is asked. */
    source: string;
  }) => Promise<unknown>;
  readonly onTakeBack: (id: string) => Promise<unknown>;
}

/** Dated statements that follow one another; none is written over, the last may be taken back. */
export function FollowedList(props: FollowedListProps) {
  const { title, empty, items, words, dates, disabledReason } = props;
  const [isAdding, setIsAdding] = useState(false);
  const [problem, setProblem] = useState<string>();
  const last = items.at(-1);
  return (
    <section className="es-followed">
      <div className="es-followed-head">
        <h3>{title}</h3>
        {isAdding ? null : (
          <Button
            size="small"
            icon="plus"
            disabledReason={disabledReason}
            onPress={() => setIsAdding(true)}
          >
            {words.add}
          </Button>
        )}
      </div>
      {items.length === 0 ? (
        <p className="es-followed-gap">{empty}</p>
      ) : (
        <ol className="es-followed-list">
          {items.map((item) => (
            <li key={item.id}>
              <span className="es-followed-date">{dates.format(item.date)}</span>
              <span>
                <strong>{item.words}</strong>
                {item.note === '' ? null : ` ${item.note}`}
              </span>
              {item === last && disabledReason === undefined ? (
                <IconButton
                  icon="undo"
                  size="small"
                  label={words.takeBack}
                  onPress={() => {
                    props
                      .onTakeBack(item.id)
                      .catch((error: unknown) => setProblem(props.describe(error)));
                  }}
                />
              ) : null}
            </li>
          ))}
        </ol>
      )}
      {problem ? (
        <p role="alert" className="es-vif">
          {problem}
        </p>
      ) : null}
      {isAdding ? <Follow {...props} onDone={() => setIsAdding(false)} /> : null}
    </section>
  );
}

/** The form of the next one, in place. */
function Follow(props: FollowedListProps & { readonly onDone: () => void }) {
  const { words, dates, choices, today, noteRule, describe, onAdd, onDone } = props;
  const [date, setDate] = useState<string | null>(today);
  const [choice, setChoice] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [source, setSource] = useState('');
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<string>();
  async function keep() {
    setTried(true);
    if (date === null || choice === null || noteRule(note) || noteRule(source)) return;
    try {
      await onAdd({ date, choice, note, source });
      onDone();
    } catch (error) {
      setProblem(describe(error));
    }
  }
  return (
    <div className="es-followed-form">
      <div className="es-fields">
        <Select
          label={words.choice}
          placeholder={words.choice}
          options={choices}
          value={choice}
          onChange={setChoice}
          error={tried && choice === null ? words.choiceMissing : undefined}
        />
        <PartialDateField
          {...dates}
          label={words.date}
          value={date}
          onChange={setDate}
          error={tried && date === null ? words.dateMissing : undefined}
        />
      </div>
      {words.source === undefined ? null : (
        <TextArea
          label={words.source}
          rows={1}
          value={source}
          onChange={setSource}
          error={noteRule(source)}
        />
      )}
      <TextArea label={words.note} value={note} onChange={setNote} error={noteRule(note)} />
      {problem ? (
        <p role="alert" className="es-vif">
          {problem}
        </p>
      ) : null}
      <div className="es-followed-actions">
        <Button size="small" onPress={() => void keep()}>
          {words.keep}
        </Button>
        <Button size="small" tone="quiet" onPress={onDone}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}
