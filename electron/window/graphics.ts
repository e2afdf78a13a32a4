import { app } from 'electron';
import { openGraphicsNote } from '../files/graphicsNote.ts';

/**
 * Where an earlier start found no graphics, this one does not look for them: README, 2026-11-26. Must be
 * called before the application is ready. Gives what keeps what this start finds, once its page is drawn.
 */
export function rememberGraphics(folder: string): () => void {
  const note = openGraphicsNote(folder, process.versions.electron, () => new Date());
  if (note.saysNone()) {
    app.disableHardwareAcceleration();
    // Nothing was looked for, so nothing is found.
    return () => undefined;
  }
  // Before it is told, every computer seems to have none.
  let isTold = false;
  app.once('gpu-info-update', () => {
    isTold = true;
  });
  return () => {
    if (isTold) note.keep(app.getGPUFeatureStatus().gpu_compositing !== 'disabled_software');
  };
}
