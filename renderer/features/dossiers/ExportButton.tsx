import { useState } from 'react';
import type { DossierSource } from '../../../shared/domain/schemas/detail.ts';
import { Button } from '../../components/actions/Button.tsx';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { ExportDialog } from './ExportDialog.tsx';

/** Prints the dossier, after asking for whom. */
export function ExportButton({ source }: { readonly source: DossierSource }) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        tone="primary"
        icon="export"
        onPress={() => setIsOpen(true)}
        disabledReason={readOnly}
      >
        {t('dossiers:export.open')}
      </Button>
      {isOpen ? <ExportDialog source={source} onClose={() => setIsOpen(false)} /> : null}
    </>
  );
}
