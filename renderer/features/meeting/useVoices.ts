import { useState } from 'react';
import type { Voice } from '../../../shared/domain/schemas/voice.ts';
import { write } from '../../queries.ts';
import { useTask } from '../../shell/useTask.ts';

/** What the field is for: a voice to come, or one that is heard again. */
export interface Entry {
  /** Another key is another field. */
  readonly key: number;
  readonly changed: Voice | null;
}

/** The voices of a component in the hands of who types them. */
export interface Voices {
  readonly entry: Entry;
  /** The voice that is in the field: it is stored already, and not shown twice. */
  readonly hiddenId: string | null;
  /** The last one removed, until something else is done. */
  readonly removed: Voice | null;
  /** What stopped the last removal or its undoing. */
  readonly problem: unknown;
  readonly forget: () => void;
  /** The voice in the field was stored under this identifier, or removed as it was emptied. */
  readonly hold: (key: number, id: string | null) => void;
  /** The field is done with; the next voice begins. */
  readonly done: () => void;
  /** Takes a voice back into the field. */
  readonly open: (voice: Voice) => void;
  readonly remove: (voice: Voice) => void;
  readonly putBack: () => void;
}

// Never the same twice: a field that is gone may still be storing what it held.
let entries = 0;

function nextEntry(changed: Voice | null): Entry {
  entries += 1;
  return { key: entries, changed };
}

/** Follows the voices of one component while its question is on the screen. */
export function useVoices(applicationId: string): Voices {
  const task = useTask();
  const [entry, setEntry] = useState(() => nextEntry(null));
  const [held, setHeld] = useState<{ key: number; id: string | null } | null>(null);
  const [removed, setRemoved] = useState<Voice | null>(null);
  const heldId = held?.key === entry.key ? held.id : null;

  return {
    entry,
    hiddenId: entry.changed?.id ?? heldId,
    removed,
    problem: task.problem,
    forget: task.forget,
    hold: (key, id) => setHeld({ key, id }),
    done: () => {
      setRemoved(null);
      setEntry(nextEntry(null));
    },
    open: (voice) => {
      setRemoved(null);
      setEntry(nextEntry(voice));
    },
    remove: (voice) => {
      if (entry.changed?.id === voice.id) setEntry(nextEntry(null));
      task.run(async () => {
        await write('voice.remove', { id: voice.id });
        setRemoved(voice);
      });
    },
    putBack: () => {
      if (removed === null) return;
      const { componentId, group, label, level, text } = removed;
      task.run(async () => {
        await write('voice.add', {
          applicationId,
          fields: { componentId, group, label, level, text },
        });
        setRemoved(null);
      });
    },
  };
}
