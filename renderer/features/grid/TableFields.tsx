import { useNavigate } from '@tanstack/react-router';
import { formatPartialDate, parseDay } from '../../../shared/domain/dates.ts';
import type { InitiativeDetail } from '../../../shared/domain/schemas/detail.ts';
import type { GridApplication } from '../../../shared/domain/schemas/grid.ts';
import { AutosaveTagsField } from '../../components/autosave/fields.tsx';
import { useDraft } from '../../components/autosave/useDraft.ts';
import { PartialDateField } from '../../components/fields/PartialDateField.tsx';
import { DeleteButton } from '../../components/records/DeleteButton.tsx';
import { useFieldRules } from '../../fieldRules.ts';
import { save, write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useT } from '../../strings.ts';
import { useTagsWords } from '../../tagsWords.ts';

export interface TableFieldsProps {
  readonly initiative: InitiativeDetail;
  readonly application: GridApplication;
}

/** When the grid is read and by whom; and the way to give an unfinished reading up. */
export function TableFields({ initiative, application }: TableFieldsProps) {
  const t = useT();
  const tagsWords = useTagsWords();
  const navigate = useNavigate();
  const rules = useFieldRules();
  const { id } = application;
  const date = useDraft<string | null>({
    value: application.date,
    onSave: (day) =>
      day === null ? Promise.resolve() : save('grid.update', { id, patch: { date: day } }),
    owner: id,
    name: 'date',
    check: rules.date,
  });
  const known = initiative.gridApplications.flatMap(({ participants }) => participants);
  return (
    <div className="es-stack">
      <PartialDateField
        label={t('grid:table.date')}
        {...date.field}
        parse={parseDay}
        format={formatPartialDate}
        badInput={t('grid:table.badDate')}
      />
      <AutosaveTagsField
        words={tagsWords}
        label={t('grid:table.participants')}
        help={t('grid:table.participantsHelp')}
        placeholder={t('grid:table.participantsHint')}
        value={application.participants}
        suggestions={[...new Set(known)]}
        owner={id}
        onSave={(participants) =>
          save('grid.update', { id, patch: { participants: [...participants] } })
        }
      />
      <div>
        <DeleteButton
          question={t('grid:remove.title', { date: formatPartialDate(application.date) })}
          consequence={t('grid:remove.text')}
          confirmLabel={t('grid:remove.confirm')}
          cancelLabel={t('grid:remove.cancel')}
          describe={refusalSentence}
          onDelete={async () => {
            // Away first: the page of a reading that is gone would say that it is missing.
            await navigate({
              to: '/initiatives/$initiativeId/grille',
              params: { initiativeId: initiative.id },
            });
            await write('grid.remove', { id });
          }}
        >
          {t('grid:remove.open')}
        </DeleteButton>
      </div>
    </div>
  );
}
