import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { fundingsSheet } from '../../../../shared/content/sheets/moneySheets.ts';
import { FUNDING_KINDS } from '../../../../shared/domain/vocabulary.ts';
import type { Translate } from '../../../../shared/strings/index.ts';
import { useAsked } from '../../../asked.ts';
import { Button } from '../../../components/actions/Button.tsx';
import type { Sort } from '../../../components/data/Table.tsx';
import { EmptyState } from '../../../components/feedback/EmptyState.tsx';
import { OnDemand } from '../../../components/feedback/OnDemand.tsx';
import { Select } from '../../../components/fields/Select.tsx';
import { Section } from '../../../components/layout/Section.tsx';
import { ExportSheet } from '../../../ExportSheet.tsx';
import { PasteButton } from '../../../pasting/PasteButton.tsx';
import { useAnswer } from '../../../queries.ts';
import { useReadOnlyReason } from '../../../shell/useReadOnlyReason.ts';
import { useT } from '../../../strings.ts';
import { FundingTable } from './FundingTable.tsx';
import { funderFilter } from './funderFilter.ts';
import { fundingsInOrder } from './fundingOrder.ts';
import { NewFunding } from './NewFunding.tsx';
import { PasteFundings } from './PasteFundings.tsx';
import { isInState, STATE_FILTERS, type StateFilter, stateFilterName } from './stateFilter.ts';

/** Every funding of the portfolio, each counted once whoever shares it. */
export function FundingsView() {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const navigate = useNavigate();
  const asked = useAsked();
  const fundings = useAnswer('funding.list', undefined);
  const [isAdding, setIsAdding] = useState(asked.isAdding);
  const [state, setState] = useState<StateFilter | null>(asked.field === 'fin' ? 'unended' : null);
  const [kind, setKind] = useState<string | null>(null);
  const [chosenFunder, setChosenFunder] = useState<string | null>(null);
  // They come in the order of their titles.
  const [sort, setSort] = useState<Sort>({ column: 'title', direction: 'ascending' });
  const funder = funderFilter(fundings, chosenFunder);
  const addButton = useRef<HTMLButtonElement>(null);
  const kept = fundings.filter(
    (funding) =>
      (state === null || isInState(funding, state)) &&
      (kind === null || funding.kind === kind) &&
      (funder.value === null || funding.funderId === funder.value),
  );
  const shown = fundingsInOrder(kept, sort);
  const filters = (french: Translate) =>
    [
      ...funder.options
        .filter(({ id }) => id === funder.value)
        .map(({ label }) => ({
          name: french('funding:line.funder'),
          value: label,
        })),
      ...FUNDING_KINDS.filter((id) => id === kind).map((id) => ({
        name: french('money:funding.kind'),
        value: french(`vocabulary:fundingKind.${id}`),
      })),
      ...(state === null
        ? []
        : [{ name: french('funding:line.state'), value: stateFilterName(state, french) }]),
    ].map((filter) => french('sheet:filter', filter));
  const add = (
    <Button
      ref={addButton}
      tone="primary"
      icon="plus"
      disabledReason={readOnly}
      onPress={() => setIsAdding(true)}
    >
      {t('money:funding.add')}
    </Button>
  );
  function showAll() {
    setState(null);
    setKind(null);
    setChosenFunder(null);
  }
  const paste = (
    <PasteButton>
      {(onClose) => <PasteFundings initiativeId={null} onAdded={showAll} onClose={onClose} />}
    </PasteButton>
  );
  return (
    <>
      {fundings.length === 0 ? (
        <EmptyState
          title={t('money:funding.empty.title')}
          action={
            <>
              {paste}
              {add}
            </>
          }
        >
          {t('money:funding.empty.text')}
        </EmptyState>
      ) : (
        <Section
          title={t('money:funding.title')}
          note={t('money:funding.count', { count: shown.length })}
          actions={
            <>
              {funder.isOffered ? (
                <Select
                  label={t('funding:line.funder')}
                  isLabelHidden
                  placeholder={t('register:filter.everyFunder')}
                  emptyLabel={t('register:filter.everyFunder')}
                  options={funder.options}
                  value={funder.value}
                  onChange={setChosenFunder}
                />
              ) : null}
              <Select
                label={t('money:funding.kind')}
                isLabelHidden
                placeholder={t('money:funding.anyKind')}
                emptyLabel={t('money:funding.anyKind')}
                options={FUNDING_KINDS.map((id) => ({
                  id,
                  label: t(`vocabulary:fundingKind.${id}`),
                }))}
                value={kind}
                onChange={setKind}
              />
              <Select
                label={t('funding:line.state')}
                isLabelHidden
                placeholder={t('money:funding.anyState')}
                emptyLabel={t('money:funding.anyState')}
                options={STATE_FILTERS.map((id) => ({ id, label: stateFilterName(id, t) }))}
                value={state}
                onChange={(chosen) => setState(STATE_FILTERS.find((id) => id === chosen) ?? null)}
              />
              <ExportSheet
                list="fundings"
                title={t('money:funding.title')}
                sheet={(french) => fundingsSheet(shown, filters(french), french)}
              />
              {paste}
              {add}
            </>
          }
        >
          {shown.length === 0 ? (
            <p className="es-muted">{t('money:funding.noneShown')}</p>
          ) : (
            <FundingTable
              caption={t('money:funding.title')}
              fundings={shown}
              initiativeId={null}
              sort={sort}
              onSort={setSort}
            />
          )}
        </Section>
      )}
      {isAdding ? (
        <OnDemand>
          <NewFunding
            initiativeIds={[]}
            onAdded={(fundingId) =>
              void navigate({ to: '/financement/financements/$fundingId', params: { fundingId } })
            }
            onClose={() => {
              setIsAdding(false);
              addButton.current?.focus();
            }}
          />
        </OnDemand>
      ) : null}
    </>
  );
}
