import { formatPartialDate, type LocalDate, parseDay } from '../../../shared/domain/dates.ts';
import { decisionsOf } from '../../../shared/domain/retention.ts';
import type { RetentionLine } from '../../../shared/domain/schemas/retention.ts';
import {
  RETENTION_DECISIONS,
  type RetentionDecision,
  type RetentionKind,
} from '../../../shared/domain/vocabulary.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { type Column, Table } from '../../components/data/Table.tsx';
import type { Option } from '../../components/fields/options.tsx';
import { PartialDateField } from '../../components/fields/PartialDateField.tsx';
import { Select } from '../../components/fields/Select.tsx';
import { TextField } from '../../components/fields/TextField.tsx';
import { useT } from '../../strings.ts';
import type { Choices } from './useChoices.ts';

interface KindLinesProps {
  readonly kind: RetentionKind;
  readonly lines: readonly RetentionLine[];
  /** How many there are, those beyond what is shown included. */
  readonly total: number;
  readonly choices: Choices;
  readonly today: LocalDate;
  readonly tried: boolean;
  readonly readOnly: string | undefined;
}

/** The lines of one kind, with what is chosen of each, or of all. */
export function KindLines({ kind, lines, total, choices, today, tried, readOnly }: KindLinesProps) {
  const t = useT();
  if (lines.length === 0) return null;
  const options = decisionsOf(kind).map((id) => ({ id, label: t(`privacy:do.${kind}.${id}`) }));
  const decided = lines.map((line) => choices.of(line)?.decision ?? null);
  const shared = decided.every((one) => one === decided[0]) ? (decided[0] ?? null) : null;
  const name = t(`vocabulary:retentionKind.${kind}`);
  return (
    <section className="es-privacy-kind" aria-label={name}>
      <div className="es-privacy-kind-head">
        <h3 className="es-label">{t('privacy:list.kind', { kind: name, count: String(total) })}</h3>
        {lines.length > 1 ? (
          <Select
            label={t('privacy:list.all')}
            placeholder={t('privacy:list.undecided')}
            emptyLabel={t('privacy:list.undecided')}
            options={options}
            value={shared}
            onChange={(id) => choices.choose(lines, decisionOf(id))}
            disabledReason={readOnly}
          />
        ) : null}
      </div>
      {total > lines.length ? (
        <p className="es-privacy-note">{t('privacy:list.first', { count: lines.length })}</p>
      ) : null}
      <Table
        caption={name}
        isCaptionHidden
        isComfortable
        rows={lines}
        rowKey={({ id }) => id}
        noValueLabel={t('unknown')}
        columns={columnsOf({ kind, choices, today, tried, readOnly }, options, t)}
      />
    </section>
  );
}

function sealedAs(kind: RetentionKind): 'testimony' | 'participant' {
  return kind === 'participant' ? 'participant' : 'testimony';
}

type Deciding = Pick<KindLinesProps, 'kind' | 'choices' | 'today' | 'tried' | 'readOnly'>;

function columnsOf(
  { kind, choices, today, tried, readOnly }: Deciding,
  options: readonly Option[],
  t: Translate,
): Column<RetentionLine>[] {
  return [
    {
      id: 'about',
      label: t('privacy:list.about'),
      isTitle: true,
      width: '26%',
      cell: ({ about, count, isSealed }) => (
        <>
          {about}
          {count === 1 ? null : (
            <span className="es-privacy-under">{t('privacy:list.names', { count })}</span>
          )}
          {isSealed ? (
            <span className="es-privacy-under">{t(`privacy:list.sealed.${sealedAs(kind)}`)}</span>
          ) : null}
        </>
      ),
    },
    {
      id: 'where',
      label: t('privacy:list.where'),
      width: '20%',
      cell: ({ initiativeId, initiativeTitle }) =>
        initiativeId === null ? null : (
          <Anchor href={`#/initiatives/${initiativeId}`}>{initiativeTitle}</Anchor>
        ),
    },
    {
      id: 'why',
      label: t('privacy:list.why'),
      width: '22%',
      cell: ({ cause, since }) =>
        t(`privacy:list.cause.${cause === 'kind' ? kind : cause}`, {
          date: formatPartialDate(since),
        }),
    },
    {
      id: 'do',
      label: t('privacy:list.decision'),
      cell: (line) => {
        const choice = choices.of(line);
        return (
          <div className="es-privacy-choice">
            <Select
              label={t('privacy:list.decisionOf', { about: line.about })}
              isLabelHidden
              placeholder={t('privacy:list.undecided')}
              emptyLabel={t('privacy:list.undecided')}
              options={options}
              value={choice?.decision ?? null}
              onChange={(id) => choices.choose([line], decisionOf(id))}
              disabledReason={readOnly}
            />
            {choice?.decision === 'kept' ? (
              <>
                <PartialDateField
                  parse={parseDay}
                  format={formatPartialDate}
                  badInput={t('privacy:badDay')}
                  label={t('privacy:list.until')}
                  value={choice.until}
                  onChange={(until) => choices.change(line, { until })}
                  error={
                    choice.until === null || choice.until <= today
                      ? t('privacy:list.untilAhead')
                      : undefined
                  }
                />
                <TextField
                  label={t('privacy:list.reason')}
                  requiredNote={t('mandatory')}
                  value={choice.reason}
                  onChange={(reason) => choices.change(line, { reason })}
                  error={tried && choice.reason.trim() === '' ? t('required') : undefined}
                />
              </>
            ) : null}
          </div>
        );
      },
    },
  ];
}

function decisionOf(id: string | null): RetentionDecision | null {
  return RETENTION_DECISIONS.find((one) => one === id) ?? null;
}
