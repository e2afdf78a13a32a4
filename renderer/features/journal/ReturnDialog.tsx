import { useState } from 'react';
import { changeSentence, recordWords } from '../../../shared/content/changeSentence.ts';
import { instantWords } from '../../../shared/content/changeValues.ts';
import type { RecordPlace } from '../../../shared/domain/schemas/change.ts';
import { ComparedRecord, chosenOf } from '../../ComparedRecord.tsx';
import { Button } from '../../components/actions/Button.tsx';
import { SegmentedControl } from '../../components/choice/SegmentedControl.tsx';
import { Dialog } from '../../components/feedback/Dialog.tsx';
import { showToast } from '../../components/feedback/toastQueue.ts';
import { useMaybeAnswer, write } from '../../queries.ts';
import { refusalParts } from '../../shell/refusal.ts';
import { replayChange } from '../../shell/replayChange.ts';
import { useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';

interface ReturnDialogProps {
  readonly place: RecordPlace;
  readonly changeId: number;
  readonly changedAt: string;
  readonly onClose: () => void;
}

type Side = 'before' | 'after';

/** A record as it is and as it was around a change: what differs, what is chosen of it, and the gesture. */
export function ReturnDialog({ place, changeId, changedAt, onClose }: ReturnDialogProps) {
  const t = useT();
  const task = useTask();
  const [chosenSide, setChosenSide] = useState<Side | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const before = useMaybeAnswer('change.compare', {
    ...place,
    moment: { id: changeId, side: 'before' },
  });
  // A record that this very change added was not there before it.
  const side = chosenSide ?? (before.data?.wasThere === false ? 'after' : 'before');
  const moment = { id: changeId, side };
  const { data, error } = useMaybeAnswer('change.compare', { ...place, moment });
  const { chosen, isAny } = chosenOf(data, left);
  const bring = () =>
    task.run(async () => {
      const { id, words } = await write('change.bringBack', { ...place, moment, ...chosen });
      onClose();
      showToast({
        message: t('journal:brought', { what: changeSentence(words, t) }),
        actionLabel: t('action.undo'),
        onAction: () => void replayChange('undo', id),
      });
    });
  const problem = error ?? task.problem;
  const refused = problem === null ? null : refusalParts(problem);
  return (
    <Dialog
      isOpen
      size="wide"
      onClose={onClose}
      closeLabel={t('action.close')}
      title={t('journal:returnTitle', { name: recordWords(place.table, data?.title ?? '', t) })}
      actions={
        <>
          <Button onPress={onClose}>{t('action.cancel')}</Button>
          {isAny ? (
            <Button tone="primary" isBusy={task.isBusy} onPress={bring}>
              {t('journal:bring')}
            </Button>
          ) : null}
        </>
      }
    >
      <div className="es-stack">
        <p>{t('journal:returnNote', { moment: instantWords(changedAt, t) })}</p>
        <SegmentedControl
          label={t('journal:side.label')}
          value={side}
          onChange={(id) => {
            task.forget();
            setLeft(new Set());
            setChosenSide(id === 'after' ? 'after' : 'before');
          }}
          options={[
            { id: 'before', label: t('journal:side.before') },
            { id: 'after', label: t('journal:side.after') },
          ]}
        />
        {data === undefined ? null : (
          <ComparedRecord
            comparison={data}
            table={place.table}
            left={left}
            onLeft={setLeft}
            wasLabel={t('journal:was')}
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
