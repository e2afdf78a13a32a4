import { useRef, useState } from 'react';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import { NEW_PROGRAM } from '../../../shared/domain/newProgram.ts';
import type { Funder } from '../../../shared/domain/schemas/funding.ts';
import { Button } from '../../components/actions/Button.tsx';
import { TextField } from '../../components/fields/TextField.tsx';
import { Disclosure } from '../../components/layout/Disclosure.tsx';
import { AddDialog } from '../../components/records/AddDialog.tsx';
import { focusSoon } from '../../components/records/focusSoon.ts';
import { giveUpWords } from '../../components/records/giveUpWords.ts';
import { useFieldRules } from '../../fieldRules.ts';
import { write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { ProgramEditor } from './ProgramEditor.tsx';

/** What a funder offers: several programmes, each with what it asks and the day on which that was verified. */
export function ProgramList({
  funder,
  askedField,
}: {
  readonly funder: Funder;
  /** The field that the address asked for: its programme opens. */
  readonly askedField: string | null;
}) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const addButton = useRef<HTMLButtonElement>(null);
  const [isAdding, setIsAdding] = useState(false);
  const [openId, setOpenId] = useState<string | null>(
    () => funder.programs.find(({ id }) => askedField === `verifie-${id}`)?.id ?? null,
  );
  return (
    <section className="es-funding-group" aria-label={t('funding:program.title')}>
      <div className="es-funding-group-head">
        <h3>{t('funding:program.title')}</h3>
        <Button
          ref={addButton}
          size="small"
          icon="plus"
          disabledReason={readOnly}
          onPress={() => setIsAdding(true)}
        >
          {t('funding:program.add')}
        </Button>
      </div>
      {funder.programs.length === 0 ? (
        <p className="es-muted">{t('funding:program.empty')}</p>
      ) : (
        funder.programs.map((program) => (
          <Disclosure
            key={program.id}
            title={program.name}
            note={
              program.verifiedOn === null
                ? t('funding:funder.neverVerified')
                : t('funding:funder.verified', { date: formatPartialDate(program.verifiedOn) })
            }
            isOpen={program.id === openId}
            onToggle={(isOpen) => setOpenId(isOpen ? program.id : null)}
          >
            <ProgramEditor program={program} onDeleted={() => focusSoon(() => addButton.current)} />
          </Disclosure>
        ))
      )}
      {isAdding ? (
        <NewProgram
          funderId={funder.id}
          onAdded={setOpenId}
          onClose={() => {
            setIsAdding(false);
            focusSoon(() => addButton.current);
          }}
        />
      ) : null}
    </section>
  );
}

interface NewProgramProps {
  readonly funderId: string;
  readonly onAdded: (id: string) => void;
  readonly onClose: () => void;
}

function NewProgram({ funderId, onAdded, onClose }: NewProgramProps) {
  const t = useT();
  const rules = useFieldRules();
  const [name, setName] = useState('');
  const [isTried, setIsTried] = useState(false);
  return (
    <AddDialog
      isOpen
      onClose={onClose}
      title={t('funding:program.new')}
      addLabel={t('funding:program.add')}
      cancelLabel={t('action.cancel')}
      describe={refusalSentence}
      giveUp={giveUpWords(t)}
      onAdd={async () => {
        setIsTried(true);
        if (rules.title(name) !== undefined) return false;
        const fields = { ...NEW_PROGRAM, name: name.trim() };
        onAdded((await write('program.add', { funderId, fields })).id);
        return true;
      }}
    >
      <TextField
        label={t('funding:funder.name')}
        requiredNote={t('mandatory')}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the first field of a dialog that was asked for
        autoFocus
        value={name}
        onChange={setName}
        error={isTried ? rules.title(name) : undefined}
      />
    </AddDialog>
  );
}
