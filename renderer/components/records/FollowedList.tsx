import { type ReactNode, useRef, useState } from 'react';
import { Button } from '../actions/Button.tsx';
import { IconButton } from '../actions/IconButton.tsx';
import { type Correcting, type FollowedItem, FollowedLine } from './FollowedLine.tsx';
import {
  type Followed,
  FollowForm,
  type FollowFormProps,
  type FollowFormWords,
} from './FollowForm.tsx';
import { focusSoon } from './focusSoon.ts';
import './FollowedList.css';

export interface FollowedListProps {
  readonly title: ReactNode;
  /** Said while nothing was noted: the gap. */
  readonly empty: string;
  /** In the order of time. */
  readonly items: readonly FollowedItem[];
  readonly choices: FollowFormProps['choices'];
  /** Proposed as the date of what is added. */
  readonly today: string;
  readonly dates: FollowFormProps['dates'];
  readonly words: FollowFormWords & {
    readonly add: string;
    readonly dateMissing: string;
    /** The sign that takes back the last one, noted by mistake. */
    readonly takeBack: string;
  };
  /** The remedy for a date that may not be; by default any date may. */
  readonly dateRule?: ((date: string | null) => string | undefined) | undefined;
  readonly noteRule: (text: string) => string | undefined;
  readonly describe: (problem: unknown) => string;
  readonly disabledReason?: string | undefined;
  readonly onAdd: (item: Followed) => Promise<unknown>;
  readonly onTakeBack: (id: string) => Promise<unknown>;
  /** Where what was noted is corrected rather than only taken back. */
  readonly correcting?: Correcting | undefined;
}

/** Dated statements that follow one another; none is written over, the last may be taken back while it was not corrected. */
export function FollowedList(props: FollowedListProps) {
  const { title, empty, items, words, disabledReason, correcting } = props;
  const [formOf, setFormOf] = useState<'new' | { readonly id: string } | null>(null);
  const [problem, setProblem] = useState<string>();
  const addButton = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const last = items.at(-1);
  const isOpen = (id: string) => formOf !== null && formOf !== 'new' && formOf.id === id;
  const close = () => {
    const opened = formOf;
    setFormOf(null);
    focusSoon(() =>
      opened === null || opened === 'new'
        ? addButton.current
        : (list.current?.querySelector<HTMLElement>(`[data-correct="${opened.id}"] button`) ??
          addButton.current),
    );
  };
  const form = {
    words,
    choices: props.choices,
    dates: props.dates,
    dateRule:
      props.dateRule ?? ((date: string | null) => (date === null ? words.dateMissing : undefined)),
    textRule: props.noteRule,
    describe: props.describe,
    onDone: close,
  };
  const takeBack = (item: FollowedItem) =>
    item === last && (item.former ?? []).length === 0 && disabledReason === undefined ? (
      <IconButton
        icon="undo"
        size="small"
        label={words.takeBack}
        onPress={() => {
          addButton.current?.focus();
          props.onTakeBack(item.id).catch((error: unknown) => setProblem(props.describe(error)));
        }}
      />
    ) : null;

  return (
    <section className="es-followed">
      <div className="es-followed-head">
        <h3>{title}</h3>
        {formOf === 'new' ? null : (
          <Button
            ref={addButton}
            size="small"
            icon="plus"
            disabledReason={disabledReason}
            onPress={() => setFormOf('new')}
          >
            {words.add}
          </Button>
        )}
      </div>
      {items.length === 0 ? (
        <p className="es-followed-gap">{empty}</p>
      ) : (
        <ol className="es-followed-list" ref={list}>
          {items.map((item) => (
            <FollowedLine
              key={item.id}
              item={item}
              format={props.dates.format}
              takeBack={takeBack(item)}
              correcting={disabledReason === undefined ? correcting : undefined}
              isCorrecting={isOpen(item.id)}
              onStart={() => setFormOf({ id: item.id })}
              form={form}
            />
          ))}
        </ol>
      )}
      {problem ? (
        <p role="alert" className="es-vif">
          {problem}
        </p>
      ) : null}
      {formOf === 'new' ? (
        <FollowForm
          {...form}
          label={words.add}
          first={{ date: props.today, choice: null, note: '', source: '' }}
          onKeep={async ({ reason: _none, ...said }) => props.onAdd(said)}
        />
      ) : null}
    </section>
  );
}
