import { useState } from 'react';
import { MOST_PASTED_ROWS } from '../../../shared/domain/pastedRows.ts';
import type {
  Participation,
  ParticipationFields,
  StakeholderRow,
} from '../../../shared/domain/schemas/stakeholder.ts';
import type { StakeholderKind } from '../../../shared/domain/vocabulary.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { Banner } from '../../components/feedback/Banner.tsx';
import { Select } from '../../components/fields/Select.tsx';
import { AddDialog } from '../../components/records/AddDialog.tsx';
import { giveUpWords } from '../../components/records/giveUpWords.ts';
import { goesOnWords } from '../../components/records/goesOnWords.ts';
import { markRecords } from '../../components/records/marked.ts';
import { SuggestField } from '../../components/suggest/SuggestField.tsx';
import { useFieldRules } from '../../fieldRules.ts';
import { sayAdded } from '../../pasting/sayAdded.ts';
import { useAnswer, write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { kindOf, kindOptions, stakeholderOptionsOf } from '../../stakeholderKinds.ts';
import { useT } from '../../strings.ts';
import { isCalled } from './names.ts';
import { usePastedActors } from './usePastedActors.tsx';

interface AddParticipationProps {
  readonly initiativeId: string;
  readonly present: readonly Participation[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onAdded: (id: string) => void;
}

/** A pasted list on its way into the file: what stood around it is held as it was when it began. */
interface Storing {
  readonly present: AddParticipationProps['present'];
  readonly register: readonly StakeholderRow[];
}

/** An actor by its name, found in the register or written into it; several may follow, or a pasted list. */
export function AddParticipation(props: AddParticipationProps) {
  const { initiativeId, present, isOpen, onClose, onAdded } = props;
  const t = useT();
  const rules = useFieldRules();
  const register = useAnswer('stakeholder.list', undefined);
  const [name, setName] = useState('');
  const [kind, setKind] = useState<StakeholderKind | null>(null);
  const [tried, setTried] = useState(false);
  const [added, setAdded] = useState<string[]>([]);
  // Chosen for the one before: it serves again, unless this name is known as something else.
  const [isCarried, setIsCarried] = useState(false);
  const [storing, setStoring] = useState<Storing | null>(null);
  // A line that was stored a moment ago is not one that will not be added.
  const pasted = usePastedActors({
    present: storing?.present ?? present,
    register: storing?.register ?? register,
    tried,
  });
  const isTooMany = tried && (pasted.toAdd?.length ?? 0) > MOST_PASTED_ROWS;
  const known = register.find((one) => isCalled(one, name));
  const chosenKind = (isCarried ? (known?.kind ?? kind) : (kind ?? known?.kind)) ?? null;
  const remedy =
    rules.title(name) ??
    (present.some((one) => one.stakeholderId === known?.id)
      ? t('stakeholder:field.taken')
      : undefined);

  async function add(goesOn: boolean) {
    setTried(true);
    if (pasted.isOpen) return addList();
    if (remedy !== undefined || chosenKind === null) return false;
    // The register's own spelling: an apostrophe does not make another name.
    const { id } = await write('participation.add', {
      initiativeId,
      fields: fieldsOf({ name: known?.name ?? name.trim(), kind: chosenKind }),
    });
    if (!goesOn) onAdded(id);
    setAdded([...added, known?.name ?? name.trim()]);
    setName('');
    setKind(chosenKind);
    setIsCarried(true);
    setTried(false);
    return true;
  }

  /** All of them or none, taken back as one. */
  async function addList() {
    if (pasted.toAdd === null) return false;
    const rows = pasted.toAdd.map(fieldsOf);
    if (rows.length > MOST_PASTED_ROWS) return false;
    setStoring({ present, register });
    try {
      const stored = await write('pastedRows.add', {
        kind: 'participations',
        initiativeId,
        rows,
      });
      sayAdded(t('stakeholder:list.added', { count: stored.count }), stored);
      markRecords(stored.ids, t('pasting:mark'));
      return true;
    } catch (problem) {
      setStoring(null);
      throw problem;
    }
  }

  return (
    <AddDialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('stakeholder:add')}
      addLabel={
        pasted.isOpen
          ? t('stakeholder:list.add', { count: pasted.count })
          : t('stakeholder:addConfirm')
      }
      goesOn={goesOnWords(t, pasted.isOpen ? undefined : t('stakeholder:addMore'))}
      isFilled={pasted.isOpen}
      size={pasted.isOpen ? 'wide' : 'normal'}
      cancelLabel={t('action.cancel')}
      onAdd={add}
      describe={refusalSentence}
      giveUp={giveUpWords(t)}
    >
      {isTooMany ? (
        <Banner tone="warning" isLive>
          {t('pasting:tooMany', { most: MOST_PASTED_ROWS })}
        </Banner>
      ) : null}
      {pasted.isOpen ? (
        pasted.fields
      ) : (
        <>
          <SuggestField
            // Another turn is another field: it takes the focus again.
            key={added.length}
            label={t('stakeholder:field.name')}
            requiredNote={t('mandatory')}
            help={foundWords(name, known, t)}
            value={name}
            onChange={setName}
            onPaste={pasted.take}
            suggestions={stakeholderOptionsOf(
              register.filter((one) => !present.some((taken) => taken.stakeholderId === one.id)),
              t,
            )}
            error={tried ? remedy : undefined}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the first field of a dialog
            autoFocus
          />
          <Select
            label={t('stakeholder:field.kind')}
            requiredNote={t('mandatory')}
            placeholder={t('stakeholder:field.kindHint')}
            options={kindOptions(t)}
            value={chosenKind}
            onChange={(id) => {
              setKind(kindOf(id));
              setIsCarried(false);
            }}
            error={tried && chosenKind === null ? t('stakeholder:field.kindMissing') : undefined}
          />
        </>
      )}
      <output className="es-small es-muted">
        {added.length === 0 ? null : t('stakeholder:added', { names: added.join(', ') })}
      </output>
    </AddDialog>
  );
}

/** A stakeholder of which only the name and the kind are known yet. */
function fieldsOf(named: { name: string; kind: StakeholderKind }): ParticipationFields {
  return { ...named, role: '', since: null, until: null, phases: [], proximities: [] };
}

/** Under the name: what the register knows of it, or that it will be added there. */
function foundWords(
  typed: string,
  known: { readonly name: string } | undefined,
  t: Translate,
): string {
  if (typed.trim() === '') return t('stakeholder:field.nameHelp');
  return known === undefined
    ? t('stakeholder:field.nameNew', { name: typed.trim() })
    : t('stakeholder:field.nameKnown', { name: known.name });
}
