import { gapInWords, percentInWords } from '../../../shared/content/accountFigures.ts';
import {
  accountOf,
  type Difference,
  differenceOf,
  knownActuals,
} from '../../../shared/domain/actuals.ts';
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
import { followActuals } from './followActuals.ts';
import { NewActualLine } from './NewActualLine.tsx';

interface AccountTableProps {
  readonly budget: Budget;
  /** Inside the open record of the budget, which says its title. */
  readonly isInRecord?: boolean | undefined;
}

/** A budget against what it came to, line by line: the difference in dollars and in percent, to the cent. */
export function AccountTable({ budget, isInRecord }: AccountTableProps) {
  const t = useT();
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Enter goes on to the next line, as Tab does to the next cell
    <div className="es-funding-group" onKeyDown={followActuals}>
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
  const isReadOnly = readOnly !== undefined;
  const waits = isInRecord && !isReadOnly;
  if (lines.length === 0 && !waits) return null;
  return (
    <Table
      caption={caption}
      isCaptionHidden
      isOnSurface={isInRecord}
      rows={waits ? [...lines, null] : lines}
      rowKey={(line) => line?.id ?? 'new'}
      noValueLabel={t('unknown')}
      columns={columnsOf({ budgetId: budget.id, lines, side, caption, isReadOnly }, t)}
    />
  );
}

/** Null: the line that waits for what nobody had planned. */
type AccountLine = BudgetLine | null;

interface ColumnParts {
  readonly budgetId: string;
  readonly lines: readonly BudgetLine[];
  readonly side: BudgetSide;
  readonly caption: string;
  readonly isReadOnly: boolean;
}

function columnsOf(
  { budgetId, lines, side, caption, isReadOnly }: ColumnParts,
  t: Translate,
): Column<AccountLine>[] {
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
  const ofKind = (inKind: boolean) => lines.filter((line) => line.inKind === inKind);
  // Where a line has no actual amount, the sum is of the others, and says of how many.
  const known = (inKind: boolean) => {
    const { sum, without } = knownActuals(ofKind(inKind));
    return (
      <span className="es-account-sum">
        {isPart(inKind) || without === 0 ? formatCents(sum) : <NoValue label={t('unknown')} />}
      </span>
    );
  };
  const isPart = (inKind: boolean) => {
    const { without } = knownActuals(ofKind(inKind));
    return without > 0 && without < ofKind(inKind).length;
  };
  const named = (inKind: boolean) => {
    const count = ofKind(inKind).length;
    return (
      <span className="es-account-sum">
        {t(inKind ? 'funding:line.inKindTotal' : 'funding:line.money')}
        {isPart(inKind) ? (
          <span className="es-account-part">
            {t('money:account.part', {
              known: count - knownActuals(ofKind(inKind)).without,
              lines: count,
            })}
          </span>
        ) : null}
      </span>
    );
  };
  return [
    {
      id: 'line',
      label: caption,
      isTitle: true,
      width: '36%',
      cell: (line) =>
        line === null ? (
          <NewActualLine budgetId={budgetId} side={side} />
        ) : (
          <>
            {line.label}
            {line.inKind ? (
              <span className="es-revenue-kind">{t('funding:line.inKind')}</span>
            ) : null}
            {line.note === '' ? null : <span className="es-revenue-kind">{line.note}</span>}
          </>
        ),
      footer: (
        <>
          {named(false)}
          {hasInKind ? named(true) : null}
        </>
      ),
    },
    {
      id: 'planned',
      label: t('money:account.planned'),
      align: 'end',
      isFirm: true,
      width: '17%',
      cell: (line) => line && formatCents(line.amount),
      footer: twice(({ planned }) => formatCents(planned)),
    },
    {
      id: 'actual',
      label: t('money:account.actual'),
      align: 'end',
      isFirm: true,
      width: 132,
      cell: (line) =>
        line && (
          <div data-field={`reel-${line.id}`}>
            <CheckedMoneyField
              owner={line.id}
              isReadOnly={isReadOnly}
              label={t('money:account.field', { line: line.label })}
              isLabelHidden
              badInput={t('invalidMoney')}
              value={line.actual}
              onSave={(cents) =>
                save('budgetLine.update', { id: line.id, patch: { actual: cents } })
              }
            />
          </div>
        ),
      footer: (
        <>
          {known(false)}
          {hasInKind ? known(true) : null}
        </>
      ),
    },
    {
      id: 'gap',
      label: t('money:account.gap'),
      align: 'end',
      isFirm: true,
      width: '17%',
      cell: (line) => line && gapInWords(differenceOf(line.amount, line.actual)),
      footer: twice(gapInWords),
    },
    {
      id: 'percent',
      label: t('money:account.percent'),
      align: 'end',
      isFirm: true,
      width: '14%',
      cell: (line) => line && percentInWords(differenceOf(line.amount, line.actual)),
      footer: twice(percentInWords),
    },
  ];
}
