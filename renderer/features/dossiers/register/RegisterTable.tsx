import { useEffect, useState } from 'react';
import type { RegisterLine } from '../../../../shared/content/dossierRegister.ts';
import { formatPartialDate } from '../../../../shared/domain/dates.ts';
import { Button } from '../../../components/actions/Button.tsx';
import { Table } from '../../../components/data/Table.tsx';
import { focusSoon } from '../../../components/records/focusSoon.ts';
import { useFrozenCopies } from '../../../frozenCopies.tsx';
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

/** How many lines are drawn at once. */
const AT_ONCE = 100;

/** « Transmis »: every copy that left, the last one first, with what it asked, what was answered and what came of it. */
export function RegisterTable({ lines, hasInitiative, askedId = null }: RegisterTableProps) {
  const t = useT();
  const copies = useFrozenCopies();
  const waited = useWaitedWords();
  const [most, setMost] = useState(AT_ONCE);
  const sent = lines.filter((line): line is SentLine => line.frozenId !== null);
  const asked = sent.findIndex(({ frozenId }) => frozenId === askedId);
  const shown = sent.slice(0, Math.max(most, asked + 1));
  useEffect(() => {
    if (askedId !== null) {
      focusSoon(() => document.getElementById(`sent-${askedId}`)?.querySelector('button') ?? null);
    }
  }, [askedId]);
  return (
    <div className="es-register">
      <Table
        caption={t('dossiers:sent.title')}
        isCaptionHidden
        rows={shown}
        rowKey={({ frozenId }) => frozenId}
        {...(askedId === null ? {} : { currentKey: askedId })}
        noValueLabel={t('unknown')}
        columns={registerColumns({ hasInitiative, copies, waited, day: formatPartialDate, t })}
      />
      {shown.length < sent.length ? (
        <Button size="small" tone="faint" onPress={() => setMost(shown.length + AT_ONCE)}>
          {t('register:more', { count: Math.min(AT_ONCE, sent.length - shown.length) })}
        </Button>
      ) : null}
      {copies.outcome}
    </div>
  );
}
