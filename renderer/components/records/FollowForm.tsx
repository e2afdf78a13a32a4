import { useEffect, useRef, useState } from 'react';
import { Button } from '../actions/Button.tsx';
import { ConfirmDialog } from '../feedback/ConfirmDialog.tsx';
import type { Option } from '../fields/options.tsx';
import { PartialDateField, type PartialDateFieldProps } from '../fields/PartialDateField.tsx';
import { Select } from '../fields/Select.tsx';
import { TextArea } from '../fields/TextArea.tsx';
import type { GiveUpWords } from './giveUpWords.ts';
import { typedAnew } from './typedAnew.ts';

/** What somebody says at a date. */
export interface Followed {
  readonly date: string;
  readonly choice: string;
  readonly note: string;
  /** Empty where none is asked. */
  readonly source: string;
}

export interface FollowFormWords {
  readonly date: string;
  readonly choice: string;
  readonly choiceMissing: string;
  readonly note: string;
  /** Asks who said it, or where it was seen. */
  readonly source?: string | undefined;
  readonly mandatory: string;
  readonly keep: string;
  readonly cancel: string;
  /** Asked before what was typed goes: `formGiveUpWords`. */
  readonly giveUp: GiveUpWords;
}

export interface FollowFormProps {
  /** The spoken name of the form. */
  readonly label: string;
  readonly words: FollowFormWords;
  readonly choices: readonly Option[];
  readonly dates: Pick<PartialDateFieldProps, 'parse' | 'format' | 'badInput'>;
  /** The remedy for a date that is left out, or may not be. */
  readonly dateRule: (date: string | null) => string | undefined;
  readonly textRule: (text: string) => string | undefined;
  readonly describe: (problem: unknown) => string;
  /** What it begins with. */
  readonly first: Omit<Followed, 'choice'> & { readonly choice: string | null };
  /** A correction asks for its reason; `same` is said when nothing differs. */
  readonly reason?:
    | {
        readonly label: string;
        readonly help: string;
        readonly missing: string;
        readonly same: string;
      }
    | undefined;
  readonly onKeep: (said: Followed & { readonly reason: string }) => Promise<unknown>;
  readonly onDone: () => void;
}

/** The form of a dated statement, in place: Escape leaves it as « Annuler » does, asking first where words would go; a refusal keeps them. */
export function FollowForm(props: FollowFormProps) {
  const { words, dates, first, reason: asked, textRule } = props;
  const [date, setDate] = useState<string | null>(first.date);
  const [choice, setChoice] = useState<string | null>(first.choice);
  const [note, setNote] = useState(first.note);
  const [source, setSource] = useState(first.source);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [isAsking, setIsAsking] = useState(false);
  const place = useRef<HTMLElement>(null);
  useEffect(() => place.current?.querySelector<HTMLElement>('.es-select')?.focus(), []);
  const isSame =
    date === first.date &&
    choice === first.choice &&
    note === first.note &&
    source === first.source;
  const reasonRemedy = () => {
    if (asked === undefined) return undefined;
    if (isSame) return asked.same;
    return reason.trim() === '' ? asked.missing : textRule(reason);
  };
  function leave() {
    const texts = [
      [note, first.note],
      [source, first.source],
      [reason, ''],
    ] as const;
    if (typedAnew(texts)) setIsAsking(true);
    else props.onDone();
  }
  async function keep() {
    setTried(true);
    if (date === null || choice === null || props.dateRule(date) !== undefined) return;
    if (textRule(note) !== undefined || textRule(source) !== undefined) return;
    if (reasonRemedy() !== undefined) return;
    try {
      await props.onKeep({ date, choice, note, source, reason: reason.trim() });
      props.onDone();
    } catch (error) {
      setProblem(props.describe(error));
    }
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape leaves, as its button does
    <section
      aria-label={props.label}
      className="es-followed-form"
      ref={place}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        leave();
      }}
    >
      <div className="es-fields">
        <Select
          label={words.choice}
          requiredNote={words.mandatory}
          placeholder={words.choice}
          options={props.choices}
          value={choice}
          onChange={setChoice}
          error={tried && choice === null ? words.choiceMissing : undefined}
        />
        <PartialDateField
          {...dates}
          label={words.date}
          requiredNote={words.mandatory}
          value={date}
          onChange={setDate}
          error={tried ? props.dateRule(date) : undefined}
        />
      </div>
      {words.source === undefined ? null : (
        <TextArea
          label={words.source}
          rows={1}
          value={source}
          onChange={setSource}
          error={textRule(source)}
        />
      )}
      <TextArea label={words.note} value={note} onChange={setNote} error={textRule(note)} />
      {asked === undefined ? null : (
        <TextArea
          label={asked.label}
          requiredNote={words.mandatory}
          help={asked.help}
          rows={1}
          value={reason}
          onChange={setReason}
          error={tried ? reasonRemedy() : undefined}
        />
      )}
      {problem ? (
        <p role="alert" className="es-vif">
          {problem}
        </p>
      ) : null}
      <div className="es-followed-actions">
        <Button size="small" onPress={() => void keep()}>
          {words.keep}
        </Button>
        <Button size="small" tone="quiet" onPress={leave}>
          {words.cancel}
        </Button>
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        title={words.giveUp.question}
        confirmLabel={words.giveUp.leave}
        cancelLabel={words.giveUp.stay}
        tone="danger"
        onConfirm={props.onDone}
        onCancel={() => setIsAsking(false)}
      >
        {words.giveUp.consequence}
      </ConfirmDialog>
    </section>
  );
}
