import { useAsked, useAskedField } from '../../asked.ts';
import { useAnswer } from '../../queries.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { InventoryTable } from './InventoryTable.tsx';
import { OfficerFields } from './OfficerFields.tsx';
import { Purposes } from './Purposes.tsx';

/** Who answers for personal information, why it is kept, and what is kept where. */
export function PromisesView() {
  useAskedField(useAsked());
  const { officer, purposes, inventory } = useAnswer('privacy.get', undefined);
  const readOnly = useReadOnlyReason();
  return (
    <>
      <OfficerFields officer={officer} isReadOnly={readOnly !== undefined} />
      <Purposes purposes={purposes} inventory={inventory} />
      <InventoryTable inventory={inventory} purposes={purposes} />
    </>
  );
}
