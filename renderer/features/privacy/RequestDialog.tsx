import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { formatPartialDate, parseDay } from '../../../shared/domain/dates.ts';
import type { AccessRequest } from '../../../shared/domain/schemas/accessRequest.ts';
import { ACCESS_KINDS, type AccessKind } from '../../../shared/domain/vocabulary.ts';
import { RadioCards } from '../../components/choice/RadioCards.tsx';
import { PartialDateField } from '../../components/fields/PartialDateField.tsx';
import { TextArea } from '../../components/fields/TextArea.tsx';
import { TextField } from '../../components/fields/TextField.tsx';
import { AddDialog } from '../../components/records/AddDialog.tsx';
import { giveUpWords } from '../../components/records/giveUpWords.ts';
import { useFieldRules } from '../../fieldRules.ts';
import { useAnswer, write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useT } from '../../strings.ts';

interface RequestDialogProps {
  /** Null for a new one, whose page opens then. */
  readonly request: AccessRequest | null;
  readonly onClose: () => void;
}

/** Who asks what, and since when. */
export function RequestDialog({ request, onClose }: RequestDialogProps) {
  const t = useT();
  const rules = useFieldRules();
  const navigate = useNavigate();
  const { today } = useAnswer('app.state', undefined);
  const [kind, setKind] = useState<AccessKind>(request?.kind ?? 'access');
  const [person, setPerson] = useState(request?.person ?? '');
  const [receivedOn, setReceivedOn] = useState<string | null>(request?.receivedOn ?? today);
  const [note, setNote] = useState(request?.note ?? '');
  const [tried, setTried] = useState(false);
  const personRemedy = rules.title(person);
  const dayRemedy = receivedOn === null ? t('privacy:badDay') : rules.pastDate(receivedOn, today);
  const noteRemedy = rules.text(note);

  async function keep() {
    setTried(true);
    if (receivedOn === null || [personRemedy, dayRemedy, noteRemedy].some((one) => one)) {
      return false;
    }
    const fields = { kind, person: person.trim(), receivedOn, note };
    if (request === null) {
      const { id: requestId } = await write('accessRequest.add', { fields });
      void navigate({ to: '/reglages/renseignements/demandes/$requestId', params: { requestId } });
    } else {
      await write('accessRequest.update', { id: request.id, patch: fields });
    }
    return true;
  }

  return (
    <AddDialog
      isOpen
      onClose={onClose}
      title={t(request === null ? 'privacy:request.add' : 'privacy:request.change')}
      addLabel={t(request === null ? 'privacy:request.addConfirm' : 'privacy:keep')}
      cancelLabel={t('action.cancel')}
      onAdd={keep}
      describe={refusalSentence}
      giveUp={giveUpWords(t)}
    >
      <TextField
        label={t('privacy:request.person')}
        requiredNote={t('mandatory')}
        help={t('privacy:request.personHelp')}
        value={person}
        onChange={setPerson}
        error={tried ? personRemedy : undefined}
      />
      <RadioCards
        label={t('privacy:request.kind')}
        options={ACCESS_KINDS.map((id) => ({ id, label: t(`vocabulary:accessKind.${id}`) }))}
        value={kind}
        onChange={(id) => setKind(ACCESS_KINDS.find((one) => one === id) ?? 'access')}
      />
      <PartialDateField
        parse={parseDay}
        format={formatPartialDate}
        badInput={t('privacy:badDay')}
        label={t('privacy:request.receivedOn')}
        requiredNote={t('mandatory')}
        value={receivedOn}
        onChange={setReceivedOn}
        error={dayRemedy}
      />
      <TextArea
        label={t('privacy:request.words')}
        labelNote={t('optional')}
        rows={2}
        value={note}
        onChange={setNote}
        error={noteRemedy}
      />
    </AddDialog>
  );
}
