import { useEffect, useRef } from 'react';
import { balanceSentences, hasAmounts } from '../../../shared/content/balanceSentences.ts';
import { balanceOf, type BalanceLine as Line } from '../../../shared/domain/balance.ts';
import { Icon } from '../../components/icons/Icon.tsx';
import { classes } from '../../components/props.ts';
import { useT } from '../../strings.ts';

/** Whether the budget balances: in sight as long as it does not, over the lines that are typed; in its place once it does. */
export function BalanceLine({ lines }: { readonly lines: readonly Line[] }) {
  const t = useT();
  const { isBalanced } = balanceOf(lines);
  const sign = isBalanced ? 'check' : 'warning';
  const isWatched = hasAmounts(lines) && !isBalanced;
  const line = useRef<HTMLOutputElement>(null);
  useEffect(() => (line.current === null ? undefined : keepClear(line.current)), []);
  return (
    <output
      ref={line}
      className={classes('es-balance', isWatched && 'es-balance--watched')}
      aria-label={t('funding:balance.title')}
    >
      <Icon name={hasAmounts(lines) ? sign : 'minus'} />
      <ul>
        {balanceSentences(lines, t).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </output>
  );
}

/** Pixels between what has the focus and the line that stays in sight. */
const CLEAR = 8;

/** Brings what takes the focus out from under a line that stays in sight, however many sentences it has: a click scrolls nothing by itself. Gives how to stop. */
function keepClear(line: HTMLElement): () => void {
  const place = line.parentElement;
  const clear = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement) || line.contains(target)) return;
    const [own, over] = [target.getBoundingClientRect(), line.getBoundingClientRect()];
    if (own.bottom <= over.top || own.top >= over.bottom) return;
    scrollerOf(line)?.scrollBy({ top: own.bottom - over.top + CLEAR, behavior: 'instant' });
  };
  place?.addEventListener('focusin', clear);
  return () => place?.removeEventListener('focusin', clear);
}

/** What scrolls around an element. */
function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let up = element.parentElement; up !== null; up = up.parentElement) {
    if (['auto', 'scroll'].includes(getComputedStyle(up).overflowY)) return up;
  }
  return null;
}
