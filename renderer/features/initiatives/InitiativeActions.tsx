import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { InitiativeDetail } from '../../../shared/domain/schemas/detail.ts';
import { Button } from '../../components/actions/Button.tsx';
import { MenuButton } from '../../components/actions/MenuButton.tsx';
import { ConfirmDialog } from '../../components/feedback/ConfirmDialog.tsx';
import { write } from '../../queries.ts';
import { Refused } from '../../shell/Refused.tsx';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';
import type { Part } from './InitiativeTabs.tsx';
import { PrepareDossier } from './PrepareDossier.tsx';

interface InitiativeActionsProps {
  readonly initiative: InitiativeDetail;
  readonly part: Part | undefined;
}

/** The gestures of an initiative: a dossier, the grid, and the menu with what is rare. */
export function InitiativeActions({ initiative, part }: InitiativeActionsProps) {
  const t = useT();
  const navigate = useNavigate();
  const task = useTask();
  const readOnly = useReadOnlyReason();
  const [isPreparing, setIsPreparing] = useState(false);
  const [isRemoving, setIsRemoving] = useState(false);
  const open = initiative.gridApplications.find(({ concludedAt }) => concludedAt === null);

  const fillGrid = () =>
    task.run(async () => {
      const { id } = open ?? (await write('grid.start', { initiativeId: initiative.id }));
      await navigate({
        to: '/initiatives/$initiativeId/grille/$applicationId',
        params: { initiativeId: initiative.id, applicationId: id },
      });
    });
  const remove = () =>
    task.run(async () => {
      await write('initiative.remove', { id: initiative.id });
      await navigate({ to: '/initiatives' });
    });

  return (
    <>
      {/* The part « Grille » has the same gesture of its own. */}
      {part === 'grille' ? null : (
        <Button
          onPress={fillGrid}
          isBusy={task.isBusy && !isRemoving}
          {...(open === undefined ? { disabledReason: readOnly } : {})}
        >
          {open === undefined ? t('initiative:grid.start') : t('initiative:grid.resume')}
        </Button>
      )}
      <Button
        tone="primary"
        icon="document"
        disabledReason={readOnly}
        onPress={() => setIsPreparing(true)}
      >
        {t('initiative:dossier.prepare')}
      </Button>
      <MenuButton
        label={t('initiative:more')}
        isIconOnly
        groups={[
          [
            {
              id: 'remove',
              label: t('initiative:remove.open'),
              icon: 'trash',
              tone: 'danger',
              hint: readOnly,
              isDisabled: readOnly !== undefined,
              onPress: () => setIsRemoving(true),
            },
          ],
        ]}
      />
      <PrepareDossier
        key={String(isPreparing)}
        initiative={initiative}
        isOpen={isPreparing}
        onClose={() => setIsPreparing(false)}
      />
      <ConfirmDialog
        isOpen={isRemoving}
        tone="danger"
        title={t('initiative:remove.question', { title: initiative.title })}
        confirmLabel={t('initiative:remove.confirm')}
        cancelLabel={t('action.cancel')}
        isBusy={task.isBusy}
        onConfirm={remove}
        onCancel={() => setIsRemoving(false)}
      >
        <p>{t('initiative:remove.consequence')}</p>
      </ConfirmDialog>
      {task.problem === null ? null : <Refused problem={task.problem} onClose={task.forget} />}
    </>
  );
}
