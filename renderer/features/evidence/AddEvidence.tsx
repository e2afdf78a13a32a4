import { useState } from 'react';
import { proposedPseudonym } from '../../../shared/domain/pseudonyms.ts';
import type { InitiativeDetail } from '../../../shared/domain/schemas/detail.ts';
import type { EvidenceKind } from '../../../shared/domain/vocabulary.ts';
import { RadioCards } from '../../components/choice/RadioCards.tsx';
import { readWebAddress } from '../../components/evidence/webAddress.ts';
import { PartialDateField } from '../../components/fields/PartialDateField.tsx';
import { TextArea } from '../../components/fields/TextArea.tsx';
import { TextField } from '../../components/fields/TextField.tsx';
import { AddDialog } from '../../components/records/AddDialog.tsx';
import { dateEntry } from '../../components/records/dateEntry.ts';
import { giveUpWords } from '../../components/records/giveUpWords.ts';
import { useFieldRules } from '../../fieldRules.ts';
import { write } from '../../queries.ts';
import { KeepingBar } from '../../shell/KeepingBar.tsx';
import { refusalSentence } from '../../shell/refusal.ts';
import { useKeeping } from '../../shell/useKeeping.ts';
import { useT } from '../../strings.ts';
import { kindOf, newKinds } from './kindOptions.ts';
import { NewTestimony, type Told } from './NewTestimony.tsx';
import { wordsRemedy } from './wordsRemedy.ts';

interface AddEvidenceProps {
  readonly initiative: Pick<InitiativeDetail, 'id' | 'testimonies'>;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onAdded: (id: string) => void;
}

/** A new piece of evidence: a file to keep, what a person told, a reference to a document, or a link. */
export function AddEvidence({ initiative, isOpen, onClose, onAdded }: AddEvidenceProps) {
  const t = useT();
  const rules = useFieldRules();
  const dates = dateEntry(t);
  const keeping = useKeeping();
  const [kind, setKind] = useState<EvidenceKind>('reference');
  const [title, setTitle] = useState('');
  const [date, setDate] = useState<string | null>(null);
  const [reference, setReference] = useState('');
  const [address, setAddress] = useState('');
  const [told, setTold] = useState<Told>(() => ({
    text: '',
    pseudonym: proposedPseudonym(
      t('testimony:pseudonymWord'),
      initiative.testimonies.map(({ pseudonym }) => pseudonym),
    ),
    privateName: '',
    role: '',
  }));
  const [tried, setTried] = useState(false);
  const read = readWebAddress(address);
  const isBadAddress = !read.ok || (kind === 'link' && read.value === null);
  const isFile = kind === 'file';
  const isTold = kind === 'testimony';
  const titleRemedy = isFile
    ? rules.line(title)
    : title.trim() === ''
      ? t('evidence:picker.titleMissing')
      : rules.title(title);

  async function add() {
    setTried(true);
    const added = isTold ? await addTold() : isFile ? await addFile() : await addNoted();
    if (added === null) return false;
    onAdded(added);
    return true;
  }

  async function addTold(): Promise<string | null> {
    if (rules.title(told.pseudonym) !== undefined || wordsRemedy(told.text, rules, t) !== undefined)
      return null;
    const fields = {
      ...told,
      title: t('testimony:titleOf', { pseudonym: told.pseudonym.trim() }),
      date,
      reference: '',
    };
    return (await write('testimony.add', { initiativeId: initiative.id, fields })).id;
  }

  async function addFile(): Promise<string | null> {
    if (titleRemedy !== undefined || rules.text(reference) !== undefined) return null;
    const fields = { title: title.trim(), date, reference: reference.trim() };
    const input = { initiativeId: initiative.id, fields };
    return (await keeping.during(() => write('evidenceFile.add', input)))?.id ?? null;
  }

  async function addNoted(): Promise<string | null> {
    const isBad = titleRemedy !== undefined || isBadAddress || rules.text(reference) !== undefined;
    if (isBad || isTold || isFile) return null;
    const fields = {
      kind,
      title: title.trim(),
      date,
      reference: reference.trim(),
      url: read.value,
    };
    return (await write('evidence.add', { initiativeId: initiative.id, fields })).id;
  }

  return (
    <AddDialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('evidence:add')}
      addLabel={t(`evidence:addConfirm.${kind}`)}
      cancelLabel={t('action.cancel')}
      onAdd={add}
      describe={refusalSentence}
      giveUp={giveUpWords(t)}
      size="wide"
    >
      <RadioCards
        label={t('evidence:field.kind')}
        value={kind}
        onChange={(id) => setKind(kindOf(id) ?? kind)}
        options={newKinds(t)}
      />
      {isTold ? (
        <NewTestimony told={told} onChange={setTold} isTried={tried} />
      ) : (
        <TextField
          label={t('evidence:picker.titleField')}
          labelNote={isFile ? t('optional') : undefined}
          requiredNote={isFile ? undefined : t('mandatory')}
          help={isFile ? t('evidence:file.titleHelp') : undefined}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a kind is proposed above: the title is what is left to say
          autoFocus={kind === 'reference'}
          value={title}
          onChange={setTitle}
          error={tried ? titleRemedy : undefined}
        />
      )}
      {kind === 'link' || kind === 'reference' ? (
        <TextField
          label={t('evidence:picker.addressField')}
          labelNote={kind === 'link' ? undefined : t('optional')}
          requiredNote={kind === 'link' ? t('mandatory') : undefined}
          spellCheck={false}
          value={address}
          onChange={setAddress}
          error={tried && isBadAddress ? t('evidence:picker.addressBad') : undefined}
        />
      ) : null}
      {isTold ? null : (
        <TextArea
          label={t('evidence:picker.referenceField')}
          labelNote={t('optional')}
          help={t('evidence:picker.referenceHelp')}
          rows={2}
          value={reference}
          onChange={setReference}
          error={rules.text(reference)}
        />
      )}
      <PartialDateField
        {...dates}
        label={t('evidence:field.date')}
        labelNote={t('optional')}
        help={isTold ? t('testimony:dateHelp') : t('evidence:field.dateHelp')}
        value={date}
        onChange={setDate}
      />
      {isFile ? <p className="es-small es-muted">{t('evidence:file.limit')}</p> : null}
      <KeepingBar keeping={keeping} />
    </AddDialog>
  );
}
