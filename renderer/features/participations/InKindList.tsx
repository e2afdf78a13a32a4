import { useRef } from 'react';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import { formatCents } from '../../../shared/domain/money.ts';
import type { InitiativeDetail } from '../../../shared/domain/schemas/detail.ts';
import type { InKindContribution } from '../../../shared/domain/schemas/stakeholder.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { Button } from '../../components/actions/Button.tsx';
import { RecordFact, RecordList, RecordRow } from '../../components/records/RecordRow.tsx';
import { useRecords } from '../../components/records/useRecords.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { Word } from '../../Word.tsx';
import { AddInKind } from './AddInKind.tsx';
import { InKindEditor } from './InKindEditor.tsx';

interface InKindListProps {
  readonly initiative: InitiativeDetail;
  readonly participationId: string;
  readonly name: string;
  readonly contributions: readonly InKindContribution[];
}

/** What one actor brings that is not money: each on its line, none added to another. */
export function InKindList({ initiative, participationId, name, contributions }: InKindListProps) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const addButton = useRef<HTMLButtonElement>(null);
  const records = useRecords(addButton);
  return (
    <section className="es-in-kind">
      <div className="es-in-kind-head">
        <h3>
          <Word id="en_nature">{t('stakeholder:inKind.title')}</Word>
        </h3>
        <Button
          ref={addButton}
          size="small"
          icon="plus"
          label={t('stakeholder:inKind.addTo', { name })}
          disabledReason={readOnly}
          onPress={records.startAdding}
        >
          {t('stakeholder:inKind.add')}
        </Button>
      </div>
      {contributions.length === 0 ? (
        <p className="es-small es-muted">{t('stakeholder:inKind.none')}</p>
      ) : (
        <RecordList label={t('stakeholder:inKind.listOf', { name })}>
          {contributions.map((one) => (
            <RecordRow
              key={one.id}
              id={one.id}
              title={one.what}
              facts={
                <>
                  <RecordFact width={200}>{one.quantity || t('empty')}</RecordFact>
                  <RecordFact width={150}>{periodOf(one, t) || t('empty')}</RecordFact>
                  <RecordFact width={130}>
                    {one.value === null
                      ? t('stakeholder:inKind.noValue')
                      : t('stakeholder:inKind.about', { amount: formatCents(one.value) })}
                  </RecordFact>
                </>
              }
              isOpen={one.id === records.openId}
              onToggle={() => records.toggle(one.id)}
            >
              <InKindEditor
                contribution={one}
                initiative={initiative}
                onDeleted={records.removed}
              />
            </RecordRow>
          ))}
        </RecordList>
      )}
      <AddInKind
        key={String(records.isAdding)}
        initiativeId={initiative.id}
        participationId={participationId}
        isOpen={records.isAdding}
        onClose={records.stopAdding}
        onAdded={records.added}
      />
    </section>
  );
}

/** « 2024 à 2025 », « depuis 2024 », or nothing. */
function periodOf({ start, end }: InKindContribution, t: Translate): string {
  if (start === null) {
    return end === null ? '' : t('stakeholder:inKind.until', { end: formatPartialDate(end) });
  }
  if (end === null) return t('stakeholder:inKind.since', { start: formatPartialDate(start) });
  return start === end
    ? formatPartialDate(start)
    : t('stakeholder:inKind.between', {
        start: formatPartialDate(start),
        end: formatPartialDate(end),
      });
}
