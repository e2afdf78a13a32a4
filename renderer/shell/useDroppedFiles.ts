import { type DragEvent, useState } from 'react';
import { MOST_FILE_BYTES } from '../../shared/domain/fileKinds.ts';
import { CallRefused } from '../api.ts';

/** Files let go over a part of the screen: what it listens to, and what was refused. */
export interface DroppedFiles {
  readonly isOver: boolean;
  readonly problem: unknown;
  readonly handlers: {
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
  };
}

/** Keeps each file that is let go here, one after the other. Bytes cross, a path never does. */
export function useDroppedFiles(
  keepOne: (name: string, content: Uint8Array<ArrayBuffer>) => Promise<unknown>,
): DroppedFiles {
  const [isOver, setIsOver] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);

  async function keep(files: readonly File[]) {
    setProblem(null);
    try {
      for (const file of files) {
        // Before a large file is read into the window.
        if (file.size > MOST_FILE_BYTES)
          throw new CallRefused('evidenceFile.drop', 'file_too_large');
        // oxlint-disable-next-line no-await-in-loop -- one after the other, in their order
        const content = new Uint8Array(await file.arrayBuffer());
        const name = file.name.slice(0, 300);
        // oxlint-disable-next-line no-await-in-loop -- the same
        await keepOne(name, content);
      }
    } catch (thrown) {
      setProblem(thrown);
    }
  }

  return {
    isOver,
    problem,
    handlers: {
      onDragOver(event) {
        if (!hasFiles(event)) return;
        // A smaller part of the screen takes them.
        const isTaken = event.defaultPrevented;
        event.preventDefault();
        setIsOver(!isTaken);
      },
      onDragLeave(event) {
        const into = event.relatedTarget;
        if (!(into instanceof Node && event.currentTarget.contains(into))) setIsOver(false);
      },
      onDrop(event) {
        setIsOver(false);
        if (!hasFiles(event) || event.defaultPrevented) return;
        event.preventDefault();
        void keep([...event.dataTransfer.files]);
      },
    },
  };
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer.types.includes('Files');
}
