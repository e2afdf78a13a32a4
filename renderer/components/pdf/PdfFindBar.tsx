import type { Ref } from 'react';
import { IconButton } from '../actions/IconButton.tsx';
import { Icon } from '../icons/Icon.tsx';
import type { PdfFind } from './usePdfFind.ts';
import type { PdfViewerWords } from './words.ts';

export interface PdfFindBarProps {
  readonly words: PdfViewerWords;
  readonly find: PdfFind;
  readonly onClose: () => void;
  readonly fieldRef: Ref<HTMLInputElement>;
}

/** Looks for words in the pages: Enter goes to the next, Shift and Enter to the one before, Escape closes. */
export function PdfFindBar({ words, find, onClose, fieldRef }: PdfFindBarProps) {
  const { found, current } = find;
  const isLooking = find.query.trim() !== '';
  const count = found.length === 0 ? words.notFound : words.found(current + 1, found.length);
  const nothing = found.length === 0 ? words.notFound : undefined;
  return (
    <search className="es-pdf-find">
      <Icon name="search" />
      <input
        ref={fieldRef}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was asked for
        autoFocus
        className="es-pdf-find-field"
        aria-label={words.find}
        placeholder={words.findPlaceholder}
        value={find.query}
        onChange={(event) => find.setQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            find.step(event.shiftKey ? -1 : 1);
          }
          if (event.key === 'Escape') {
            event.stopPropagation();
            onClose();
          }
        }}
      />
      <output className="es-pdf-found-count">{isLooking && find.isDone ? count : ''}</output>
      <IconButton
        icon="up"
        label={words.previousFound}
        onPress={() => find.step(-1)}
        disabledReason={nothing}
      />
      <IconButton
        icon="down"
        label={words.nextFound}
        onPress={() => find.step(1)}
        disabledReason={nothing}
      />
      <IconButton icon="close" label={words.closeFind} onPress={onClose} />
    </search>
  );
}
