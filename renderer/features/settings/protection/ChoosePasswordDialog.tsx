import { useState } from 'react';
import { Button } from '../../../components/actions/Button.tsx';
import { Banner } from '../../../components/feedback/Banner.tsx';
import { Dialog } from '../../../components/feedback/Dialog.tsx';
import { write } from '../../../queries.ts';
import { Refused } from '../../../shell/Refused.tsx';
import { useTask } from '../../../shell/useTask.ts';
import { useT } from '../../../strings.ts';
import { SecretField } from './SecretField.tsx';
import { useAdvice } from './useAdvice.ts';
import { isWrongPassword } from './wrongPassword.ts';

export interface ChoosePasswordDialogProps {
  readonly isProtected: boolean;
  readonly onClose: () => void;
  readonly onChosen: (password: string) => void;
}

/** Gives the file a password, or another one, once what is lost with it was said. */
export function ChoosePasswordDialog(props: ChoosePasswordDialogProps) {
  const { isProtected, onClose, onChosen } = props;
  const t = useT();
  const [former, setFormer] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [missing, setMissing] = useState<'former' | 'next' | 'again' | null>(null);
  const task = useTask();
  const isWrong = isWrongPassword(task.problem);
  const advice = useAdvice(next);

  function submit() {
    const lacks =
      isProtected && former === ''
        ? 'former'
        : next === ''
          ? 'next'
          : next === again
            ? null
            : 'again';
    setMissing(lacks);
    if (lacks !== null) return;
    task.run(async () => {
      await write('protection.change', { former: isProtected ? former : null, password: next });
      onChosen(next);
    });
  }
  const chooseLabel = isProtected ? t('protection:dialog.changeIt') : t('protection:dialog.set');
  const wrong = isWrong ? t('protection:wrong') : undefined;
  const empty = (field: typeof missing) => (missing === field ? t('protection:empty') : undefined);
  return (
    <Dialog
      title={isProtected ? t('protection:dialog.changeTitle') : t('protection:dialog.addTitle')}
      isOpen
      onClose={() => {
        if (!task.isBusy) onClose();
      }}
      aside={task.isBusy ? t('protection:dialog.working') : undefined}
      actions={
        <>
          {task.isBusy ? null : <Button onPress={onClose}>{t('protection:dialog.cancel')}</Button>}
          <Button tone="primary" isBusy={task.isBusy} onPress={submit}>
            {chooseLabel}
          </Button>
        </>
      }
    >
      <Banner tone="warning" title={t('protection:dialog.lossTitle')}>
        {t('protection:dialog.loss')}
      </Banner>
      <form
        className="es-protection-fields"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {isProtected ? (
          <SecretField
            label={t('protection:dialog.former')}
            help={t('protection:dialog.formerHelp')}
            value={former}
            onChange={setFormer}
            error={empty('former') ?? wrong}
            takesFocus
          />
        ) : null}
        <SecretField
          label={t('protection:dialog.next')}
          help={advice}
          value={next}
          onChange={setNext}
          error={empty('next')}
          takesFocus={!isProtected}
        />
        <SecretField
          label={t('protection:dialog.again')}
          value={again}
          onChange={setAgain}
          error={
            missing === 'again' && next !== again ? t('protection:dialog.different') : undefined
          }
        />
        {/* For Enter in a field: the button that is seen is outside of the form. */}
        <button type="submit" hidden aria-label={chooseLabel} />
      </form>
      <p className="es-small es-muted">
        {t('protection:dialog.earlier')}
        {isProtected ? ` ${t('protection:dialog.earlierSheet')}` : ''}
      </p>
      {task.problem === null || isWrong ? null : (
        <Refused problem={task.problem} onClose={task.forget} />
      )}
    </Dialog>
  );
}
