import { useState } from 'react';
import { Button } from '../../components/actions/Button.tsx';
import { Dialog } from '../../components/feedback/Dialog.tsx';
import { TermLimitFields } from '../../EffectMonths.tsx';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';

/** Changes the limits of the bands from the path itself; the drawing follows at once. */
export function TermLimits() {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  return (
    <>
      <Button size="small" tone="quiet" disabledReason={readOnly} onPress={() => setIsOpen(true)}>
        {t('effect:path.terms')}
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={close}
        title={t('effect:path.termsTitle')}
        actions={
          <Button tone="primary" onPress={close}>
            {t('effect:path.termsDone')}
          </Button>
        }
      >
        <div className="es-stack">
          <p className="es-help">{t('effect:path.termsHelp')}</p>
          <TermLimitFields isReadOnly={readOnly !== undefined} />
        </div>
      </Dialog>
    </>
  );
}
