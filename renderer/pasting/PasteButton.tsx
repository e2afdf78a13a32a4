import { type ReactNode, useState } from 'react';
import { Button } from '../components/actions/Button.tsx';
import { useReadOnlyReason } from '../shell/useReadOnlyReason.ts';
import { useT } from '../strings.ts';

interface PasteButtonProps {
  /** The dialog that reads the rows. */
  readonly children: (onClose: () => void) => ReactNode;
}

/** « Coller des lignes… », beside what adds one. */
export function PasteButton({ children }: PasteButtonProps) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const [isPasting, setIsPasting] = useState(false);
  return (
    <>
      <Button disabledReason={readOnly} onPress={() => setIsPasting(true)}>
        {t('pasting:do')}
      </Button>
      {isPasting ? children(() => setIsPasting(false)) : null}
    </>
  );
}
