import { type ReactNode, useState } from 'react';
import {
  comparePartialDates,
  firstDay,
  formatPartialDate,
} from '../../../../shared/domain/dates.ts';
import { type EndKind, STAGES, type Stage } from '../../../../shared/domain/vocabulary.ts';
import { PartialDateField } from '../../../components/fields/PartialDateField.tsx';
import { Select } from '../../../components/fields/Select.tsx';
import { TextArea } from '../../../components/fields/TextArea.tsx';
import { STAGE_SIGNS } from '../../../components/figures/stageSigns.ts';
import { dateEntry } from '../../../components/records/dateEntry.ts';
import { EndKindSelect } from '../../../EndKindSelect.tsx';
import { useFieldRules } from '../../../fieldRules.ts';
import { useAnswer } from '../../../queries.ts';
import { useT } from '../../../strings.ts';

/** A stage, its date and its reason, all three asked. */
interface StageFields {
  readonly fields: ReactNode;
  /** What they hold; null while one of them has a remedy to show. */
  readonly value: { stage: Stage; date: string; reason: string; endKind: EndKind | null } | null;
  /** The same without the reason, which changes nothing to what will happen. */
  readonly dated: { stage: Stage; date: string } | null;
}

interface StageFieldsProps {
  /** The stage that was chosen before the dialog opened: by the column where a card was let go. */
  readonly given?: Stage | undefined;
  /** The present stage of the one initiative concerned, before which no date is taken. */
  readonly present?: { readonly stage: Stage; readonly since: string } | undefined;
  /** The gesture was tried: remedies show. */
  readonly isTried: boolean;
}

/** The fields of a change of stage; the date proposed is today. */
export function useStageFields({ given, present, isTried }: StageFieldsProps): StageFields {
  const t = useT();
  const rules = useFieldRules();
  const dates = dateEntry(t);
  const { today } = useAnswer('app.state', undefined);
  const [stage, setStage] = useState<Stage | null>(given ?? null);
  const [date, setDate] = useState<string | null>(today);
  const [reason, setReason] = useState('');
  const [endKind, setEndKind] = useState<EndKind | null>(null);
  const dateRemedy = rules.date(date) ?? remedyOf(date ?? '');
  const reasonRemedy = reason.trim() === '' ? t('bulk:stage.reasonMissing') : rules.text(reason);

  function remedyOf(known: string): string | undefined {
    if (firstDay(known) > today) return t('bulk:stage.tooLate');
    if (present === undefined || comparePartialDates(present.since, known) <= 0) return undefined;
    return t('bulk:stage.tooEarly', {
      stage: t(`vocabulary:stage.${present.stage}`),
      date: formatPartialDate(present.since),
    });
  }

  const dated =
    stage === null || date === null || dateRemedy !== undefined ? null : { stage, date };
  return {
    dated,
    value:
      dated === null || reasonRemedy !== undefined
        ? null
        : { ...dated, reason: reason.trim(), endKind: stage === 'closed' ? endKind : null },
    fields: (
      <>
        <Select
          label={t('stage:field.stage')}
          requiredNote={t('mandatory')}
          placeholder={t('stage:field.stageHint')}
          options={STAGES.filter((id) => id !== present?.stage).map((id) => ({
            id,
            label: t(`vocabulary:stage.${id}`),
            hint: t(`stage:hint.${id}`),
            icon: STAGE_SIGNS[id],
          }))}
          value={stage}
          onChange={(id) => setStage(STAGES.find((one) => one === id) ?? null)}
          error={isTried && stage === null ? t('stage:field.stageMissing') : undefined}
        />
        <PartialDateField
          {...dates}
          label={t('stage:field.date')}
          requiredNote={t('mandatory')}
          help={t('stage:field.dateHelp')}
          value={date}
          onChange={setDate}
          error={isTried ? dateRemedy : undefined}
        />
        {stage === 'closed' ? <EndKindSelect value={endKind} onChange={setEndKind} /> : null}
        <TextArea
          label={t('stage:field.reason')}
          requiredNote={t('mandatory')}
          help={t('stage:field.reasonHelp')}
          value={reason}
          onChange={setReason}
          error={isTried ? reasonRemedy : undefined}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the stage is chosen and the date proposed: the reason is what is left to say
          autoFocus={given !== undefined}
        />
      </>
    ),
  };
}
