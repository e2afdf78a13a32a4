import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { InitiativeFilter } from '../../../../shared/domain/schemas/initiativeQuery.ts';
import { Anchor } from '../../../components/actions/Anchor.tsx';
import { Button } from '../../../components/actions/Button.tsx';
import { SegmentedControl } from '../../../components/choice/SegmentedControl.tsx';
import { EmptyState } from '../../../components/feedback/EmptyState.tsx';
import { Page, PageHeader } from '../../../components/layout/Page.tsx';
import { useAnswer, write } from '../../../queries.ts';
import { useReadOnlyReason } from '../../../shell/useReadOnlyReason.ts';
import { useT } from '../../../strings.ts';
import { CreateInitiative } from '../CreateInitiative.tsx';
import { ColumnsMenu } from './ColumnsMenu.tsx';
import { ExportList } from './ExportList.tsx';
import { GroupMenu } from './GroupMenu.tsx';
import { ListBody } from './ListBody.tsx';
import { NameView } from './NameView.tsx';
import { useListView } from './useListView.ts';
import '../initiatives.css';
import './list.css';

/** « Initiatives »: the table of all of them, its views, its filters, the row where one is. */
export function InitiativeList() {
  const t = useT();
  const navigate = useNavigate();
  const readOnly = useReadOnlyReason();
  const count = useAnswer('initiative.count', undefined);
  const state = useListView();
  const [isKeeping, setIsKeeping] = useState(false);
  const { view, change } = state;
  const createButton = (
    <Button
      tone="primary"
      icon="plus"
      disabledReason={readOnly}
      onPress={() => state.setCreating(true)}
    >
      {t('list:new')}
    </Button>
  );
  const header = (
    <PageHeader
      title={t('list:title')}
      actions={
        count === 0 ? undefined : (
          <>
            <Anchor href={stripAddress(view.filter)} look="button">
              {t('strip:open')}
            </Anchor>
            <Anchor href="#/portrait" look="button">
              {t('portrait:open')}
            </Anchor>
            <SegmentedControl
              label={t('board:look')}
              value={state.look}
              onChange={(look) => state.setLook(look === 'board' ? 'board' : 'table')}
              options={[
                { id: 'table', label: t('board:table'), icon: 'list' },
                { id: 'board', label: t('board:byStage'), icon: 'columns' },
              ]}
            />
            {state.look === 'board' ? null : (
              <>
                <GroupMenu group={view.group} onChange={(group) => change({ group })} />
                <ColumnsMenu columns={view.columns} onChange={(columns) => change({ columns })} />
              </>
            )}
            <ExportList view={view} />
            <Anchor href="#/importer" look="button">
              {t('import:open')}
            </Anchor>
            {createButton}
          </>
        )
      }
      takesFocus
    />
  );
  return (
    <Page isFixed isBare>
      {count === 0 ? (
        <>
          {header}
          <div className="es-page-body">
            <EmptyState
              title={t('list:empty')}
              action={
                <div className="es-row">
                  {createButton}
                  <Anchor href="#/importer" look="button">
                    {t('import:fromList')}
                  </Anchor>
                </div>
              }
            >
              {t('list:emptyText')}
            </EmptyState>
          </div>
        </>
      ) : (
        <ListBody
          header={header}
          state={state}
          count={count}
          onOpen={(id) =>
            void navigate({
              to: '/initiatives/$initiativeId/apercu',
              params: { initiativeId: id },
            })
          }
          onKeep={() => setIsKeeping(true)}
        />
      )}
      <CreateInitiative
        key={`create ${state.isCreating}`}
        isOpen={state.isCreating}
        onClose={() => state.setCreating(false)}
      />
      <NameView
        key={`keep ${isKeeping}`}
        isOpen={isKeeping}
        title={t('list:views.keepTitle')}
        doLabel={t('list:views.keep')}
        help={t('list:views.keepHelp')}
        startsWith=""
        onClose={() => setIsKeeping(false)}
        onName={async (name) => {
          const kept = await write('savedView.add', { name, view, position: null });
          state.keptAs(kept.id);
        }}
      />
    </Page>
  );
}

/** The line of time of the initiatives that the list shows. */
function stripAddress(filter: InitiativeFilter): string {
  return Object.keys(filter).length === 0
    ? '#/ligne-du-temps'
    : `#/ligne-du-temps?filtre=${encodeURIComponent(JSON.stringify(filter))}`;
}
