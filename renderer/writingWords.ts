import { MOST_COLUMNS, MOST_ROWS } from '../shared/domain/ownText.ts';
import type { ShortcutId } from '../shared/domain/shortcuts/shortcuts.ts';
import type { Translate } from '../shared/strings/index.ts';
import { giveUpWords } from './components/records/giveUpWords.ts';
import type { PasteLosses } from './components/writing/paste/losses.ts';
import type { WritingWords } from './components/writing/words.ts';
import { keysOf } from './keys.ts';
import { useT } from './strings.ts';

const LOSSES = ['images', 'comments', 'deletions', 'links', 'merged', 'tables'] as const;

/** The words of a field of formatted text: `<WritingArea words={useWritingWords()} />`. */
export function useWritingWords(): WritingWords {
  const t = useT();
  const lost = (losses: PasteLosses) =>
    LOSSES.filter((loss) => losses[loss] > 0).map((loss) =>
      t(`writing:lost.${loss}`, { count: losses[loss], columns: MOST_COLUMNS, rows: MOST_ROWS }),
    );
  return {
    keys: t('writing:keys'),
    tools: t('writing:tools'),
    gestures: {
      bold: withKeys(t('writing:bold'), 'strong', t),
      italic: withKeys(t('writing:italic'), 'emphasis', t),
      link: withKeys(t('writing:linkTool'), 'link', t),
      heading: t('writing:heading'),
      subheading: t('writing:subheading'),
      bullets: t('writing:bullets'),
      numbers: t('writing:numbers'),
      table: t('writing:table'),
      addRow: t('writing:addRow'),
      addColumn: t('writing:addColumn'),
      removeRow: t('writing:removeRow'),
      removeColumn: t('writing:removeColumn'),
      removeTable: t('writing:removeTable'),
    },
    letters: { bold: t('writing:boldLetter'), italic: t('writing:italicLetter') },
    link: {
      title: t('writing:link.title'),
      address: t('writing:link.address'),
      help: t('writing:link.help'),
      bad: t('writing:link.bad'),
      apply: t('writing:link.apply'),
      remove: t('writing:link.remove'),
      cancel: t('writing:link.cancel'),
      giveUp: giveUpWords(t),
    },
    losses: lost,
    closeLosses: t('writing:lost.close'),
  };
}

/** « Gras (Ctrl + B) ». */
function withKeys(label: string, id: ShortcutId, t: Translate): string {
  return t('shortcut:withKeys', { label, keys: keysOf(id, t) });
}
