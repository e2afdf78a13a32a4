import type { Evidence } from '../shared/domain/schemas/initiative.ts';
import type { EvidencePickerProps } from './components/evidence/EvidencePicker.tsx';
import { write } from './queries.ts';
import { refusalSentence } from './shell/refusal.ts';
import { useReadOnlyReason } from './shell/useReadOnlyReason.ts';
import { useT } from './strings.ts';

/**
 * What every picker of evidence takes besides its label and what is chosen:
 * `<EvidencePicker label={…} selectedIds={…} onChange={…} {...useEvidencePicking(initiative)} />`.
 */
export function useEvidencePicking(initiative: {
  readonly id: string;
  readonly evidence: readonly Evidence[];
}): Omit<EvidencePickerProps, 'label' | 'selectedIds' | 'onChange'> {
  const t = useT();
  return {
    evidence: initiative.evidence,
    disabledReason: useReadOnlyReason(),
    describe: refusalSentence,
    async onAdd({ title, reference, url }) {
      const kind = url === null ? 'reference' : 'link';
      const added = await write('evidence.add', {
        initiativeId: initiative.id,
        fields: { kind, title, date: null, reference, url },
      });
      return added.id;
    },
    words: {
      open: t('evidence:picker.open'),
      none: t('evidence:picker.none'),
      remove: t('evidence:picker.remove'),
      dialogTitle: t('evidence:picker.dialogTitle'),
      filter: t('evidence:picker.filter'),
      empty: t('evidence:picker.empty'),
      noMatch: t('evidence:picker.noMatch'),
      list: t('evidence:picker.list'),
      close: t('evidence:picker.close'),
      newTitle: t('evidence:picker.newTitle'),
      titleField: t('evidence:picker.titleField'),
      titleMissing: t('evidence:picker.titleMissing'),
      titleTooLong: t('evidence:picker.titleTooLong'),
      referenceField: t('evidence:picker.referenceField'),
      referenceHelp: t('evidence:picker.referenceHelp'),
      addressField: t('evidence:picker.addressField'),
      addressBad: t('evidence:picker.addressBad'),
      add: t('evidence:picker.add'),
      optional: t('evidence:picker.optional'),
    },
  };
}
