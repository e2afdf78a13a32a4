import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { BulkChange } from '../../../../shared/domain/schemas/bulkChange.ts';
import type { InitiativeSelection } from '../../../../shared/domain/schemas/initiativeQuery.ts';
import { Button } from '../../../components/actions/Button.tsx';
import { MenuButton, type MenuEntry } from '../../../components/actions/MenuButton.tsx';
import { OnDemand } from '../../../components/feedback/OnDemand.tsx';
import { chooseToSend } from '../../../parcelSelection.ts';
import { useReadOnlyReason } from '../../../shell/useReadOnlyReason.ts';
import { useT } from '../../../strings.ts';
import { BulkDialog } from './BulkDialog.tsx';

interface SelectionActionsProps {
  readonly selection: InitiativeSelection;
  readonly count: number;
  /** A change was made: nothing is selected any more. */
  readonly onDone: () => void;
}

type Kind = BulkChange['kind'];

/** What can be done with the initiatives selected in the list: each gesture says what will happen first. */
export function SelectionActions({ selection, count, onDone }: SelectionActionsProps) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const navigate = useNavigate();
  const [kind, setKind] = useState<Kind | null>(null);
  const entry = (id: Kind, label: string): MenuEntry => ({
    id,
    label,
    hint: readOnly,
    isDisabled: readOnly !== undefined,
    onPress: () => setKind(id),
  });
  return (
    <div className="es-bulk-bar">
      <Button size="small" disabledReason={readOnly} onPress={() => setKind('stage')}>
        {t('bulk:stage.open')}
      </Button>
      <Button
        size="small"
        disabledReason={readOnly}
        onPress={() => {
          chooseToSend(selection);
          void navigate({ to: '/envoi' });
        }}
      >
        {t('parcel:open')}
      </Button>
      <MenuButton
        label={t('bulk:bar.more')}
        size="small"
        groups={[
          [
            entry('addSectors', t('bulk:addSectors.open')),
            entry('removeSectors', t('bulk:removeSectors.open')),
          ],
          [
            entry('addTerritories', t('bulk:addTerritories.open')),
            entry('removeTerritories', t('bulk:removeTerritories.open')),
          ],
          [entry('carrier', t('bulk:carrier.open')), entry('cdcRole', t('bulk:cdcRole.open'))],
          [
            entry('archive', t('bulk:archive.openMany')),
            entry('unarchive', t('bulk:unarchive.openMany')),
            entry('remove', t('bulk:remove.openMany')),
          ],
        ]}
      />
      {kind === null ? null : (
        <OnDemand>
          <BulkDialog
            kind={kind}
            selection={selection}
            count={count}
            onClose={() => setKind(null)}
            onDone={onDone}
          />
        </OnDemand>
      )}
    </div>
  );
}
