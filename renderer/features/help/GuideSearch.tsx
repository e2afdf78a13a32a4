import { type KeyboardEvent, type ReactNode, useDeferredValue, useState } from 'react';
import { type FoundSection, searchGuide } from '../../../shared/domain/search/searchGuide.ts';
import { EmptyState } from '../../components/feedback/EmptyState.tsx';
import { SearchField } from '../../components/fields/SearchField.tsx';
import { FoundPieces } from '../../components/search/FoundPieces.tsx';
import { guideToSearch } from '../../guide.ts';
import { guideAddress } from '../../guidePlaces.ts';
import { useT } from '../../strings.ts';

/** The search of the guide, at its head; what it finds takes the place of the page while something is typed. */
export function GuideSearch({ children }: { readonly children: ReactNode }) {
  const t = useT();
  const [typed, setTyped] = useState('');
  const asked = useDeferredValue(typed);
  const { found, isNear } = searchGuide(guideToSearch(), asked);
  const isAsked = /[\p{L}\p{N}]/u.test(asked);
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the arrows go on from the field to what it found
    <div className="es-book-search" onKeyDown={isAsked ? walk : undefined}>
      <div className="es-help-search es-unprinted">
        <SearchField
          label={t('help:findInGuide')}
          placeholder={t('help:findInGuide')}
          value={typed}
          onChange={setTyped}
          onSubmit={() => {
            const [first] = found;
            if (first !== undefined) window.location.hash = addressOf(first);
          }}
        />
        <output className="es-muted">
          {isAsked && found.length > 0
            ? isNear
              ? t('help:foundNear', { count: found.length })
              : t('help:found', { count: found.length })
            : ''}
        </output>
      </div>
      {isAsked ? <Results found={found} /> : children}
    </div>
  );
}

function Results({ found }: { readonly found: readonly FoundSection[] }) {
  const t = useT();
  if (found.length === 0) {
    return <EmptyState title={t('help:foundNone')}>{t('help:foundNoneText')}</EmptyState>;
  }
  return (
    <ul className="es-book-found" aria-label={t('help:results')}>
      {found.map((one) => (
        <li key={`${one.chapterId}/${one.sectionId}`}>
          <a href={`#${addressOf(one)}`} data-result>
            <span className="es-book-found-title">
              <FoundPieces pieces={one.title} />
            </span>
            <span className="es-book-found-chapter">{one.chapter}</span>
            {one.excerpt.length === 0 ? null : (
              <span className="es-book-found-text">
                <FoundPieces pieces={one.excerpt} />
              </span>
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}

function addressOf({ chapterId, sectionId }: FoundSection): string {
  return guideAddress(chapterId, sectionId);
}

/** Down and up go from the field to the results and from one to another. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || event.defaultPrevented || event.altKey || event.ctrlKey) return;
  const stops = [
    ...event.currentTarget.querySelectorAll<HTMLElement>('input[type=search], a[data-result]'),
  ];
  const at = stops.findIndex((stop) => stop === event.target);
  const next = at === -1 ? undefined : stops[at + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
