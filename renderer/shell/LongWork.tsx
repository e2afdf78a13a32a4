import { useState } from 'react';
import type { FormProgress } from '../../shared/ipc/events.ts';
import { call } from '../api.ts';
import { Dialog } from '../components/feedback/Dialog.tsx';
import { ProgressBar } from '../components/feedback/ProgressBar.tsx';
import { useT } from '../strings.ts';
import { useSlowProgress } from '../useSlowProgress.ts';

/** A change of several initiatives, or its undo, that lasts: how much is done, and how to give it up. */
export function LongChange() {
  const t = useT();
  const percent = useSlowProgress('change.progress', {
    read: ({ done }) => (done === null ? null : percentOf(done)),
    isUnderWay: null,
  });
  // All is done but the writing of the file, which holds whoever asks to stop it until it is over.
  const isWriting = percent === 100;
  return (
    <LongWork
      percent={percent}
      title={t('longChange.title')}
      label={t(isWriting ? 'longChange.writing' : 'longChange.label')}
      isHeld={isWriting}
      onStop={() => void call('selection.stop', undefined)}
    />
  );
}

/** The same of what is taken out of the portfolio, and of an export that is opened. */
export function LongTakeOut() {
  const t = useT();
  const heard = useSlowProgress('takeOut.progress', {
    read: ({ done, way }) => (done === null ? null : { percent: percentOf(done), way }),
    isUnderWay: null,
  });
  const words = WORDS_OF[heard?.way ?? 'out'];
  return (
    <LongWork
      percent={heard?.percent ?? null}
      title={t(words.title)}
      label={t(words.label)}
      onStop={() => void call('takeOut.stop', undefined)}
    />
  );
}

/** The same of a gesture towards the depot of a network. */
export function LongNetwork() {
  const t = useT();
  const percent = useSlowProgress('network.progress', {
    read: ({ done }) => (done === null ? null : percentOf(done)),
    isUnderWay: null,
  });
  return (
    <LongWork
      percent={percent}
      title={t('network:progress.title')}
      label={t('network:progress.label')}
      onStop={() => void call('network.stop', undefined)}
    />
  );
}

/** The same of a portfolio of an older form, which is taken to today's before it opens. */
export function LongForm() {
  const progress = useSlowProgress('form.progress', { read: (heard) => heard, isUnderWay: null });
  return progress === null ? null : <FormWork {...progress} />;
}

/** One that was given up says so until it ends. */
function FormWork({ stage, done }: FormProgress) {
  const t = useT();
  const [isStopping, setIsStopping] = useState(false);
  const stop = () => {
    setIsStopping(true);
    void call('portfolio.stopOpening', undefined);
  };
  const percent = done === null ? null : percentOf(done);
  return (
    <Dialog isOpen onClose={stop} title={t('form.title')} actions={null}>
      <p>{t('form.explained')}</p>
      <ProgressBar
        label={t(isStopping ? 'form.stopping' : `form.stage.${stage}`)}
        value={done}
        valueLabel={percent === null ? '' : t('longChange.percent', { percent })}
        cancelLabel={t('action.cancel')}
        onCancel={stop}
        isHeld={isStopping}
      />
    </Dialog>
  );
}

/** Where the words of each work are. */
const WORDS_OF = {
  out: { title: 'sheet:progress.title', label: 'sheet:progress.label' },
  in: { title: 'portable:opening.title', label: 'portable:opening.label' },
  handover: { title: 'handover:progress.title', label: 'handover:progress.label' },
} as const;

interface LongWorkProps {
  readonly percent: number | null;
  readonly title: string;
  readonly label: string;
  readonly onStop: () => void;
  /** It cannot be given up any more. */
  readonly isHeld?: boolean;
}

function LongWork({ percent, title, label, onStop, isHeld = false }: LongWorkProps) {
  const t = useT();
  if (percent === null) return null;
  return (
    <Dialog isOpen onClose={isHeld ? stays : onStop} title={title} actions={null}>
      <ProgressBar
        label={label}
        value={percent / 100}
        valueLabel={t('longChange.percent', { percent })}
        cancelLabel={t('action.cancel')}
        onCancel={onStop}
        isHeld={isHeld}
      />
    </Dialog>
  );
}

const stays = () => undefined;

function percentOf(done: number): number {
  return Math.floor(done * 100);
}
