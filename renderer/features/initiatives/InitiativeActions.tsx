import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { InitiativeDetail } from '../../../shared/domain/schemas/detail.ts';
import { Button } from '../../components/actions/Button.tsx';
import { MenuButton } from '../../components/actions/MenuButton.tsx';
import { write } from '../../queries.ts';
import { raiseProblem } from '../../shell/problems.ts';
import { Refused } from '../../shell/Refused.tsx';
import { offerUndo } from '../../shell/undo.ts';
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
  const open = initiative.gridApplications.find(({ concludedAt }) => concludedAt === null);

  const fillGrid = () =>
    task.run(async () => {
      const { id } = open ?? (await write('grid.start', { initiativeId: initiative.id }));
      await navigate({
        to: '/initiatives/$initiativeId/grille/$applicationId',
        params: { initiativeId: initiative.id, applicationId: id },
      });
    });
  async function remove() {
    const { id, title } = initiative;
    // First, so that its page never asks for what is no longer there.
    await navigate({ to: '/initiatives' });
    await write('initiative.remove', { id });
    offerUndo(t('initiative:remove.done', { title }), () => write('bin.restore', { id }));
  }

  return (
    <>
      {/* The part « Grille » has the same gesture of its own. */}
      {part === 'grille' ? null : (
        <Button
          onPress={fillGrid}
          isBusy={task.isBusy}
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
              hint: readOnly,
              isDisabled: readOnly !== undefined,
              onPress: () => void remove().catch(raiseProblem),
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
      {task.problem === null ? null : <Refused problem={task.problem} onClose={task.forget} />}
    </>
  );
}
