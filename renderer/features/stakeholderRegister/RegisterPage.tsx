import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { sortKey } from '../../../shared/domain/sortKey.ts';
import { Button } from '../../components/actions/Button.tsx';
import { EmptyState } from '../../components/feedback/EmptyState.tsx';
import { SearchField } from '../../components/fields/SearchField.tsx';
import { Select } from '../../components/fields/Select.tsx';
import { Page, PageHeader } from '../../components/layout/Page.tsx';
import { useAnswer } from '../../queries.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { kindOptions } from '../../stakeholderKinds.ts';
import { useT } from '../../strings.ts';
import { NewStakeholder } from './NewStakeholder.tsx';
import { RegisterTable } from './RegisterTable.tsx';
import './register.css';

/** The place « Parties prenantes »: the register of the whole portfolio. */
export function RegisterPage() {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const navigate = useNavigate();
  const register = useAnswer('stakeholder.list', undefined);
  const [text, setText] = useState('');
  const [kind, setKind] = useState<string | null>(null);
  const [isAdding, setIsAdding] = useState(false);
  const words = sortKey(text)
    .split(' ')
    .filter((word) => word !== '');
  const shown = register.filter((one) => {
    const said = sortKey([one.name, ...one.aliases, ...one.roles].join(' '));
    return (kind === null || one.kind === kind) && words.every((word) => said.includes(word));
  });
  const add = (
    <Button tone="primary" icon="plus" disabledReason={readOnly} onPress={() => setIsAdding(true)}>
      {t('stakeholder:register.add')}
    </Button>
  );
  return (
    <Page
      header={
        <PageHeader
          title={t('place.stakeholders')}
          under={t('stakeholder:register.note')}
          takesFocus
          actions={register.length === 0 ? null : add}
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
          <RegisterTable rows={shown} />
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
