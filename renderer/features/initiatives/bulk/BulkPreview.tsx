import type { BulkChange } from '../../../../shared/domain/schemas/bulkChange.ts';
import type { InitiativeSelection } from '../../../../shared/domain/schemas/initiativeQuery.ts';
import { useMaybeAnswer } from '../../../queries.ts';
import { refusalSentence } from '../../../shell/refusal.ts';
import { useT } from '../../../strings.ts';
import { previewInWords } from './previewWords.ts';

interface BulkPreviewProps {
  readonly selection: InitiativeSelection;
  /** Null while something is still to be answered. */
  readonly change: BulkChange | null;
  /** How many are selected. */
  readonly count: number;
}

/** What a change would do to a selection, in words, spoken as it is counted. */
export function BulkPreview({ selection, change, count }: BulkPreviewProps) {
  const t = useT();
  return (
    <output className="es-bulk-preview">
      {change === null ? (
        t('bulk:chosen', { count })
      ) : (
        <Counted selection={selection} change={change} />
      )}
    </output>
  );
}

function Counted({
  selection,
  change,
}: {
  readonly selection: InitiativeSelection;
  readonly change: BulkChange;
}) {
  const t = useT();
  const { data, error } = useMaybeAnswer('selection.preview', { selection, change });
  if (error !== null) return refusalSentence(error);
  if (data === undefined) return t('bulk:counting');
  return previewInWords(change, data, t).map((sentence) => <span key={sentence}>{sentence} </span>);
}
