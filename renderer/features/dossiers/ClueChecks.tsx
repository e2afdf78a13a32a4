import { useRef } from 'react';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import type { DossierClue } from '../../../shared/domain/dossierClues.ts';
import { Button } from '../../components/actions/Button.tsx';
import { Disclosure } from '../../components/layout/Disclosure.tsx';
import { focusSoon } from '../../components/records/focusSoon.ts';
import { write } from '../../queries.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { CheckLine, type MendHere } from './CheckLine.tsx';
import { clueMending } from './mending.ts';

interface ClueChecksProps {
  readonly clues: readonly DossierClue[];
  /** The title of a block, as it is printed. */
  readonly titleOf: (key: string) => string;
  readonly onMend: MendHere;
}

/** Words of a dossier that could point to somebody: each leads to where it is mended, or is left as it is after a look. */
export function ClueChecks({ clues, titleOf, onMend }: ClueChecksProps) {
  const t = useT();
  const place = useRef<HTMLHeadingElement>(null);
  if (clues.length === 0) return null;
  const open = clues.filter(({ acceptedOn }) => acceptedOn === null);
  const left = clues.filter(({ acceptedOn }) => acceptedOn !== null);
  const line = (clue: DossierClue) => (
    <ClueLine
      key={`${clue.id}/${clue.key}`}
      clue={clue}
      where={clue.block === null ? clue.label : titleOf(clue.block)}
      onMend={onMend}
      // The line goes elsewhere: the next keystroke starts from the heading.
      onMoved={() => focusSoon(() => place.current)}
    />
  );
  return (
    <section className="es-clue-checks" aria-label={t('dossiers:clue.title')}>
      <h3 ref={place} tabIndex={-1}>
        {t('dossiers:clue.title')}
      </h3>
      {open.length === 0 ? (
        <p className="es-small es-muted">{t('dossiers:clue.allLooked')}</p>
      ) : (
        <ul>{open.map(line)}</ul>
      )}
      {left.length === 0 ? null : (
        <Disclosure title={t('dossiers:clue.left', { count: left.length })}>
          <ul>{left.map(line)}</ul>
        </Disclosure>
      )}
    </section>
  );
}

interface ClueLineProps {
  readonly clue: DossierClue;
  /** The sentence, the piece of evidence or the block that it stands in. */
  readonly where: string;
  readonly onMend: MendHere;
  readonly onMoved: () => void;
}

function ClueLine({ clue, where, onMend, onMoved }: ClueLineProps) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const { kind, words, key, place, id, acceptedOn } = clue;
  const isLeft = acceptedOn !== null;
  return (
    <li className="es-clue-check">
      <CheckLine icon={isLeft ? 'check' : 'warning'} mending={clueMending(clue)} onMend={onMend}>
        {t(`testimony:clue.${kind}`, { words })}{' '}
        <span className="es-muted">
          {t(`dossiers:clue.in.${place}`, { where })}
          {isLeft ? ` ${t('dossiers:clue.leftOn', { date: formatPartialDate(acceptedOn) })}` : ''}
        </span>
      </CheckLine>
      <Button
        size="small"
        tone="faint"
        disabledReason={readOnly}
        label={t(isLeft ? 'testimony:clue.lookAgainOne' : 'testimony:clue.leaveOne', { words })}
        onPress={() =>
          void write('clue.accept', { place, id, key, accepted: !isLeft }).then(onMoved)
        }
      >
        {t(isLeft ? 'testimony:clue.lookAgain' : 'testimony:clue.leave')}
      </Button>
    </li>
  );
}
