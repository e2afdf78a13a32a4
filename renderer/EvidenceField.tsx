import type { Evidence } from '../shared/domain/schemas/initiative.ts';
import type { Testimony } from '../shared/domain/schemas/testimony.ts';
import { useDraft } from './components/autosave/useDraft.ts';
import { EvidencePicker, type EvidencePickerProps } from './components/evidence/EvidencePicker.tsx';
import { evidencePickerWords } from './evidencePickerWords.ts';
import { useMaybeAnswer, write } from './queries.ts';
import { refusalSentence } from './shell/refusal.ts';
import { useReadOnlyReason } from './shell/useReadOnlyReason.ts';
import { useT } from './strings.ts';
import { stateInWords } from './testimonyState.ts';

export interface EvidenceFieldProps {
  readonly initiative: {
    readonly id: string;
    readonly evidence: readonly Evidence[];
    readonly testimonies: readonly Testimony[];
  };
  /** The record that cites: its identifier. */
  readonly owner: string;
  readonly label: string;
  readonly value: readonly string[];
  readonly onSave: (evidenceIds: string[]) => Promise<unknown>;
}

/** The evidence that a record cites, chosen among that of its initiative or added there; saved as soon as it is chosen. */
export function EvidenceField({ initiative, owner, label, value, onSave }: EvidenceFieldProps) {
  const picking = usePicking(initiative);
  const chosen = useDraft<readonly string[]>({
    owner,
    name: 'evidenceIds',
    value,
    delay: 0,
    equals: (a, b) => a.join() === b.join(),
    onSave: (evidenceIds) => onSave([...evidenceIds]),
  });
  return (
    <EvidencePicker
      {...picking}
      label={label}
      selectedIds={chosen.value}
      onChange={chosen.set}
      error={chosen.field.error}
    />
  );
}

function usePicking(
  initiative: EvidenceFieldProps['initiative'],
): Omit<EvidencePickerProps, 'label' | 'selectedIds' | 'onChange'> {
  const t = useT();
  const today = useMaybeAnswer('app.state', undefined).data?.today;
  const testimonies = new Map(initiative.testimonies.map((one) => [one.evidenceId, one]));
  return {
    evidence: initiative.evidence.map((one) => {
      const told = testimonies.get(one.id);
      return told === undefined || today === undefined
        ? one
        : Object.assign({}, one, { note: stateInWords(told, today, t).short });
    }),
    hrefOf: (id) => `#/initiatives/${initiative.id}/preuves?ouvrir=${id}`,
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
    words: evidencePickerWords(t),
  };
}
