import { useRef, useState } from 'react';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import type { CallRecheck } from '../../../shared/domain/schemas/followUp.ts';
import type { RoundCall } from '../../../shared/domain/schemas/followUpRound.ts';
import { STATUSES, type Status } from '../../../shared/domain/vocabulary.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { Button } from '../../components/actions/Button.tsx';
import { RadioCards } from '../../components/choice/RadioCards.tsx';
import { OnDemand } from '../../components/feedback/OnDemand.tsx';
import { PartialDateField } from '../../components/fields/PartialDateField.tsx';
import { TextArea } from '../../components/fields/TextArea.tsx';
import { TextField } from '../../components/fields/TextField.tsx';
import { Page, PageHeader } from '../../components/layout/Page.tsx';
import { dateEntry } from '../../components/records/dateEntry.ts';
import { focusRemedy } from '../../components/records/focusRemedy.ts';
import { useFieldRules } from '../../fieldRules.ts';
import { useAnswer, write } from '../../queries.ts';
import { raiseProblem } from '../../shell/problems.ts';
import { offerUndo } from '../../shell/undo.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { CallBriefing } from './CallBriefing.tsx';
import { CallEffects } from './CallEffects.tsx';

interface CallSheetProps {
  readonly called: RoundCall;
  /** « Tournée 2026 : encore 5 appels, 3 faits ». */
  readonly place: string;
  readonly onNoted: () => void;
  readonly onPass: () => void;
}

/** One call: whom, what was last said, what is due; then what came of it. Five minutes, by the keyboard alone. */
export function CallSheet({ called, place, onNoted, onPass }: CallSheetProps) {
  const t = useT();
  const rules = useFieldRules();
  const readOnly = useReadOnlyReason();
  const dates = dateEntry(t);
  const { today } = useAnswer('app.state', undefined);
  const [status, setStatus] = useState<Status | null>(null);
  const [whom, setWhom] = useState('');
  const [note, setNote] = useState('');
  const [doneOn, setDoneOn] = useState<string | null>(today);
  const [ofEffects, setOfEffects] = useState<readonly CallRecheck[]>([]);
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const dateRemedy = rules.pastDate(doneOn, today);

  async function keep(outcome: 'answered' | 'silence' | 'dropped') {
    setTried(true);
    const isMissing = outcome === 'answered' && status === null;
    if (isBusy) return;
    const isRefused =
      isMissing ||
      doneOn === null ||
      dateRemedy !== undefined ||
      rules.line(whom) !== undefined ||
      rules.text(note) !== undefined ||
      ofEffects.some((one) => rules.text(one.note) !== undefined);
    if (isRefused) {
      // The fault may be out of sight above the gestures.
      await focusRemedy(form.current);
      return;
    }
    setBusy(true);
    const { initiativeId, title, dueOn } = called;
    const said = { dueOn, doneOn, outcome, whom: whom.trim(), note: note.trim() };
    try {
      const kept = await write('followUp.record', {
        initiativeId,
        fields: { ...said, status: outcome === 'answered' ? status : null },
        // Without an answer nothing was learned of the effects either.
        rechecks:
          outcome === 'answered'
            ? ofEffects.map((one) => ({ ...one, note: one.note.trim() }))
            : undefined,
      });
      const { id, recheckIds } = kept;
      offerUndo(t(`followUp:noted.${outcome}`, { title }), () =>
        write('followUp.takeBack', { id, recheckIds }),
      );
      onNoted();
    } catch (problem) {
      raiseProblem(problem);
      setBusy(false);
    }
  }

  return (
    <Page
      header={
        <PageHeader
          title={called.title}
          over={<Anchor href="#/suivi">{place}</Anchor>}
          under={t(called.isLate ? 'followUp:sheet.late' : 'followUp:sheet.due', {
            date: formatPartialDate(called.dueOn),
          })}
          takesFocus
          actions={
            <>
              <Anchor href={`#/initiatives/${called.initiativeId}/suivi`} look="button">
                {t('followUp:sheet.open')}
              </Anchor>
              <Button onPress={onPass}>{t('followUp:sheet.pass')}</Button>
            </>
          }
        />
      }
    >
      <div className="es-call">
        <OnDemand>
          <CallBriefing called={called} />
        </OnDemand>
        <form
          className="es-call-form"
          ref={form}
          onSubmit={(event) => {
            event.preventDefault();
            void keep('answered');
          }}
        >
          <RadioCards
            label={t('followUp:sheet.status')}
            requiredNote={t('mandatory')}
            columns={3}
            options={STATUSES.map((id) => ({
              id,
              label: t(`vocabulary:status.${id}`),
              hint: t(`followUp:statusHint.${id}`),
            }))}
            value={status}
            onChange={(id) => setStatus(STATUSES.find((one) => one === id) ?? null)}
            error={isTried && status === null ? t('followUp:sheet.statusMissing') : undefined}
            disabledReason={readOnly}
          />
          <div className="es-fields">
            <TextField
              label={t('followUp:field.whom')}
              help={t('followUp:field.whomHelp')}
              value={whom}
              onChange={setWhom}
              error={rules.line(whom)}
            />
            <PartialDateField
              {...dates}
              label={t('followUp:field.doneOn')}
              requiredNote={t('mandatory')}
              value={doneOn}
              onChange={setDoneOn}
              error={isTried ? dateRemedy : undefined}
            />
          </div>
          <OnDemand>
            <CallEffects initiativeId={called.initiativeId} said={ofEffects} onSay={setOfEffects} />
          </OnDemand>
          <TextArea
            label={t('followUp:field.said')}
            rows={3}
            value={note}
            onChange={setNote}
            error={rules.text(note)}
          />
          <div className="es-call-gestures">
            <Button tone="primary" type="submit" disabledReason={readOnly} isBusy={isBusy}>
              {t('followUp:sheet.keep')}
            </Button>
            <Button disabledReason={readOnly} onPress={() => void keep('silence')}>
              {t('followUp:sheet.silence')}
            </Button>
            <Button tone="quiet" disabledReason={readOnly} onPress={() => void keep('dropped')}>
              {t('followUp:sheet.drop')}
            </Button>
          </div>
        </form>
      </div>
    </Page>
  );
}
