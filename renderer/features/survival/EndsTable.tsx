import { type EndRow, endRows } from '../../../shared/content/survivalEnds.ts';
import type { Life } from '../../../shared/domain/schemas/survival.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { type Column, Table } from '../../components/data/Table.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { useT } from '../../strings.ts';

/** Why those that ended did: each kind of end, how many, which ones and what is left of them. */
export function EndsTable({ lives }: { readonly lives: readonly Life[] }) {
  const t = useT();
  return (
    <Section title={t('survival:ends.title')}>
      <Table<EndRow>
        caption={t('survival:ends.title')}
        isCaptionHidden
        isComfortable
        rows={endRows(lives, t)}
        rowKey={({ id }) => id}
        empty={t('survival:ends.none')}
        columns={endColumns(t)}
      />
    </Section>
  );
}

function endColumns(t: Translate): Column<EndRow>[] {
  return [
    {
      id: 'kind',
      label: t('survival:ends.kind'),
      isTitle: true,
      width: '28%',
      cell: ({ label }) => label,
    },
    {
      id: 'count',
      label: t('survival:ends.count'),
      align: 'end',
      width: 90,
      cell: ({ ended }) => ended.length,
    },
    {
      id: 'names',
      label: t('survival:ends.names'),
      cell: ({ ended }) => (
        <ul className="es-survival-names">
          {ended.map(({ initiativeId, words }) => (
            <li key={initiativeId}>
              <Anchor href={`#/initiatives/${initiativeId}/suivi`}>{words}</Anchor>
            </li>
          ))}
        </ul>
      ),
    },
    {
      id: 'remains',
      label: t('survival:ends.remains'),
      width: '30%',
      cell: ({ remains }) => (remains === '' ? null : remains),
    },
  ];
}
