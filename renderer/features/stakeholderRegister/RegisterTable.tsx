import { byFrenchOrder } from '../../../shared/domain/frenchOrder.ts';
import type { StakeholderRow } from '../../../shared/domain/schemas/stakeholder.ts';
import type { StakeholderKind } from '../../../shared/domain/vocabulary.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { type Column, type Sort, Table } from '../../components/data/Table.tsx';
import { useWidth } from '../../components/figures/useWidth.ts';
import { useT } from '../../strings.ts';

/** Under this width in px, what is said elsewhere on the page of each one is left to it. */
const NARROW = 860;

interface RegisterTableProps {
  /** In their order. */
  readonly rows: readonly StakeholderRow[];
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
}

/** One line a stakeholder; its name leads to its page. */
export function RegisterTable({ rows, sort, onSort }: RegisterTableProps) {
  const t = useT();
  const { width, ref } = useWidth();
  const isNarrow = width !== null && width < NARROW;
  return (
    <div ref={ref}>
      <Table
        caption={t('stakeholder:register.caption')}
        isCaptionHidden
        columns={isNarrow ? columns(t).filter(({ id }) => KEPT.has(id)) : columns(t)}
        rows={rows}
        rowKey={({ id }) => id}
        sort={sort}
        onSort={onSort}
        empty={t('stakeholder:register.noMatch')}
        noValueLabel={t('empty')}
      />
    </div>
  );
}

const KEPT = new Set(['name', 'kind', 'initiatives']);

function columns(t: Translate): Column<StakeholderRow>[] {
  const word = (name: 'name' | 'kind' | 'initiatives' | 'roles' | 'powers' | 'last') =>
    t(`stakeholder:register.column.${name}`);
  return [
    {
      id: 'name',
      label: word('name'),
      isTitle: true,
      canSort: true,
      cell: ({ id, name, aliases }) => (
        <>
          <Anchor look="plain" href={`#/parties-prenantes/${id}`}>
            {name}
          </Anchor>
          {aliases.length > 0 ? (
            <span className="es-register-under">{aliases.join(' · ')}</span>
          ) : null}
        </>
      ),
    },
    {
      id: 'kind',
      label: word('kind'),
      canSort: true,
      cell: ({ kind }) => t(`vocabulary:stakeholderKind.${kind}`),
    },
    {
      id: 'initiatives',
      label: word('initiatives'),
      align: 'end',
      isFirm: true,
      canSort: true,
      width: 96,
      cell: ({ initiativeCount }) =>
        initiativeCount === 0 ? t('stakeholder:register.nowhere') : String(initiativeCount),
    },
    {
      id: 'roles',
      label: word('roles'),
      width: '26%',
      cell: ({ roles }) =>
        roles.length === 0 ? null : <span className="es-register-clamp">{roles.join('; ')}</span>,
    },
    {
      id: 'powers',
      label: word('powers'),
      cell: ({ powers }) => powers.map((power) => t(`vocabulary:power.${power}`)).join(', '),
    },
    {
      id: 'last',
      label: word('last'),
      width: '17%',
      cell: ({ lastInitiative }) =>
        lastInitiative === null ? null : (
          <span className="es-register-clamp">{lastInitiative}</span>
        ),
    },
  ];
}

/** The lines in the order that a column asks for. */
export function sorted(
  rows: readonly StakeholderRow[],
  { column, direction }: Sort,
  word: (kind: StakeholderKind) => string,
): StakeholderRow[] {
  // They come in the order of their names, which stands among equals.
  const turn = direction === 'ascending' ? 1 : -1;
  return rows.toSorted((a, b) => {
    if (column === 'initiatives') return turn * (a.initiativeCount - b.initiativeCount);
    return (
      turn *
      (column === 'kind'
        ? byFrenchOrder(word(a.kind), word(b.kind))
        : byFrenchOrder(a.name, b.name))
    );
  });
}
