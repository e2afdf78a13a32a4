import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { lineInWords } from '../../../shared/content/waitingWords.ts';
import { isSettled } from '../../../shared/domain/waiting.ts';
import type { HomeView, WaitingLine } from '../../../shared/ipc/contract/home.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { raiseProblem } from '../../shell/problems.ts';
import { offerUndo } from '../../shell/undo.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { wholeNumber } from '../../wholeNumber.ts';
import { LedgerLine, lineKey } from './LedgerLine.tsx';
import { hrefOf } from './lineWords.ts';
import { PutOffDialog } from './PutOffDialog.tsx';
import { settle } from './settle.ts';
import { useLedgerKeys } from './useLedgerKeys.ts';

type Group = HomeView['groups'][number];

interface LedgerProps {
  readonly groups: readonly Group[];
  readonly today: string;
  /** Lines of a group shown before « et n autres ». */
  readonly shown: number;
}

/** What waits for a gesture, one line each, with the gesture in it. */
export function Ledger({ groups, today, shown }: LedgerProps) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const navigate = useNavigate();
  const [putOff, setPutOff] = useState<WaitingLine | null>(null);
  const find = (key: string) =>
    groups.flatMap(({ lines }) => lines).find((line) => lineKey(line) === key);
  const open = (line: WaitingLine) => void navigate({ href: hrefOf(line).slice(1) });
  const { ledger, left } = useLedgerKeys({
    onOpen: (key) => {
      const line = find(key);
      if (line !== undefined) open(line);
    },
    onLater: (key) => {
      if (readOnly === undefined) setPutOff(find(key) ?? null);
    },
  });

  async function done(line: WaitingLine) {
    const { kind, id, initiativeTitle } = line;
    if (!isSettled(kind)) return;
    left(lineKey(line));
    const undo = await settle({ kind, id }, today);
    offerUndo(t(`home:settled.${kind}`, { about: line.about || initiativeTitle }), undo);
  }

  return (
    <div className="es-ledger" ref={ledger}>
      {groups.map((group) => (
        <section
          key={group.group}
          className="es-ledger-group"
          aria-labelledby={`ledger-${group.group}`}
        >
          <h2 id={`ledger-${group.group}`}>
            {t(`home:group.${group.group}`)}{' '}
            <span className="es-ledger-count">{wholeNumber(group.total)}</span>
          </h2>
          {group.lines.length > shown ? (
            <Anchor href={`#/accueil/${group.group}`}>
              {t('home:rest', { count: group.total - shown })}
            </Anchor>
          ) : null}
          <ul>
            {group.lines.slice(0, shown).map((line) => (
              <LedgerLine
                key={lineKey(line)}
                line={line}
                today={today}
                isLate={group.group === 'late'}
                onSettle={() => void done(line).catch(raiseProblem)}
                onOpen={() => open(line)}
                onLater={() => setPutOff(line)}
              />
            ))}
          </ul>
        </section>
      ))}
      {putOff === null ? null : (
        <PutOffDialog
          what={lineInWords(putOff, today, t)}
          line={putOff}
          today={today}
          onLeaving={() => left(lineKey(putOff))}
          onClose={() => setPutOff(null)}
        />
      )}
    </div>
  );
}
