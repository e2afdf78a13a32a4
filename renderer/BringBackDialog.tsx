import { type ReactNode, useState } from 'react';
import { changeSentence, recordWords } from '../shared/content/changeSentence.ts';
import type {
  ChangeEntry,
  RecordComparison,
  RecordPlace,
} from '../shared/domain/schemas/change.ts';
import { ComparedRecord, chosenOf } from './ComparedRecord.tsx';
import { Button } from './components/actions/Button.tsx';
import { Dialog } from './components/feedback/Dialog.tsx';
import { showToast } from './components/feedback/toastQueue.ts';
import { refusalParts } from './shell/refusal.ts';
import { replayChange } from './shell/replayChange.ts';
import { useTask } from './shell/useTask.ts';
import { useT } from './strings.ts';

/** What of a record is brought back. */
type Chosen = ReturnType<typeof chosenOf>['chosen'];

interface BringBackOptions {
  /** What differs, once it is known, and what kept it from being known. */
  readonly data: RecordComparison | undefined;
  readonly error: unknown;
  readonly bring: (chosen: Chosen) => Promise<ChangeEntry>;
  readonly onClose: () => void;
  /** Hears that it was, once the dialog is closed: where it was asked from may be gone. */
  readonly onBrought?: () => void;
}

/** A record that may be brought back: what is chosen of it, and the gesture, which can be undone. */
export function useBringBack({ data, error, bring, onClose, onBrought }: BringBackOptions) {
  const t = useT();
  const task = useTask();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { chosen, isAny } = chosenOf(data, left);
  return {
    data,
    left,
    setLeft,
    isAny,
    isBusy: task.isBusy,
    problem: error ?? task.problem,
    /** Another moment is compared: nothing of it is left out, and nothing was refused. */
    startOver: () => {
      task.forget();
      setLeft(new Set());
    },
    bringBack: () =>
      task.run(async () => {
        const { id, words } = await bring(chosen);
        onClose();
        onBrought?.();
        showToast({
          message: t('journal:brought', { what: changeSentence(words, t) }),
          actionLabel: t('action.undo'),
          onAction: () => void replayChange('undo', id),
        });
      }),
  };
}

interface BringBackDialogProps {
  readonly table: RecordPlace['table'];
  readonly returning: ReturnType<typeof useBringBack>;
  /** When it was so (« Dans la copie »). */
  readonly wasLabel: string;
  readonly onClose: () => void;
  /** Over what differs: of what it is, and of which moment. */
  readonly children: ReactNode;
}

/** A record as it is and as it was: what differs, what is chosen of it, and the gesture. */
export function BringBackDialog(props: BringBackDialogProps) {
  const { table, returning, wasLabel, onClose, children } = props;
  const { data, left, setLeft, isAny, isBusy, problem, bringBack } = returning;
  const t = useT();
  const refused = problem === null ? null : refusalParts(problem);
  return (
    <Dialog
      isOpen
      size="wide"
      onClose={onClose}
      title={t('journal:returnTitle', { name: recordWords(table, data?.title ?? '', t) })}
      actions={
        <>
          <Button onPress={onClose}>{t(isAny ? 'action.cancel' : 'action.close')}</Button>
          {isAny ? (
            <Button tone="primary" isBusy={isBusy} onPress={bringBack}>
              {t('journal:bring')}
            </Button>
          ) : null}
        </>
      }
    >
      <div className="es-stack">
        {children}
        {data === undefined ? null : (
          <ComparedRecord
            comparison={data}
            table={table}
            left={left}
            onLeft={setLeft}
            wasLabel={wasLabel}
          />
        )}
        {refused === null ? null : (
          <div role="alert">
            <p className="es-vif">{refused.what}</p>
            <p>
              {refused.safe} {refused.todo}
            </p>
          </div>
        )}
      </div>
    </Dialog>
  );
}
