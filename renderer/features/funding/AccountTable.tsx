import { gapInWords, percentInWords } from '../../../shared/content/accountFigures.ts';
import { accountOf, type Difference, differenceOf } from '../../../shared/domain/actuals.ts';
import { formatCents } from '../../../shared/domain/money.ts';
import type { Budget, BudgetLine } from '../../../shared/domain/schemas/funding.ts';
import { BUDGET_SIDES, type BudgetSide } from '../../../shared/domain/vocabulary.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { CheckedMoneyField } from '../../components/checked/fields.tsx';
import { NoValue } from '../../components/data/NoValue.tsx';
import { type Column, Table } from '../../components/data/Table.tsx';
import { save } from '../../queries.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';

interface AccountTableProps {
  readonly budget: Budget;
  /** Inside the open record of the budget, which says its title. */
  readonly isInRecord?: boolean | undefined;
}

/** A budget against what it came to, line by line: the difference in dollars and in percent, to the cent. */
export function AccountTable({ budget, isInRecord }: AccountTableProps) {
  const t = useT();
  return (
    <div className="es-funding-group">
      {isInRecord ? null : <h3 className="es-account-title">{budget.title}</h3>}
      {BUDGET_SIDES.toReversed().map((side) => (
        <AccountSide
          key={side}
          budget={budget}
          side={side}
          caption={captionOf(side, t)}
          isInRecord={isInRecord}
        />
      ))}
    </div>
  );
}

function captionOf(side: BudgetSide, t: Translate): string {
  return side === 'expense' ? t('funding:line.expenses') : t('funding:line.revenues');
}

interface AccountSideProps {
  readonly budget: Budget;
  readonly side: BudgetSide;
  readonly caption: string;
  readonly isInRecord: boolean | undefined;
}

function AccountSide({ budget, side, caption, isInRecord }: AccountSideProps) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const lines = budget.lines.filter((line) => line.side === side && line.state !== 'refused');
  if (lines.length === 0) return null;
  return (
    <Table
      caption={caption}
      isCaptionHidden
      isOnSurface={isInRecord}
      rows={lines}
      rowKey={({ id }) => id}
      noValueLabel={t('unknown')}
      columns={columnsOf({ lines, side, caption, isReadOnly: readOnly !== undefined }, t)}
    />
  );
}

interface ColumnParts {
  readonly lines: readonly BudgetLine[];
  readonly side: BudgetSide;
  readonly caption: string;
  readonly isReadOnly: boolean;
}

function columnsOf(
  { lines, side, caption, isReadOnly }: ColumnParts,
  t: Translate,
): Column<BudgetLine>[] {
  const sums = accountOf(lines)[side === 'expense' ? 'expenses' : 'revenues'];
  const hasInKind = lines.some(({ inKind }) => inKind);
  const twice = (show: (difference: Difference) => string | null) => (
    <>
      <span className="es-account-sum">{show(sums.money) ?? <NoValue label={t('unknown')} />}</span>
      {hasInKind ? (
        <span className="es-account-sum">
          {show(sums.inKind) ?? <NoValue label={t('unknown')} />}
        </span>
      ) : null}
    </>
  );
  return [
    {
      id: 'line',
      label: caption,
      isTitle: true,
      width: '36%',
      cell: ({ label, inKind }) => (
        <>
          {label}
          {inKind ? <span className="es-revenue-kind">{t('funding:line.inKind')}</span> : null}
        </>
      ),
      footer: (
        <>
          <span className="es-account-sum">{t('funding:line.money')}</span>
          {hasInKind ? (
            <span className="es-account-sum">{t('funding:line.inKindTotal')}</span>
          ) : null}
        </>
      ),
    },
    {
      id: 'planned',
      label: t('money:account.planned'),
      align: 'end',
      isFirm: true,
      cell: ({ amount }) => formatCents(amount),
      footer: twice(({ planned }) => formatCents(planned)),
    },
    {
      id: 'actual',
      label: t('money:account.actual'),
      align: 'end',
      isFirm: true,
      width: 132,
      cell: ({ id, label, actual }) => (
        <CheckedMoneyField
          owner={id}
          isReadOnly={isReadOnly}
          label={t('money:account.field', { line: label })}
          isLabelHidden
          badInput={t('invalidMoney')}
          value={actual}
          onSave={(cents) => save('budgetLine.update', { id, patch: { actual: cents } })}
        />
      ),
      footer: twice(({ actual }) => (actual === null ? null : formatCents(actual))),
    },
    {
      id: 'gap',
      label: t('money:account.gap'),
      align: 'end',
      isFirm: true,
      cell: (line) => gapInWords(differenceOf(line.amount, line.actual)),
      footer: twice(gapInWords),
    },
    {
      id: 'percent',
      label: t('money:account.percent'),
      align: 'end',
      isFirm: true,
      cell: (line) => percentInWords(differenceOf(line.amount, line.actual)),
      footer: twice(percentInWords),
    },
  ];
}
