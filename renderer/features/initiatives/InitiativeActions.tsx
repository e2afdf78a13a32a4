import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { InitiativeDetail } from '../../../shared/domain/schemas/detail.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { Button } from '../../components/actions/Button.tsx';
import { MenuButton } from '../../components/actions/MenuButton.tsx';
import { OnDemand } from '../../components/feedback/OnDemand.tsx';
import { chooseToSend } from '../../parcelSelection.ts';
import { write } from '../../queries.ts';
import { StartGridButton } from '../../StartGridButton.tsx';
import { raiseProblem } from '../../shell/problems.ts';
import { offerUndo } from '../../shell/undo.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { applyChange } from './bulk/applyChange.ts';
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
  const readOnly = useReadOnlyReason();
  const [isPreparing, setIsPreparing] = useState(false);
  const open = initiative.gridApplications.find(({ concludedAt }) => concludedAt === null);

  async function remove() {
    const { id, title } = initiative;
    // First, so that its page never asks for what is no longer there.
    await navigate({ to: '/initiatives' });
    await write('initiative.remove', { id });
    offerUndo(t('initiative:remove.done', { title }), () => write('bin.restore', { id }));
  }
  const isArchived = initiative.archivedAt !== null;
  const archive = () =>
    applyChange(
      { kind: 'ids', ids: [initiative.id] },
      { kind: isArchived ? 'unarchive' : 'archive' },
      () => t(`bulk:${isArchived ? 'unarchive' : 'archive'}.one`, { title: initiative.title }),
    );

  return (
    <>
      {/* The part « Grille » has the same gesture of its own. */}
      {part === 'grille' ? null : open === undefined ? (
        <StartGridButton initiative={initiative} />
      ) : (
        <Anchor href={`#/initiatives/${initiative.id}/grille/${open.id}`} look="button">
          {t('initiative:grid.resume')}
        </Anchor>
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
              id: 'send',
              label: t('parcel:open'),
              icon: 'document',
              hint: readOnly,
              isDisabled: readOnly !== undefined,
              onPress: () => {
                chooseToSend({ kind: 'ids', ids: [initiative.id] });
                void navigate({ to: '/envoi' });
              },
            },
            {
              id: 'journal',
              label: t('journal:ofOne'),
              icon: 'clock',
              onPress: () =>
                void navigate({ to: '/journal', search: { initiative: initiative.id } }),
            },
          ],
          [
            {
              id: 'archive',
              label: t(`bulk:${isArchived ? 'unarchive' : 'archive'}.open`),
              icon: 'archive',
              hint: readOnly,
              isDisabled: readOnly !== undefined,
              onPress: () => void archive().catch(raiseProblem),
            },
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
      <OnDemand>
        <PrepareDossier
          key={String(isPreparing)}
          initiative={initiative}
          isOpen={isPreparing}
          onClose={() => setIsPreparing(false)}
        />
      </OnDemand>
    </>
  );
}
