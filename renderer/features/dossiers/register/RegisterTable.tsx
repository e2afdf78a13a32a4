import { useEffect } from 'react';
import type { RegisterLine } from '../../../../shared/content/dossierRegister.ts';
import { formatPartialDate } from '../../../../shared/domain/dates.ts';
import { focusSoon } from '../../../components/records/focusSoon.ts';
import { useFrozenCopies } from '../../../frozenCopies.tsx';
import { LongTable } from '../../../LongTable.tsx';
import { useT } from '../../../strings.ts';
import { useWaitedWords } from '../../../waitedWords.ts';
import { registerColumns, type SentLine } from './registerColumns.tsx';
import './register.css';

export interface RegisterTableProps {
  readonly lines: readonly RegisterLine[];
  /** The initiative is not said where it is already known. */
  readonly hasInitiative: boolean;
  /** The copy that the address asked for. */
  readonly askedId?: string | null;
}

/** How many lines are drawn before the others are asked for: the copies of some years. */
const FIRST = 100;

/** « Transmis »: every copy that left, the last one first, with what it asked, what was answered and what came of it. */
export function RegisterTable({ lines, hasInitiative, askedId = null }: RegisterTableProps) {
  const t = useT();
  const copies = useFrozenCopies();
  const waited = useWaitedWords();
  const sent = lines.filter((line): line is SentLine => line.frozenId !== null);
  const asked = sent.findIndex(({ frozenId }) => frozenId === askedId);
  useEffect(() => {
    if (askedId !== null) {
      focusSoon(() => document.getElementById(`sent-${askedId}`)?.querySelector('button') ?? null);
    }
  }, [askedId]);
  return (
    <div className="es-register">
      <LongTable
        first={Math.max(FIRST, asked + 1)}
        caption={t('dossiers:sent.title')}
        isCaptionHidden
        rows={sent}
        rowKey={({ frozenId }) => frozenId}
        {...(askedId === null ? {} : { currentKey: askedId })}
        noValueLabel={t('unknown')}
        columns={registerColumns({ hasInitiative, copies, waited, day: formatPartialDate, t })}
      />
      {copies.outcome}
    </div>
  );
}
