import { useRef } from 'react';
import { fundersSheet } from '../../../shared/content/sheets/moneySheets.ts';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import type { Funder } from '../../../shared/domain/schemas/funding.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { useAsked, useAskedField } from '../../asked.ts';
import { Button } from '../../components/actions/Button.tsx';
import { EmptyState } from '../../components/feedback/EmptyState.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { RecordFact, RecordList, RecordRow } from '../../components/records/RecordRow.tsx';
import { useRecords } from '../../components/records/useRecords.ts';
import { ExportSheet } from '../../ExportSheet.tsx';
import { PasteButton } from '../../pasting/PasteButton.tsx';
import { useAnswer } from '../../queries.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { FunderEditor } from './FunderEditor.tsx';
import { NewFunder } from './NewFunder.tsx';
import { PasteFunders } from './PasteFunders.tsx';

/** Who gives money, what each asks, and when that was last verified. */
export function FunderRegister() {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const funders = useAnswer('funder.list', undefined);
  const addButton = useRef<HTMLButtonElement>(null);
  const asked = useAsked();
  useAskedField(asked);
  const records = useRecords(addButton, asked);
  const add = (
    <Button
      ref={addButton}
      tone="primary"
      icon="plus"
      onPress={records.startAdding}
      disabledReason={readOnly}
    >
      {t('funding:funder.add')}
    </Button>
  );
  const paste = <PasteButton>{(onClose) => <PasteFunders onClose={onClose} />}</PasteButton>;
  return (
    <Section
      title={t('funding:funder.title')}
      note={t('funding:funder.note')}
      actions={
        funders.length === 0 ? null : (
          <>
            <ExportSheet
              list="funders"
              title={t('funding:funder.title')}
              sheet={(french) => fundersSheet(funders, french)}
            />
            {paste}
            {add}
          </>
        )
      }
    >
      {funders.length === 0 ? (
        <EmptyState
          title={t('funding:funder.empty.title')}
          action={
            <>
              {paste}
              {add}
            </>
          }
        >
          {t('funding:funder.empty.text')}
        </EmptyState>
      ) : (
        <RecordList label={t('funding:funder.list')}>
          {funders.map((funder) => (
            <RecordRow
              key={funder.id}
              id={funder.id}
              title={funder.name}
              facts={
                <>
                  {funder.programs.length === 0 ? (
                    <RecordFact>{t('funding:program.none')}</RecordFact>
                  ) : (
                    <>
                      <RecordFact width="rest">
                        {funder.programs.map(({ name }) => name).join(' · ')}
                      </RecordFact>
                      <RecordFact width={190} isEnd>
                        {verifiedWords(funder, t)}
                      </RecordFact>
                    </>
                  )}
                </>
              }
              isOpen={funder.id === records.openId}
              onToggle={() => records.toggle(funder.id)}
            >
              <FunderEditor funder={funder} askedField={asked.field} onDeleted={records.removed} />
            </RecordRow>
          ))}
        </RecordList>
      )}
      {records.isAdding ? <NewFunder onAdded={records.added} onClose={records.stopAdding} /> : null}
    </Section>
  );
}

/** The oldest day on which one of its programmes was verified; never, when one was not. */
function verifiedWords({ programs }: Funder, t: Translate): string {
  const [oldest] = programs.map(({ verifiedOn }) => verifiedOn ?? '').toSorted();
  return oldest === undefined || oldest === ''
    ? t('funding:funder.neverVerified')
    : t('funding:funder.verified', { date: formatPartialDate(oldest) });
}
