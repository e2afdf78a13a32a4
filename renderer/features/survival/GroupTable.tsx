import { percent } from '../../../shared/content/survivalContent.ts';
import type { LifeGroup } from '../../../shared/content/survivalGroups.ts';
import { countLives, toldShare } from '../../../shared/domain/survivalGroup.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { type Column, Table } from '../../components/data/Table.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { useT } from '../../strings.ts';

interface GroupTableProps {
  readonly by: LifeGroup['by'];
  readonly groups: readonly LifeGroup[];
}

/** The groups beside each other, in the order of time: they are not compared, and most are too small for a percentage. */
export function GroupTable({ by, groups }: GroupTableProps) {
  const t = useT();
  return (
    <Section title={t(`survival:groups.title.${by}`)} note={t(`survival:groups.note.${by}`)}>
      <Table<LifeGroup>
        caption={t(`survival:groups.title.${by}`)}
        isCaptionHidden
        rows={groups}
        rowKey={({ id }) => id}
        columns={groupColumns(by, t)}
      />
    </Section>
  );
}

function groupColumns(by: LifeGroup['by'], t: Translate): Column<LifeGroup>[] {
  return [
    {
      id: 'group',
      label: t(`survival:groups.group.${by}`),
      isTitle: true,
      cell: ({ id, short }) => <Anchor href={`#/suivi/survie?groupe=${id}`}>{short}</Anchor>,
    },
    ...(['total', 'ended', 'unknown'] as const).map((count) => ({
      id: count,
      label: t(`survival:groups.${count}`),
      align: 'end' as const,
      cell: ({ lives }: LifeGroup) => countLives(lives)[count],
    })),
    {
      id: 'share',
      label: t('survival:groups.share'),
      align: 'end',
      cell: ({ lives }) => {
        const told = toldShare(lives);
        if (told === null) return t('survival:groups.tooFew');
        return t('survival:groups.told', {
          years: t('survival:wholeYears', { count: told.years }),
          share: percent(told.share, t),
          low: percent(told.low, t),
          high: percent(told.high, t),
        });
      },
    },
  ];
}
