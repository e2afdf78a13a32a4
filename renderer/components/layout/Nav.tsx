import { formatNumber } from '../fields/numberText.ts';
import { type GlyphName, Icon } from '../icons/Icon.tsx';
import { classes } from '../props.ts';
import './Nav.css';

/** A place of the application. */
export interface Place {
  readonly id: string;
  readonly label: string;
  readonly icon: GlyphName;
  /** `#/initiatives`. */
  readonly href: string;
  /** How many things wait there. */
  readonly count?: number | undefined;
  /** What the count counts, spoken (« 11 choses à faire »). */
  readonly countLabel?: string | undefined;
  /** The keys that go there, shown with its name (« Ctrl + 1 »), and as `aria-keyshortcuts` says them. */
  readonly keys?: string | undefined;
  readonly spokenKeys?: string | undefined;
}

export interface NavProps {
  /** The spoken name of the list (« Lieux »). */
  readonly label: string;
  readonly places: readonly Place[];
  /** At the bottom: settings, help. */
  readonly footer?: readonly Place[] | undefined;
  readonly currentId: string | null;
  /** The portfolio's owner, at the top. */
  readonly owner?: string | undefined;
  /** Under the owner (« Portefeuille inventé »). */
  readonly ownerNote?: string | undefined;
  /** 56 px, where width is needed. It also folds by itself under 1000 px. */
  readonly isFolded?: boolean | undefined;
  /** Above the places: what finds anything, with its keys. */
  readonly search?:
    | { readonly label: string; readonly keys: string; readonly onPress: () => void }
    | undefined;
  /** Takes the place of the browser's own following of the link. */
  readonly onNavigate?: ((place: Place) => void) | undefined;
}

/** The places of the application, 184 px wide, 56 folded. */
export function Nav(props: NavProps) {
  const { label, places, footer = [], owner, ownerNote, isFolded, search } = props;
  return (
    <nav className={classes('es-nav', isFolded && 'es-nav--folded')} aria-label={label}>
      {owner ? (
        <div className="es-nav-head">
          <span className="es-nav-owner">{owner}</span>
          {ownerNote}
        </div>
      ) : null}
      {search ? (
        <button
          type="button"
          className="es-nav-search"
          title={`${search.label} (${search.keys})`}
          onClick={search.onPress}
        >
          <Icon name="search" />
          <span className="es-place-label">{search.label}</span>
          <kbd className="es-kbd es-place-count" aria-hidden="true">
            {search.keys}
          </kbd>
        </button>
      ) : null}
      <PlaceList {...props} places={places} />
      <div className="es-nav-space" />
      <PlaceList {...props} places={footer} />
    </nav>
  );
}

function PlaceList({ places, currentId, onNavigate }: NavProps) {
  if (places.length === 0) return null;
  return (
    <ul>
      {places.map((place) => (
        <li key={place.id}>
          <a
            className="es-place"
            href={place.href}
            title={place.keys ? `${place.label} (${place.keys})` : place.label}
            aria-keyshortcuts={place.spokenKeys}
            {...(place.id === currentId ? { 'aria-current': 'page' as const } : {})}
            onClick={(event) => {
              if (!onNavigate) return;
              event.preventDefault();
              onNavigate(place);
            }}
          >
            <Icon name={place.icon} />
            <span className="es-place-label">{place.label}</span>
            {place.count ? (
              <span className="es-place-count">
                <span aria-hidden={place.countLabel !== undefined}>
                  {formatNumber(place.count)}
                </span>
                {place.countLabel ? <span className="es-hidden">{place.countLabel}</span> : null}
              </span>
            ) : null}
          </a>
        </li>
      ))}
    </ul>
  );
}
