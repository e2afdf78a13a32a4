import { useRef } from 'react';
import type { ImportRow } from '../../../shared/domain/schemas/import.ts';
import { Button } from '../../components/actions/Button.tsx';
import { SegmentedControl } from '../../components/choice/SegmentedControl.tsx';
import { EmptyState } from '../../components/feedback/EmptyState.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { useT } from '../../strings.ts';
import { MendedCell } from './MendedCell.tsx';
import type { StepProps } from './SheetSteps.tsx';
import { type ImportRows, useImportRows } from './useImportRows.ts';
import { useMending } from './useMending.ts';

/** What is to be mended, what is probably there already, what is left out. */
export function RowsStep({ state, say }: StepProps) {
  const t = useT();
  const wrong = useImportRows('wrong');
  const twins = useImportRows('twin');
  const aside = useImportRows('aside');
  const place = useRef<HTMLDivElement>(null);
  const mend = useMending(say, place);
  if (wrong === undefined || twins === undefined || aside === undefined) return null;
  const isSettled = wrong.total + twins.total === 0;
  return (
    <div ref={place} className="es-stack es-import-step">
      {isSettled ? (
        <EmptyState title={t('import:rows.none')}>
          {t('import:rows.noneText', { count: state.counts.rows })}
        </EmptyState>
      ) : null}
      {wrong.total === 0 ? null : (
        <Section
          title={t('import:rows.wrong', { count: wrong.total })}
          note={t('import:rows.wrongNote')}
          actions={
            <>
              <Button size="small" onPress={() => void say({ kind: 'blankFaults' })}>
                {t('import:rows.blank')}
              </Button>
              <Button
                size="small"
                onPress={() => void say({ kind: 'aside', rows: null, isAside: true })}
              >
                {t('import:rows.asideAll')}
              </Button>
            </>
          }
        >
          <ul className="es-import-rows">
            {wrong.rows.map((row) => (
              <li key={row.row} className="es-import-row">
                <RowHead row={row} />
                <div className="es-fields">
                  {row.problems.map((problem) => (
                    <MendedCell
                      key={`${problem.column} ${problem.fault}`}
                      row={row.row}
                      problem={problem}
                      mend={mend}
                    />
                  ))}
                </div>
                <Button
                  size="small"
                  tone="faint"
                  onPress={() => void say({ kind: 'aside', rows: [row.row], isAside: true })}
                >
                  {t('import:rows.aside')}
                </Button>
              </li>
            ))}
          </ul>
          <Others {...wrong} />
        </Section>
      )}
      {twins.total === 0 ? null : <Twins {...twins} say={say} />}
      {aside.total === 0 ? null : <Aside {...aside} say={say} />}
    </div>
  );
}

/** « Ligne 14 · Halte-garderie ». */
function RowHead({ row }: { readonly row: ImportRow }) {
  const t = useT();
  return (
    <p className="es-import-row-head">
      <span className="es-muted">{t('import:rowNumber', { row: row.row })}</span>{' '}
      <span className="es-strong">{row.title === '' ? t('import:untitled') : row.title}</span>
    </p>
  );
}

interface ListProps extends ImportRows {
  readonly say: StepProps['say'];
}

function Twins({ rows, total, more, say }: ListProps) {
  const t = useT();
  const all = (choice: 'create' | 'complete' | 'leave') =>
    void say({ kind: 'twins', rows: null, choice });
  return (
    <Section
      title={t('import:twins.title', { count: total })}
      note={t('import:twins.note')}
      actions={
        <>
          <Button size="small" onPress={() => all('complete')}>
            {t('import:twins.completeAll')}
          </Button>
          <Button size="small" onPress={() => all('leave')}>
            {t('import:twins.leaveAll')}
          </Button>
          <Button size="small" onPress={() => all('create')}>
            {t('import:twins.createAll')}
          </Button>
        </>
      }
    >
      <ul className="es-import-rows">
        {rows.map((row) => (
          <li key={row.row} className="es-import-row">
            <RowHead row={row} />
            <p>{twinWords(row, t)}</p>
            <SegmentedControl
              label={t('import:twins.choice', { title: row.title })}
              options={(['complete', 'leave', 'create'] as const).map((id) => ({
                id,
                label: t(`import:twins.${id}`),
              }))}
              value=""
              onChange={(id) => {
                const choice = (['complete', 'leave', 'create'] as const).find((one) => one === id);
                if (choice !== undefined) void say({ kind: 'twins', rows: [row.row], choice });
              }}
            />
          </li>
        ))}
      </ul>
      <Others rows={rows} total={total} more={more} />
    </Section>
  );
}

function twinWords({ twin }: ImportRow, t: ReturnType<typeof useT>): string {
  if (twin === null) return '';
  const same = twin.isSame ? 'same' : 'near';
  return twin.row === null
    ? t(`import:twins.${same}`, { title: twin.title })
    : t(`import:twins.${same}Row`, { title: twin.title, row: twin.row });
}

function Aside({ rows, total, more, say }: ListProps) {
  const t = useT();
  return (
    <Section title={t('import:aside.title', { count: total })} isSmall>
      <ul className="es-import-rows">
        {rows.map((row) => (
          <li key={row.row} className="es-import-row">
            <RowHead row={row} />
            <p className="es-muted">{t(`import:aside.${row.aside ?? 'person'}`)}</p>
            <Button
              size="small"
              tone="faint"
              onPress={() => void say({ kind: 'aside', rows: [row.row], isAside: false })}
            >
              {t('import:aside.takeBack')}
            </Button>
          </li>
        ))}
      </ul>
      <Others rows={rows} total={total} more={more} />
    </Section>
  );
}

/** How the next rows come: asked for, or as these are settled. */
function Others({ rows, total, more }: ImportRows) {
  const t = useT();
  const count = total - rows.length;
  if (count <= 0) return null;
  return more === undefined ? (
    <p className="es-muted">{t('import:rows.others', { count })}</p>
  ) : (
    <div>
      <Button tone="quiet" icon="down" onPress={more}>
        {t('rows.others', { count })}
      </Button>
    </div>
  );
}
