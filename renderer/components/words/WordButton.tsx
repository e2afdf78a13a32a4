import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { DialogPopover } from '../feedback/DialogPopover.tsx';
import './words.css';

export interface WordButtonProps {
  /** The word, as it stands on the screen. */
  readonly children: ReactNode;
  /** The spoken name of what opens: « Ce que veut dire « rupture » ». */
  readonly label: string;
  /** What it means, drawn when it is asked for. */
  readonly meaning: ReactNode;
}

/** A word of the field under which a dotted line says that it is explained: pressed, it opens what it means. */
export function WordButton({ children, label, meaning }: WordButtonProps) {
  return (
    <DialogTrigger>
      <Button className="es-word">{children}</Button>
      <DialogPopover className="es-popover es-word-popover" offset={4} placement="bottom start">
        <Dialog className="es-word-dialog" aria-label={label}>
          {meaning}
        </Dialog>
      </DialogPopover>
    </DialogTrigger>
  );
}

export interface WordMeaningProps {
  readonly term: string;
  readonly text: string;
  /** « Source : … » */
  readonly source: string;
  /** Leads to all the words. */
  readonly more?: ReactNode;
}

/** What a word means, in plain words, and who says so. */
export function WordMeaning({ term, text, source, more }: WordMeaningProps) {
  return (
    <>
      <p className="es-word-term" lang="fr-CA">
        {term}
      </p>
      <p lang="fr-CA">{text}</p>
      <p className="es-word-source">{source}</p>
      {more ? <p>{more}</p> : null}
    </>
  );
}
