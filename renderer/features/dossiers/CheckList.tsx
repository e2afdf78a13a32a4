import { memo, useRef } from 'react';
import { checkSentence } from '../../../shared/content/dossierChecks/checkSentence.ts';
import { type Check, checkKey } from '../../../shared/domain/dossierChecks/check.ts';
import type { DossierSource } from '../../../shared/domain/schemas/detail.ts';
import { Disclosure } from '../../components/layout/Disclosure.tsx';
import { focusSoon } from '../../components/records/focusSoon.ts';
import { useMaybeAnswer } from '../../queries.ts';
import { useT } from '../../strings.ts';
import { AskedGesture } from './AskedGesture.tsx';
import { CheckLine, type MendHere } from './CheckLine.tsx';
import { ClueChecks } from './ClueChecks.tsx';
import { ConsentChecks } from './ConsentChecks.tsx';
import type { Drawing } from './drawing.ts';
import { LastTimeCheck } from './LastTimeCheck.tsx';
import { mendingOf } from './mending.ts';
import './plan.css';

/** From here, the lines of the initiatives of a portrait are folded under one. */
const FOLDED_FROM = 4;

export interface CheckListProps {
  readonly source: DossierSource;
  readonly checked: Pick<Drawing, 'content' | 'checks'>;
  /** Shows a block, or the dossier's own fields for null, and gives the focus to one of its fields. */
  readonly onMend: MendHere;
}

/** What is worth a look before exporting; each line leads to where it is mended. */
export const CheckList = memo(function CheckList(props: CheckListProps) {
  const { source, checked, onMend } = props;
  const t = useT();
  const heading = useRef<HTMLHeadingElement>(null);
  const { content, checks } = checked;
  const { data: clues = [] } = useMaybeAnswer('clue.list', { id: source.dossier.id });
  const { data: consents = [] } = useMaybeAnswer('testimony.problems', { id: source.dossier.id });
  const among = checks.filter(isAmong);
  const folded = among.length < FOLDED_FROM ? [] : among;
  const unfolded = checks.filter((check) => !folded.includes(check));
  // What the export waits for is read first, before testimonies that simply stay out.
  const blocking = unfolded.filter(({ isBlocking }) => isBlocking);
  const others = unfolded.filter(({ isBlocking }) => !isBlocking);
  const checkLine = (check: Check) => (
    <li key={checkKey(check)}>
      <CheckLine isBlocking={check.isBlocking} mending={mendingOf(check, source)} onMend={onMend}>
        {checkSentence(check, source, t)}
      </CheckLine>
      <AskedGesture check={check} source={source} onDone={() => focusSoon(() => heading.current)} />
    </li>
  );
  return (
    <section className="es-checks" aria-label={t('dossiers:check.title')}>
      <h2 ref={heading} tabIndex={-1}>
        {t('dossiers:check.title')}
      </h2>
      {checks.length + consents.length + clues.length > 0 ? null : (
        <p className="es-small es-muted">{t('dossiers:check.none')}</p>
      )}
      {checks.length + consents.length === 0 ? null : (
        <ul>
          {blocking.map(checkLine)}
          <ConsentChecks problems={consents} onMend={onMend} />
          {others.map(checkLine)}
          {folded.length === 0 ? null : (
            <li className="es-check-fold">
              <Disclosure title={t('dossiers:check.amongAll', { count: folded.length })}>
                <ul>{folded.map(checkLine)}</ul>
              </Disclosure>
            </li>
          )}
        </ul>
      )}
      <LastTimeCheck dossierId={source.dossier.id} />
      <ClueChecks
        clues={clues}
        titleOf={(key) => content.blocks.find((block) => block.key === key)?.title ?? ''}
        onMend={onMend}
      />
    </section>
  );
});

/** One of the lines that a portrait has for each initiative. */
function isAmong({ id }: Check): boolean {
  return id === 'amongEffects';
}
