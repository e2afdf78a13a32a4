import type { WrittenPdf } from '../../../shared/ipc/contract/written.ts';
import { Button } from '../../components/actions/Button.tsx';
import { Dialog } from '../../components/feedback/Dialog.tsx';
import { ProgressBar } from '../../components/feedback/ProgressBar.tsx';
import { useT } from '../../strings.ts';
import { Refused } from '../Refused.tsx';
import { usePrinting } from './usePrinting.ts';

export interface PrintButtonProps {
  readonly children: string;
  /** Asks where to write it, and writes it; null when the person gave up. */
  readonly print: () => Promise<WrittenPdf | null>;
  readonly size?: 'normal' | 'small' | undefined;
}

/** Writes a paper to a PDF: says how far it is, may be stopped, then tells what was written. */
export function PrintButton({ children, print, size }: PrintButtonProps) {
  const t = useT();
  const { state, start, stop, forget } = usePrinting(print);
  return (
    <>
      <Button icon="export" size={size} onPress={start} isBusy={state.step === 'running'}>
        {children}
      </Button>
      {state.step === 'running' && state.isSlow ? (
        <Dialog isOpen onClose={stop} title={t('paper:print.title')} actions={null}>
          <ProgressBar
            label={t('paper:print.running')}
            value={state.done}
            valueLabel={t('paper:print.percent', { percent: Math.round(state.done * 100) })}
            cancelLabel={t('paper:print.stop')}
            onCancel={stop}
          />
        </Dialog>
      ) : null}
      {state.step === 'refused' ? <Refused problem={state.problem} onClose={forget} /> : null}
    </>
  );
}
