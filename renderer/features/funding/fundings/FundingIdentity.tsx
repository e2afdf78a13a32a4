import { programFacts } from '../../../../shared/content/programFacts.ts';
import { endsTooSoon } from '../../../../shared/domain/dates.ts';
import type { Funding, FundingFields } from '../../../../shared/domain/schemas/funding.ts';
import { FUNDING_KINDS } from '../../../../shared/domain/vocabulary.ts';
import { Anchor } from '../../../components/actions/Anchor.tsx';
import { AutosaveSelect } from '../../../components/autosave/fields.tsx';
import {
  CheckedDateField,
  CheckedTextArea,
  CheckedTextField,
} from '../../../components/checked/fields.tsx';
import { Section } from '../../../components/layout/Section.tsx';
import { useFieldRules } from '../../../fieldRules.ts';
import { save, useAnswer } from '../../../queries.ts';
import { useReadOnlyReason } from '../../../shell/useReadOnlyReason.ts';
import { useT } from '../../../strings.ts';
import { FundingKindWord } from './FundingKindWord.tsx';

/** What a funding is: its title, from whom and under which programme, its kind, its period, its conditions. */
export function FundingIdentity({ funding }: { readonly funding: Funding }) {
  const t = useT();
  const rules = useFieldRules();
  const readOnly = useReadOnlyReason();
  const funders = useAnswer('funder.list', undefined);
  const { id } = funding;
  const patch = (fields: Partial<FundingFields>) => save('funding.update', { id, patch: fields });
  const text = { owner: id, isReadOnly: readOnly !== undefined };
  const choice = { owner: id, disabledReason: readOnly };
  const programs = funders.find((funder) => funder.id === funding.funderId)?.programs ?? [];
  const program = programs.find((one) => one.id === funding.programId);
  const programMissing =
    programs.length > 0
      ? undefined
      : t(funding.funderId === null ? 'money:funding.programFirst' : 'money:funding.noProgram');
  return (
    <Section isSmall title={t('money:funding.what')}>
      <div className="es-fields">
        <div className="es-field--wide">
          <CheckedTextField
            {...text}
            label={t('money:funding.name')}
            value={funding.title}
            check={rules.title}
            onSave={(title) => patch({ title: title.trim() })}
          />
        </div>
        <AutosaveSelect
          {...choice}
          label={t('funding:line.funder')}
          placeholder={t('money:funding.noFunder')}
          emptyLabel={t('money:funding.noFunder')}
          options={funders.map(({ id: key, name }) => ({ id: key, label: name }))}
          value={funding.funderId}
          onSave={(funderId) => patch({ funderId, programId: null })}
        />
        <div>
          <AutosaveSelect
            {...choice}
            label={t('dossiers:facts.program')}
            placeholder={t('dossiers:facts.noProgram')}
            emptyLabel={t('dossiers:facts.noProgram')}
            help={
              program === undefined ? undefined : programFacts(program, t).join(' · ') || undefined
            }
            disabledReason={readOnly ?? programMissing}
            options={programs.map(({ id: key, name }) => ({ id: key, label: name }))}
            value={program?.id ?? null}
            onSave={(programId) => patch({ programId })}
          />
          {funding.funderId !== null && programs.length === 0 && readOnly === undefined ? (
            <Anchor href={`#/financement/bailleurs?ouvrir=${funding.funderId}`}>
              {t('money:funding.addProgram')}
            </Anchor>
          ) : null}
        </div>
        <AutosaveSelect
          {...choice}
          label={t('money:funding.kind')}
          placeholder={t('action.choose')}
          options={FUNDING_KINDS.map((key) => ({
            id: key,
            label: t(`vocabulary:fundingKind.${key}`),
          }))}
          value={funding.kind}
          onSave={(key) => {
            const kind = FUNDING_KINDS.find((known) => known === key);
            return patch(kind === undefined ? {} : { kind });
          }}
        />
        <FundingKindWord kind={funding.kind} />
        <div className="es-field--pair">
          <CheckedDateField
            {...text}
            {...rules.dates}
            label={t('funding:budget.start')}
            value={funding.start}
            check={(date) => (endsTooSoon(date, funding.end) ? t('startTooLate') : undefined)}
            onSave={(start) => patch({ start })}
          />
          <CheckedDateField
            {...text}
            {...rules.dates}
            label={t('funding:budget.end')}
            help={t('money:funding.endHelp')}
            value={funding.end}
            check={(date) => (endsTooSoon(funding.start, date) ? t('endTooSoon') : undefined)}
            onSave={(end) => patch({ end })}
          />
        </div>
        <div className="es-field--wide">
          <CheckedTextArea
            {...text}
            label={t('money:funding.conditions')}
            help={t('money:funding.conditionsHelp')}
            value={funding.conditions}
            check={rules.text}
            onSave={(conditions) => patch({ conditions })}
          />
        </div>
      </div>
    </Section>
  );
}
