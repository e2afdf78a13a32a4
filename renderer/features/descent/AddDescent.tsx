import { useState } from 'react';
import { descentRefusal } from '../../../shared/domain/descent.ts';
import type { DescentFields } from '../../../shared/domain/schemas/descent.ts';
import type { InitiativeDetail } from '../../../shared/domain/schemas/detail.ts';
import { RadioCards } from '../../components/choice/RadioCards.tsx';
import { PartialDateField } from '../../components/fields/PartialDateField.tsx';
import { TextArea } from '../../components/fields/TextArea.tsx';
import { AddDialog } from '../../components/records/AddDialog.tsx';
import { dateEntry } from '../../components/records/dateEntry.ts';
import { giveUpWords } from '../../components/records/giveUpWords.ts';
import { useFieldRules } from '../../fieldRules.ts';
import { write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useT } from '../../strings.ts';
import { type Relation, relationOf, relationOptions } from './descentOptions.ts';
import { type Other, OtherField } from './OtherField.tsx';

interface AddDescentProps {
  readonly initiative: InitiativeDetail;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onAdded: (id: string) => void;
}

/** A tie to what the initiative came from or went on in: how, with which one, when. */
export function AddDescent({ initiative, isOpen, onClose, onAdded }: AddDescentProps) {
  const t = useT();
  const rules = useFieldRules();
  const dates = dateEntry(t);
  const [relation, setRelation] = useState<Relation | null>(null);
  const [other, setOther] = useState<Other | null>(null);
  const [date, setDate] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const isInside = relation === 'gave_birth';
  const remedy = otherRemedy();

  async function add() {
    setTried(true);
    if (relation === null || other === null || remedy !== undefined) return false;
    if (rules.text(note) !== undefined) return false;
    const rest = { date, note: note.trim(), evidenceIds: [] };
    const { initiativeId, fields } = tieOf(initiative.id, relation, other, rest);
    onAdded((await write('descent.add', { initiativeId, fields })).id);
    return true;
  }

  function otherRemedy(): string | undefined {
    if (other === null) return t('descent:field.otherMissing');
    if ('name' in other) return isInside ? t('descent:field.badInside') : rules.title(other.name);
    if (relation === null) return undefined;
    const [child, parent] =
      relation === 'gave_birth' ? [other.id, initiative.id] : [initiative.id, other.id];
    const refusal = descentRefusal(initiative.family, {
      initiativeId: child,
      kind: relation === 'gave_birth' ? 'born_of' : relation,
      otherId: parent,
    });
    return refusal === null ? undefined : t(`descent:refused.${refusal}`);
  }

  return (
    <AddDialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('descent:add')}
      addLabel={t('descent:addConfirm')}
      cancelLabel={t('action.cancel')}
      onAdd={add}
      describe={refusalSentence}
      giveUp={giveUpWords(t)}
      size="wide"
    >
      <RadioCards
        label={t('descent:field.relation')}
        requiredNote={t('mandatory')}
        options={relationOptions(t)}
        value={relation}
        onChange={(id) => setRelation(relationOf(id))}
        error={tried && relation === null ? t('descent:field.relationMissing') : undefined}
      />
      <OtherField
        initiativeId={initiative.id}
        value={other}
        onChange={setOther}
        isInside={isInside}
        error={tried ? remedy : undefined}
      />
      <PartialDateField
        {...dates}
        label={t('descent:field.date')}
        help={t('descent:field.dateHelp')}
        value={date}
        onChange={setDate}
      />
      <TextArea
        label={t('descent:field.note')}
        help={t('descent:field.noteHelp')}
        rows={2}
        value={note}
        onChange={setNote}
        error={rules.text(note)}
      />
    </AddDialog>
  );
}

/** The tie as its holder keeps it: a birth is held by the child, whoever tells it. */
function tieOf(
  initiativeId: string,
  relation: Relation,
  other: Other,
  rest: Pick<DescentFields, 'date' | 'note' | 'evidenceIds'>,
): { initiativeId: string; fields: DescentFields } {
  if (relation === 'gave_birth') {
    const child = 'id' in other ? other.id : '';
    const fields: DescentFields = {
      ...rest,
      kind: 'born_of',
      otherInitiativeId: initiativeId,
      otherName: '',
    };
    return { initiativeId: child, fields };
  }
  const named =
    'id' in other
      ? { otherInitiativeId: other.id, otherName: '' }
      : { otherInitiativeId: null, otherName: other.name };
  return { initiativeId, fields: { ...rest, ...named, kind: relation } };
}
