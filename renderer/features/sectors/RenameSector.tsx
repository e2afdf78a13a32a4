import { useState } from 'react';
import type { SectorUse } from '../../../shared/domain/schemas/sector.ts';
import { TextField } from '../../components/fields/TextField.tsx';
import { AddDialog } from '../../components/records/AddDialog.tsx';
import { giveUpWords } from '../../components/records/giveUpWords.ts';
import { useFieldRules } from '../../fieldRules.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useT } from '../../strings.ts';
import { renameSector } from './sectorNaming.ts';

interface RenameSectorProps {
  readonly sector: SectorUse;
  readonly sectors: readonly SectorUse[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Another name for a sector, wherever it stands; that of another sector makes one of the two, which is said before. */
export function RenameSector({ sector, sectors, onClose, onDone }: RenameSectorProps) {
  const t = useT();
  const rules = useFieldRules();
  const [name, setName] = useState(sector.name);
  const [isTried, setIsTried] = useState(false);
  const to = name.trim();
  const remedy = rules.title(name) ?? (to === sector.name ? t('sector:same') : undefined);
  const other = sectors.find((known) => known.name === to && to !== sector.name);

  async function rename() {
    setIsTried(true);
    if (remedy !== undefined) return false;
    await renameSector(sector.name, to, t);
    onDone();
    return true;
  }

  return (
    <AddDialog
      isOpen
      onClose={onClose}
      title={t('sector:renameTitle', { name: sector.name })}
      addLabel={t(other === undefined ? 'sector:renameDo' : 'sector:mergeDo')}
      cancelLabel={t('action.cancel')}
      onAdd={rename}
      describe={refusalSentence}
      giveUp={giveUpWords(t)}
    >
      <TextField
        label={t('sector:newName')}
        requiredNote={t('mandatory')}
        value={name}
        onChange={setName}
        error={isTried ? remedy : undefined}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the one field of a dialog
        autoFocus
      />
      <output>
        {other === undefined ? null : t('sector:mergeNote', { to, count: other.count })}
      </output>
    </AddDialog>
  );
}
