import type { ChangeEntry } from '../../shared/domain/schemas/change.ts';
import { call, wasStopped } from '../api.ts';
import { flushAll } from '../components/autosave/pendingSaves.ts';
import { clearToasts, showToast } from '../components/feedback/toastQueue.ts';
import { openDialogs } from '../components/records/focusSoon.ts';
import { write } from '../queries.ts';
import { presentT } from '../strings.ts';
import { leaveWhatIsGone } from './leaveWhatIsGone.ts';
import { raiseProblem } from './problems.ts';
import { sayToCloseFirst } from './typedInDialog.ts';

/** Takes the last change back, or does again what was taken back last. */
export type Way = 'undo' | 'redo';

const OPPOSITE = { undo: 'redo', redo: 'undo' } as const;

let running: Promise<void> = Promise.resolve();

/**
 * Undoes or redoes one change and says which, with its opposite; one after the other, however fast they
 * are asked for. With `id`, that change only. What is refused is told over the screen.
 */
export function replayChange(way: Way, id?: number): Promise<void> {
  running = running.then(() => replay(way, id)).catch(unlessStopped);
  return running;
}

function unlessStopped(problem: unknown): void {
  if (!wasStopped(problem)) raiseProblem(problem);
}

async function replay(way: Way, given: number | undefined): Promise<void> {
  const t = presentT();
  const why = (await call('app.state', undefined)).open?.readOnly ?? null;
  if (why !== null) return showToast({ message: t(`status.readOnly.${why}`) });
  if (openDialogs() > 0) return undoTyping(way) ? undefined : sayToCloseFirst();
  // The message would name before a room what may be nobody's business there.
  if (window.location.hash.startsWith('#/animation/')) {
    return showToast({ message: t('journal:inMeeting') });
  }
  const hand = document.activeElement;
  const isWriting = hand instanceof HTMLElement && hand.matches(':read-write');
  // Left, a field follows the change; and what was typed last is what is taken back.
  if (isWriting) hand.blur();
  await flushAll();
  const id = given ?? (await call('change.next', undefined))[way]?.id;
  if (id === undefined) {
    showToast({ message: t(`journal:nothing.${way}`) });
  } else {
    const entry = await write(`change.${way}`, { id });
    // What they offered to undo may be undone already.
    clearToasts();
    await tell(way, entry);
    leaveWhatIsGone();
  }
  setTimeout(() => giveBack(isWriting ? hand : null), DRAWN_WITHIN);
}

/** Over a dialog, the last change is what is being typed there; what it stored already is undone once it is closed. False when nothing is typed. */
function undoTyping(way: Way): boolean {
  const isWriting = document.activeElement?.matches(':read-write') === true;
  // oxlint-disable-next-line typescript/no-deprecated -- nothing else reaches the typing of a field
  return isWriting && document.execCommand(way);
}

async function tell(way: Way, { id, words }: ChangeEntry): Promise<void> {
  const t = presentT();
  // The words of every table and column: not before the first undo.
  const { changeSentence } = await import('../../shared/content/changeSentence.ts');
  const what = changeSentence(words, t);
  const opposite = OPPOSITE[way];
  showToast({
    message: way === 'undo' ? t('journal:undone', { what }) : t('journal:redone', { what }),
    actionLabel: way === 'undo' ? t('journal:redo') : t('action.undo'),
    onAction: () => void replayChange(opposite, id),
  });
}

/** Milliseconds: a field that is entered again sooner would keep what it says. */
const DRAWN_WITHIN = 50;

/** Gives the focus back to what one writes in; what had it may have gone with the change. */
function giveBack(field: HTMLElement | null): void {
  if (document.activeElement !== document.body) return;
  if (field?.isConnected === true) field.focus();
  else document.querySelector<HTMLElement>('main h1')?.focus();
}
