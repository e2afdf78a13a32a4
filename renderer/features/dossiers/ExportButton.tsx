import { startTransition, useRef, useState } from 'react';
import { Button } from '../../components/actions/Button.tsx';
import { afterDialog, focusSoon } from '../../components/records/focusSoon.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import type { MendHere } from './CheckLine.tsx';
import { ExportDialog, type ExportDialogProps } from './ExportDialog.tsx';

/** Prints the dossier, after asking for whom. */
export function ExportButton({ source, checks, onMend }: Omit<ExportDialogProps, 'onClose'>) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  // What asks gives way to what was written: that one would give the focus back to a field that is gone.
  const close = () => {
    setIsOpen(false);
    focusSoon(() => button.current);
  };
  const mend: MendHere = (block, field) => {
    setIsOpen(false);
    afterDialog(() => onMend(block, field));
  };
  return (
    <>
      <Button
        ref={button}
        tone="primary"
        icon="export"
        // A large dialog over a large screen: made ready by slices.
        onPress={() => startTransition(() => setIsOpen(true))}
        disabledReason={readOnly}
      >
        {t('dossiers:export.open')}
      </Button>
      {isOpen ? (
        <ExportDialog source={source} checks={checks} onMend={mend} onClose={close} />
      ) : null}
    </>
  );
}
