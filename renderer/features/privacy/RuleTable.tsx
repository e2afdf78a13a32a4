import { ADVISED_MONTHS, leastMonths } from '../../../shared/domain/retention.ts';
import type { RetentionRule } from '../../../shared/domain/schemas/retention.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { Button } from '../../components/actions/Button.tsx';
import { type Column, Table } from '../../components/data/Table.tsx';
import { Select } from '../../components/fields/Select.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { write } from '../../queries.ts';
import { raiseProblem } from '../../shell/problems.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';

/** The lengths to choose from, in months. */
const LENGTHS = [1, 3, 6, 12, 24, 36, 60, 84, 120, 240] as const;

/** How long each kind is kept once its purpose is over: an advice, and what the organisation decides. */
export function RuleTable({ rules }: { readonly rules: readonly RetentionRule[] }) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  async function follow() {
    for (const rule of rules.filter(({ months }) => months === null)) {
      await set(rule, ADVISED_MONTHS[rule.kind]);
    }
  }
  return (
    <Section
      title={t('privacy:rule.heading')}
      actions={
        rules.some(({ months }) => months === null) ? (
          <Button disabledReason={readOnly} onPress={() => void follow()}>
            {t('privacy:rule.follow')}
          </Button>
        ) : null
      }
    >
      <p className="es-privacy-note">{t('privacy:rule.note')}</p>
      <Table
        caption={t('privacy:rule.heading')}
        isCaptionHidden
        rows={rules}
        rowKey={({ kind }) => kind}
        columns={columnsOf(readOnly, t)}
      />
    </Section>
  );
}

function columnsOf(readOnly: string | undefined, t: Translate): Column<RetentionRule>[] {
  return [
    {
      id: 'kind',
      label: t('privacy:rule.kind'),
      isTitle: true,
      width: '28%',
      cell: ({ kind }) => t(`vocabulary:retentionKind.${kind}`),
    },
    {
      id: 'from',
      label: t('privacy:rule.from'),
      cell: ({ kind }) => t(`privacy:rule.event.${kind}`),
    },
    {
      id: 'advice',
      label: t('privacy:rule.advice'),
      isFirm: true,
      cell: ({ kind }) => lengthOf(ADVISED_MONTHS[kind], t),
    },
    {
      id: 'rule',
      label: t('privacy:rule.length'),
      width: 190,
      cell: (rule) => (
        <Select
          label={t('privacy:rule.lengthOf', { kind: t(`vocabulary:retentionKind.${rule.kind}`) })}
          isLabelHidden
          placeholder={t('privacy:rule.none')}
          emptyLabel={t('privacy:rule.none')}
          options={[...new Set([...LENGTHS, ...(rule.months === null ? [] : [rule.months])])]
            .filter((months) => months >= leastMonths(rule.kind))
            .toSorted((a, b) => a - b)
            .map((months) => ({ id: String(months), label: lengthOf(months, t) }))}
          value={rule.months === null ? null : String(rule.months)}
          onChange={(id) => void set(rule, id === null ? null : Number(id))}
          disabledReason={readOnly}
        />
      ),
    },
  ];
}

function lengthOf(months: number, t: Translate): string {
  return months % 12 === 0
    ? t('privacy:rule.years', { count: months / 12 })
    : t('privacy:rule.months', { count: months });
}

async function set(rule: RetentionRule, months: number | null): Promise<void> {
  try {
    await write('retention.setRule', { ...rule, months });
  } catch (problem) {
    raiseProblem(problem);
  }
}
