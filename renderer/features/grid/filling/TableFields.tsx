import { useNavigate } from '@tanstack/react-router';
import { formatPartialDate } from '../../../../shared/domain/dates.ts';
import type { InitiativeDetail } from '../../../../shared/domain/schemas/detail.ts';
import type { GridApplication } from '../../../../shared/domain/schemas/grid.ts';
import { AutosaveTagsField } from '../../../components/autosave/fields.tsx';
import { PartialDateField } from '../../../components/fields/PartialDateField.tsx';
import { DeleteButton } from '../../../components/records/DeleteButton.tsx';
import { write } from '../../../queries.ts';
import { refusalSentence } from '../../../shell/refusal.ts';
import { useT } from '../../../strings.ts';
import { useTableOfReading } from '../../../useTableOfReading.ts';

export interface TableFieldsProps {
  readonly initiative: InitiativeDetail;
  readonly application: GridApplication;
}

/** When the grid is read and by whom; and the way to give an unfinished reading up. */
export function TableFields({ initiative, application }: TableFieldsProps) {
  const t = useT();
  const navigate = useNavigate();
  const { id } = application;
  const table = useTableOfReading(application);
  const known = initiative.gridApplications.flatMap(({ participants }) => participants);
  return (
    <div className="es-stack">
      <PartialDateField {...table.day} />
      <AutosaveTagsField
        {...table.people}
        label={t('grid:table.participants')}
        suggestions={[...new Set(known)]}
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
