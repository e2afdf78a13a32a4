import type { FirstSteps as Steps } from '../../../shared/ipc/contract/home.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { Button } from '../../components/actions/Button.tsx';
import { Icon } from '../../components/icons/Icon.tsx';
import { write } from '../../queries.ts';
import { offerUndo } from '../../shell/undo.ts';
import { useT } from '../../strings.ts';
import { Word } from '../../Word.tsx';
import { type FirstStep, firstSteps } from './firstStepList.ts';
import './firstSteps.css';

interface FirstStepsProps {
  readonly steps: Steps;
  /** Nothing is in the portfolio yet. */
  readonly isEmpty: boolean;
}

/** « Pour commencer »: what one does first, each ticked when the portfolio has it, until it is dismissed. */
export function FirstSteps({ steps, isEmpty }: FirstStepsProps) {
  const t = useT();
  const all = firstSteps(steps);
  const next = all.find(({ isDone, address }) => !isDone && address !== null);
  return (
    <section className="es-steps" aria-labelledby="first-steps">
      <header className="es-steps-head">
        <div>
          <h2 id="first-steps">{t('home:steps.title')}</h2>
          <p className="es-muted">
            {isEmpty ? `${t('home:empty')}. ` : null}
            {next === undefined ? t('home:steps.allDone') : t('home:steps.lead')}
          </p>
        </div>
        <Button tone="quiet" size="small" onPress={() => void dismiss(t('home:steps.dismissed'))}>
          {t('home:steps.dismiss')}
        </Button>
      </header>
      <ol className="es-steps-list">
        {all.map((step) => (
          <Step key={step.id} step={step} isNext={step === next} />
        ))}
      </ol>
    </section>
  );
}

function Step({ step, isNext }: { readonly step: FirstStep; readonly isNext: boolean }) {
  const t = useT();
  const { id, isDone, address, words } = step;
  return (
    <li className="es-step" data-done={isDone || undefined}>
      <span className="es-step-sign">
        {isDone ? <Icon name="check" label={t('home:steps.done')} /> : null}
      </span>
      <div className="es-step-words">
        <h3>{t(`home:steps.${id}.title`)}</h3>
        <p>{t(`home:steps.${id}.text`)}</p>
        {words.length === 0 ? null : (
          <ul className="es-step-terms" aria-label={t('home:steps.words')}>
            {words.map((word) => (
              <li key={word}>
                <Word id={word}>{t(`home:steps.word.${word}`)}</Word>
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="es-step-gesture">
        {isDone ? null : address === null ? (
          <span className="es-faint es-small">{t('home:steps.needs')}</span>
        ) : (
          <Anchor href={`#${address}`} look={isNext ? 'primary' : 'button'}>
            {t(`home:steps.${id}.go`)}
          </Anchor>
        )}
      </div>
    </li>
  );
}

/** Not shown again on this computer, unless one asks for it. */
async function dismiss(message: string): Promise<void> {
  await write('app.setFirstSteps', { shown: 'never' });
  document.querySelector<HTMLElement>('main h1')?.focus();
  offerUndo(message, () => write('app.setFirstSteps', { shown: 'always' }));
}
