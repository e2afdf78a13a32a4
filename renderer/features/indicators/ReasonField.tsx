import { TextArea } from '../../components/fields/TextArea.tsx';
import { useT } from '../../strings.ts';
import type { Reason } from './useReason.ts';

/** Asks why something is corrected. */
export function ReasonField({ reason }: { readonly reason: Reason }) {
  const t = useT();
  return (
    <TextArea
      label={t('indicator:field.reason')}
      requiredNote={t('mandatory')}
      help={t('indicator:field.reasonHelp')}
      rows={2}
      value={reason.text}
      onChange={reason.set}
      error={reason.remedy}
    />
  );
}
