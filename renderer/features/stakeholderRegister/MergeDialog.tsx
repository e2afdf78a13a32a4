import { useState } from 'react';
import type { Stakeholder } from '../../../shared/domain/schemas/stakeholder.ts';
import { Button } from '../../components/actions/Button.tsx';
import { SegmentedControl } from '../../components/choice/SegmentedControl.tsx';
import { Dialog } from '../../components/feedback/Dialog.tsx';
import { showToast } from '../../components/feedback/toastQueue.ts';
import { ComboBox } from '../../components/fields/ComboBox.tsx';
import { useAct, useAnswer, write } from '../../queries.ts';
import { raiseProblem } from '../../shell/problems.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { stakeholderOptionsOf } from '../../stakeholderKinds.ts';
import { useT } from '../../strings.ts';
import { MergePreviewView } from './MergePreviewView.tsx';

interface MergeDialogProps {
  readonly stakeholder: Stakeholder;
  readonly onClose: () => void;
  /** With the one that is kept. */
  readonly onMerged: (keptId: string) => void;
}

/** « C’est le même organisme »: which other one, which name stays, and what it will do before it is done. */
export function MergeDialog({ stakeholder, onClose, onMerged }: MergeDialogProps) {
  const t = useT();
  const register = useAnswer('stakeholder.list', undefined);
  const [otherId, setOtherId] = useState<string | null>(null);
  const [keeps, setKeeps] = useState<'this' | 'other'>('this');
  const act = useAct('stakeholder.merge');
  const others = register.filter(({ id }) => id !== stakeholder.id);
  const other = others.find(({ id }) => id === otherId);
  const pair =
    other === undefined
      ? null
      : keeps === 'this'
        ? { kept: stakeholder, gone: other }
        : { kept: other, gone: stakeholder };

  async function merge() {
    if (pair === null) return;
    const { kept, gone } = pair;
    const { id } = await act.mutateAsync({ keptId: kept.id, goneId: gone.id });
    onMerged(kept.id);
    showToast({
      message: t('stakeholder:register.merge.done', { gone: gone.name, kept: kept.name }),
      actionLabel: t('stakeholder:register.merge.undo'),
      onAction: () => void write('stakeholder.undoMerge', { id }).catch(raiseProblem),
    });
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('stakeholder:register.merge.title')}
      size="wide"
      actions={
        <>
          <Button onPress={onClose}>{t('action.cancel')}</Button>
          <Button
            tone="primary"
            isBusy={act.isPending}
            disabledReason={pair === null ? t('stakeholder:register.merge.with') : undefined}
            onPress={() => {
              // The refusal is shown below.
              merge().catch(() => undefined);
            }}
          >
            {t('stakeholder:register.merge.confirm')}
          </Button>
        </>
      }
    >
      <ComboBox
        label={t('stakeholder:register.merge.with')}
        placeholder={t('stakeholder:register.merge.withHint')}
        options={stakeholderOptionsOf(others, t)}
        value={otherId}
        onChange={setOtherId}
        badInput={t('stakeholder:register.merge.withBad')}
      />
      {pair === null || other === undefined ? null : (
        <>
          <SegmentedControl
            label={t('stakeholder:register.merge.keep')}
            options={[
              { id: 'this', label: stakeholder.name },
              { id: 'other', label: other.name },
            ]}
            value={keeps}
            onChange={(id) => setKeeps(id === 'other' ? 'other' : 'this')}
          />
          <MergePreviewView keptId={pair.kept.id} goneId={pair.gone.id} />
        </>
      )}
      {act.error ? (
        <p role="alert" className="es-vif">
          {refusalSentence(act.error)}
        </p>
      ) : null}
    </Dialog>
  );
}
