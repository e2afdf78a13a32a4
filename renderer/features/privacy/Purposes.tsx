import { useState } from 'react';
import type { Inventory, Purpose } from '../../../shared/domain/schemas/privacy.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { Button } from '../../components/actions/Button.tsx';
import { type Column, Table } from '../../components/data/Table.tsx';
import { EmptyState } from '../../components/feedback/EmptyState.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { focusSoon } from '../../components/records/focusSoon.ts';
import { write } from '../../queries.ts';
import { raiseProblem } from '../../shell/problems.ts';
import { offerUndo } from '../../shell/undo.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { PurposeDialog } from './PurposeDialog.tsx';

interface PurposesProps {
  readonly purposes: readonly Purpose[];
  readonly inventory: Inventory;
}

/** Why personal information is kept, in the organisation's own words. */
export function Purposes({ purposes, inventory }: PurposesProps) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const [asked, setAsked] = useState<Purpose | 'new' | null>(null);
  const add = (
    <Button icon="plus" disabledReason={readOnly} onPress={() => setAsked('new')}>
      {t('privacy:purpose.add')}
    </Button>
  );

  async function remove(purpose: Purpose) {
    try {
      await write('purpose.remove', { id: purpose.id });
      const { id: _id, ...fields } = purpose;
      offerUndo(t('privacy:purpose.removed', { name: purpose.name }), () =>
        write('purpose.add', { fields }),
      );
      focusSoon(() => document.querySelector<HTMLElement>('main h1'));
    } catch (problem) {
      raiseProblem(problem);
    }
  }

  return (
    <Section title={t('privacy:purpose.heading')} actions={purposes.length === 0 ? null : add}>
      {purposes.length === 0 ? (
        <EmptyState title={t('privacy:purpose.none')} action={add}>
          {t('privacy:purpose.noneText')}
        </EmptyState>
      ) : (
        <Table
          caption={t('privacy:purpose.heading')}
          isCaptionHidden
          isComfortable
          rows={purposes}
          rowKey={({ id }) => id}
          noValueLabel={t('unknown')}
          columns={columnsOf({ t, inventory, readOnly, change: setAsked, remove })}
        />
      )}
      {asked === null ? null : (
        <PurposeDialog
          purpose={asked === 'new' ? null : asked}
          purposes={purposes}
          onClose={() => setAsked(null)}
        />
      )}
    </Section>
  );
}

interface Gestures {
  readonly t: Translate;
  readonly inventory: Inventory;
  readonly readOnly: string | undefined;
  readonly change: (purpose: Purpose) => void;
  readonly remove: (purpose: Purpose) => Promise<void>;
}

function columnsOf({ t, inventory, readOnly, change, remove }: Gestures): Column<Purpose>[] {
  return [
    {
      id: 'name',
      label: t('privacy:purpose.name'),
      isTitle: true,
      width: '32%',
      cell: ({ name, note }) => (
        <>
          {name}
          {note === '' ? null : <span className="es-privacy-under">{note}</span>}
        </>
      ),
    },
    {
      id: 'kinds',
      label: t('privacy:purpose.kinds'),
      cell: ({ kinds }) => kinds.map((kind) => t(`vocabulary:personalKind.${kind}`)).join('; '),
    },
    {
      id: 'consents',
      label: t('privacy:purpose.consents'),
      width: '24%',
      cell: ({ consentPurpose }) => {
        if (consentPurpose === null) return null;
        const held = inventory.consents.find(({ purpose }) => purpose === consentPurpose);
        return t('privacy:purpose.inForce', {
          purpose: t(`vocabulary:consentPurpose.${consentPurpose}`),
          count: held?.count ?? 0,
        });
      },
    },
    {
      id: 'actions',
      label: t('privacy:actions'),
      isActions: true,
      cell: (purpose) => (
        <div className="es-row">
          <Button
            size="small"
            tone="faint"
            label={t('privacy:purpose.changeOf', { name: purpose.name })}
            disabledReason={readOnly}
            onPress={() => change(purpose)}
          >
            {t('privacy:change')}
          </Button>
          <Button
            size="small"
            tone="faint"
            label={t('privacy:purpose.removeOf', { name: purpose.name })}
            disabledReason={readOnly}
            onPress={() => void remove(purpose)}
          >
            {t('privacy:remove')}
          </Button>
        </div>
      ),
    },
  ];
}
