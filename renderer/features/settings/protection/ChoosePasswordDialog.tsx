import { useState } from 'react';
import { Button } from '../../../components/actions/Button.tsx';
import { Banner } from '../../../components/feedback/Banner.tsx';
import { Dialog } from '../../../components/feedback/Dialog.tsx';
import { write } from '../../../queries.ts';
import { Refused } from '../../../shell/Refused.tsx';
import { useT } from '../../../strings.ts';
import { RekeyState } from './RekeyState.tsx';
import { SecretField } from './SecretField.tsx';
import { useAdvice } from './useAdvice.ts';
import { useRekey } from './useRekey.ts';

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
  const rekey = useRekey();
  const { isBusy, isWrong, problem } = rekey;
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
    rekey.run(async () => {
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
        if (isBusy) rekey.stop();
        else onClose();
      }}
      aside={isBusy ? t('protection:dialog.working') : undefined}
      actions={
        <>
          {isBusy ? null : <Button onPress={onClose}>{t('protection:dialog.cancel')}</Button>}
          <Button tone="primary" isBusy={isBusy} onPress={submit}>
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
      <RekeyState rekey={rekey} />
      {problem === null ? null : <Refused problem={problem} onClose={rekey.forget} />}
    </Dialog>
  );
}
