import { useRef, useState } from 'react';
import { RECORD_DIFFERENCES, type RecordDifference } from '../../../shared/domain/vocabulary.ts';
import type { CopyComparison } from '../../../shared/ipc/contract/backups.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { LinkButton } from '../../components/actions/LinkButton.tsx';
import { Table } from '../../components/data/Table.tsx';
import { EmptyState } from '../../components/feedback/EmptyState.tsx';
import { focusSoon } from '../../components/records/focusSoon.ts';
import { useT } from '../../strings.ts';
import { DifferingList } from './DifferingList.tsx';
import { type ShownCopy, wordsOf } from './shownCopy.ts';

type Noun = CopyComparison['nouns'][number];
type Chosen = { readonly table: Noun['table']; readonly how: RecordDifference };

/** How many records of each kind differ; of the one that is chosen, their names. */
export function Differences({
  comparison,
  copy,
}: {
  readonly comparison: CopyComparison;
  readonly copy: ShownCopy;
}) {
  const t = useT();
  const { nouns, inBin } = comparison;
  const words = wordsOf(copy);
  const [asked, setAsked] = useState<Chosen | null>(null);
  const list = useRef<HTMLHeadingElement>(null);
  const same = useRef<HTMLDivElement>(null);
  const chosen = chosenOf(nouns, asked);
  const bin =
    inBin === 0 ? null : (
      <p>
        {t('backup:compare.inBin', { count: inBin })}{' '}
        <Anchor href="#/corbeille">{t('backup:compare.bin')}</Anchor>
      </p>
    );
  const countCell = (how: RecordDifference) => (noun: Noun) =>
    noun[how] === 0 ? null : (
      <LinkButton
        label={t('backup:compare.see', {
          noun: t(`journal:noun.${noun.table}`),
          how: t(`backup:${words}.${how}`).toLowerCase(),
          count: noun[how],
        })}
        onPress={() => {
          setAsked({ table: noun.table, how });
          list.current?.focus();
        }}
      >
        {t('backup:compare.count', { count: noun[how] })}
      </LinkButton>
    );
  if (chosen === null) {
    return (
      <>
        <div ref={same} tabIndex={-1}>
          <EmptyState title={t('backup:compare.same')}>{t('backup:compare.sameNote')}</EmptyState>
        </div>
        {bin}
      </>
    );
  }
  return (
    <>
      <p className="es-copy-note">{t(`backup:${words}.under`)}</p>
      {bin}
      <div className="es-copy-both">
        <div className="es-copy-nouns">
          <Table
            caption={t('backup:compare.caption')}
            isCaptionHidden
            rows={nouns}
            rowKey={({ table }) => table}
            currentKey={chosen.table}
            noValueLabel={t('journal:nothingThere')}
            columns={[
              {
                id: 'noun',
                label: t('backup:compare.noun'),
                isTitle: true,
                cell: ({ table }) => t(`journal:noun.${table}`),
              },
              ...RECORD_DIFFERENCES.map((how) => ({
                id: how,
                label: t(`backup:${words}.${how}`),
                align: 'end' as const,
                width: 88,
                cell: countCell(how),
              })),
            ]}
          />
          <p className="es-copy-note">{t('backup:compare.law')}</p>
        </div>
        <section className="es-copy-list">
          <h2 className="es-copy-title" ref={list} tabIndex={-1}>
            {t(`backup:${words}.${chosen.how}Title`, { noun: t(`journal:noun.${chosen.table}`) })}
          </h2>
          <DifferingList
            comparison={comparison}
            copy={copy}
            {...chosen}
            // The row that it was asked from is gone with what differed.
            onBrought={() => focusSoon(() => list.current ?? same.current)}
          />
        </section>
      </div>
    </>
  );
}

/** What is asked for as long as something of it differs, else the first kind, what went before what changed. */
function chosenOf(nouns: readonly Noun[], asked: Chosen | null): Chosen | null {
  const count = (one: Chosen) => nouns.find(({ table }) => table === one.table)?.[one.how] ?? 0;
  if (asked !== null && count(asked) > 0) return asked;
  for (const how of RECORD_DIFFERENCES) {
    const first = nouns.find((noun) => noun[how] > 0);
    if (first !== undefined) return { table: first.table, how };
  }
  return null;
}
