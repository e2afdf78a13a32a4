import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { stakeholdersSheet } from '../../../shared/content/sheets/stakeholderSheets.ts';
import { sortKey } from '../../../shared/domain/sortKey.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { Button } from '../../components/actions/Button.tsx';
import type { Sort } from '../../components/data/Table.tsx';
import { EmptyState } from '../../components/feedback/EmptyState.tsx';
import { SearchField } from '../../components/fields/SearchField.tsx';
import { Select } from '../../components/fields/Select.tsx';
import { Page, PageHeader } from '../../components/layout/Page.tsx';
import { ExportSheet } from '../../ExportSheet.tsx';
import { useAnswer } from '../../queries.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { kindOptions } from '../../stakeholderKinds.ts';
import { useT } from '../../strings.ts';
import { NewStakeholder } from './NewStakeholder.tsx';
import { RegisterTable, sorted } from './RegisterTable.tsx';
import './register.css';

/** The place « Parties prenantes »: the register of the whole portfolio. */
export function RegisterPage() {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const navigate = useNavigate();
  const register = useAnswer('stakeholder.list', undefined);
  const [text, setText] = useState('');
  const [kind, setKind] = useState<string | null>(null);
  const [sort, setSort] = useState<Sort>({ column: 'name', direction: 'ascending' });
  const [isAdding, setIsAdding] = useState(false);
  const words = sortKey(text)
    .split(' ')
    .filter((word) => word !== '');
  const kept = register.filter((one) => {
    const said = sortKey([one.name, ...one.aliases, ...one.roles].join(' '));
    return (kind === null || one.kind === kind) && words.every((word) => said.includes(word));
  });
  const shown = sorted(kept, sort, (id) => t(`vocabulary:stakeholderKind.${id}`));
  const add = (
    <Button tone="primary" icon="plus" disabledReason={readOnly} onPress={() => setIsAdding(true)}>
      {t('stakeholder:register.add')}
    </Button>
  );
  const filters = (french: Translate) =>
    [
      ...(text === '' ? [] : [{ name: french('stakeholder:register.filter'), value: text }]),
      ...kindOptions(french).flatMap(({ id, label }) =>
        id === kind ? [{ name: french('stakeholder:register.kind'), value: label }] : [],
      ),
    ].map((filter) => french('sheet:filter', filter));
  return (
    <Page
      header={
        <PageHeader
          title={t('place.stakeholders')}
          under={t('stakeholder:register.note')}
          takesFocus
          actions={
            register.length === 0 ? null : (
              <>
                <ExportSheet
                  list="stakeholders"
                  title={t('place.stakeholders')}
                  sheet={(french) => stakeholdersSheet(shown, filters(french), french)}
                />
                {add}
              </>
            )
          }
        />
      }
    >
      {register.length === 0 ? (
        <EmptyState title={t('stakeholder:register.empty')} action={add}>
          {t('stakeholder:register.emptyText')}
        </EmptyState>
      ) : (
        <>
          <div className="es-register-tools">
            <SearchField
              label={t('stakeholder:register.filter')}
              placeholder={t('stakeholder:register.filter')}
              value={text}
              onChange={setText}
            />
            <Select
              label={t('stakeholder:register.kind')}
              isLabelHidden
              placeholder={t('stakeholder:register.everyKind')}
              emptyLabel={t('stakeholder:register.everyKind')}
              options={kindOptions(t)}
              value={kind}
              onChange={setKind}
            />
            <output className="es-small es-muted">
              {shown.length === register.length
                ? t('stakeholder:count', { count: register.length })
                : t('stakeholder:register.shown', { count: shown.length, all: register.length })}
            </output>
          </div>
          <RegisterTable rows={shown} sort={sort} onSort={setSort} />
        </>
      )}
      {isAdding ? (
        <NewStakeholder
          register={register}
          onClose={() => setIsAdding(false)}
          onAdded={(id) =>
            void navigate({
              to: '/parties-prenantes/$stakeholderId',
              params: { stakeholderId: id },
            })
          }
        />
      ) : null}
    </Page>
  );
}
