import { useState } from 'react';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { LinkButton } from '../../components/actions/LinkButton.tsx';
import { Icon } from '../../components/icons/Icon.tsx';
import { useT } from '../../strings.ts';
import { wholeNumber } from '../../wholeNumber.ts';
import type { LedgerGroup, LedgerLine } from './ledgerOf.ts';

/** Lines of a group shown before « et n autres ». */
const SHOWN = 4;

/** What waits for a gesture, one line each, with the gesture in it. */
export function Ledger({ groups }: { readonly groups: readonly LedgerGroup[] }) {
  return (
    <div className="es-ledger">
      {groups.map((group) => (
        <Group key={group.id} group={group} />
      ))}
    </div>
  );
}

function Group({ group }: { readonly group: LedgerGroup }) {
  const t = useT();
  const [isWhole, setWhole] = useState(false);
  const lines = isWhole ? group.lines : group.lines.slice(0, SHOWN);
  const hidden = group.total - lines.length;
  return (
    <section className="es-ledger-group" aria-labelledby={`ledger-${group.id}`}>
      <h2 id={`ledger-${group.id}`}>
        {group.title} <span className="es-ledger-count">{wholeNumber(group.total)}</span>
      </h2>
      <ul>
        {lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
        {hidden > 0 ? (
          <li className="es-ledger-more">
            {isWhole ? (
              <Anchor href="#/initiatives">{t('home:beyond', { count: hidden })}</Anchor>
            ) : (
              <LinkButton onPress={() => setWhole(true)}>
                {t('home:more', { count: hidden })}
              </LinkButton>
            )}
          </li>
        ) : null}
      </ul>
    </section>
  );
}

function Line({ line }: { readonly line: LedgerLine }) {
  const t = useT();
  const { gesture, what, initiative } = line;
  return (
    <li className="es-ledger-line">
      <span className="es-ledger-when">{line.when}</span>
      <Icon name={line.icon} />
      <span className="es-ledger-what" title={what}>
        {what}
      </span>
      <span className="es-ledger-initiative" title={initiative}>
        {initiative}
      </span>
      <Anchor
        href={line.href}
        look="button"
        label={t('home:gesture', { gesture, what, initiative })}
      >
        {gesture}
      </Anchor>
    </li>
  );
}
