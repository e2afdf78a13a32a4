import { useRef, useState } from 'react';
import { balanceInSentence } from '../../../shared/content/balanceSentences.ts';
import { checkSentence } from '../../../shared/content/dossierChecks/checkSentence.ts';
import { isConsentBlocking } from '../../../shared/domain/consentProblem.ts';
import { isHeldBack } from '../../../shared/domain/dossierChecks/asked.ts';
import { checkKey } from '../../../shared/domain/dossierChecks/check.ts';
import type { DossierSource } from '../../../shared/domain/schemas/detail.ts';
import { call } from '../../api.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { Button } from '../../components/actions/Button.tsx';
import { Banner } from '../../components/feedback/Banner.tsx';
import { ProgressBar } from '../../components/feedback/ProgressBar.tsx';
import { TextField } from '../../components/fields/TextField.tsx';
import { giveUpWords } from '../../components/records/giveUpWords.ts';
import { LeaveButton, TypedDialog } from '../../components/records/TypedDialog.tsx';
import { useFieldRules } from '../../fieldRules.ts';
import { useMaybeAnswer } from '../../queries.ts';
import { usePrinting } from '../../shell/printing/usePrinting.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';
import { AcceptedList } from './AcceptedList.tsx';
import { AskedGesture } from './AskedGesture.tsx';
import { CheckLine, type MendHere } from './CheckLine.tsx';
import type { Drawing } from './drawing.ts';
import { WrittenActions, WrittenText } from './ExportWritten.tsx';
import { mendingOf } from './mending.ts';
import { SendingFields, useSending } from './SendingFields.tsx';
import { useExport } from './useExport.ts';

export interface ExportDialogProps {
  readonly source: DossierSource;
  readonly checks: Drawing['checks'];
  /** Leaves the dialog for where something is mended. */
  readonly onMend: MendHere;
  readonly onClose: () => void;
}

/** Asks for whom the dossier is printed, shows how far it is, then says what was written and kept. */
export function ExportDialog({ source, checks, onMend, onClose }: ExportDialogProps) {
  const t = useT();
  const rules = useFieldRules();
  const { state, start, cancel } = useExport(source.dossier.id);
  const [recipient, setRecipient] = useState(source.funder?.name ?? '');
  const sending = useSending(source);
  const [isTried, setIsTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const { data: consents = [] } = useMaybeAnswer('testimony.problems', { id: source.dossier.id });
  const isUnconsented = consents.some(isConsentBlocking);
  const { data: warnings } = useMaybeAnswer('dossier.warnings', { id: source.dossier.id });
  const told = warnings ?? [];
  const blocking = checks.filter((check) => isHeldBack(check, sending.said.purpose));
  const isUnbalanced = blocking.some(({ id }) => id === 'unbalanced');
  const unfit = blocking.filter(({ id }) => id !== 'unbalanced');
  const isBlocked = blocking.length > 0 || isUnconsented;
  const remedy = recipient.trim() === '' ? t('dossiers:export.noRecipient') : rules.line(recipient);
  const submit = () => {
    setIsTried(true);
    if (remedy !== undefined) field.current?.focus();
    if (remedy === undefined && !isBlocked && warnings !== undefined && state.step !== 'running') {
      start({
        recipient: recipient.trim(),
        accepted: told.map(({ key }) => key),
        ...sending.said,
      });
    }
  };

  const task = useTask();
  const draft = usePrinting(async () => {
    const written = await call('dossier.draft', { id: source.dossier.id });
    if (written !== null) onClose();
    return written;
  });
  const running =
    state.step === 'running' ? state : draft.state.step === 'running' ? draft.state : null;
  const isRunning = running !== null;
  const written = state.step === 'done' ? { ...state, task } : null;
  // One dialog to the end: another in its place would have the whole screen styled anew, twice.
  return (
    <TypedDialog
      isOpen
      onClose={isRunning ? cancel : onClose}
      title={t(written === null ? 'dossiers:export.title' : 'dossiers:export.done')}
      giveUp={giveUpWords(t)}
      size="wide"
      isKept={isRunning || written !== null}
      actions={
        written !== null ? (
          <WrittenActions {...written} onClose={onClose} />
        ) : isRunning ? null : (
          <>
            <LeaveButton>{t('action.cancel')}</LeaveButton>
            <Button
              onPress={draft.start}
              disabledReason={isUnconsented ? t('dossiers:export.blockedConsentReason') : undefined}
            >
              {t('dossiers:export.draft')}
            </Button>
            <Button
              tone="primary"
              onPress={submit}
              disabledReason={
                isBlocked
                  ? t(reasonOf(isUnbalanced, isUnconsented))
                  : warnings === undefined
                    ? t('dossiers:export.looking')
                    : undefined
              }
            >
              {t('dossiers:export.confirm')}
            </Button>
          </>
        )
      }
    >
      {written !== null ? (
        <WrittenText {...written} />
      ) : (
        <>
          {isUnbalanced ? <Blocked source={source} /> : null}
          {unfit.length === 0 ? null : (
            <Banner tone="warning" title={t('dossiers:export.unfit')}>
              <ul className="es-unfit">
                {unfit.map((check) => (
                  <li key={checkKey(check)}>
                    <CheckLine isBlocking mending={mendingOf(check, source)} onMend={onMend}>
                      {checkSentence(check, source, t)}
                    </CheckLine>
                    <AskedGesture
                      check={check}
                      source={source}
                      onDone={() => field.current?.focus()}
                    />
                  </li>
                ))}
              </ul>
            </Banner>
          )}
          {isUnconsented ? (
            <Banner tone="warning">{t('dossiers:export.blockedConsent')}</Banner>
          ) : null}
          {running !== null ? (
            <div className="es-exporting">
              <ProgressBar
                label={t('dossiers:export.running')}
                value={running.done}
                valueLabel={t('dossiers:export.percent', {
                  percent: Math.round(running.done * 100),
                })}
                cancelLabel={t('dossiers:export.stop')}
                onCancel={cancel}
              />
            </div>
          ) : (
            <>
              <TextField
                label={t('dossiers:export.recipient')}
                requiredNote={t('mandatory')}
                help={t('dossiers:export.recipientHelp')}
                // oxlint-disable-next-line jsx-a11y/no-autofocus -- the one field of a dialog that was asked for
                autoFocus
                ref={field}
                value={recipient}
                onChange={setRecipient}
                onEnter={submit}
                error={isTried ? remedy : undefined}
              />
              <SendingFields sending={sending} />
              <p className="es-small es-muted">{t('dossiers:export.where')}</p>
              <p className="es-small es-muted">{t('dossiers:export.draftNote')}</p>
              <AcceptedList
                title={t('dossiers:export.accepting', { count: told.length })}
                accepted={told.map(({ sentence }) => sentence)}
              />
            </>
          )}
          {draft.state.step === 'refused' ? (
            <Banner tone="warning" isLive>
              {refusalSentence(draft.state.problem)}
            </Banner>
          ) : null}
          {state.step === 'asking' && state.problem !== null ? (
            <Banner tone="warning" isLive>
              {refusalSentence(state.problem)}
            </Banner>
          ) : null}
        </>
      )}
    </TypedDialog>
  );
}

/** Why the export waits, for who stands on its button. */
function reasonOf(isUnbalanced: boolean, isUnconsented: boolean) {
  if (isUnbalanced) return 'dossiers:export.blockedReason';
  return isUnconsented ? 'dossiers:export.blockedConsentReason' : 'dossiers:export.unfitReason';
}

function Blocked({ source }: Pick<ExportDialogProps, 'source'>) {
  const t = useT();
  return (
    <Banner
      tone="warning"
      actions={
        <Anchor href={`#/initiatives/${source.initiative.id}/argent`}>
          {t('dossiers:export.mend')}
        </Anchor>
      }
    >
      {t('dossiers:export.blocked', {
        sentences: balanceInSentence(source.budget?.lines ?? [], t),
      })}
    </Banner>
  );
}
