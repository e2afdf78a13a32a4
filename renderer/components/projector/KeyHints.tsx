import './KeyHints.css';

/** Keys, and what they do. */
export interface KeyHint {
  /** One sign or word a key; pressed together when `isChord`. */
  readonly keys: readonly string[];
  readonly words: string;
}

/** The keys that act, at the foot of a projected screen; they wrap. */
export function KeyHints({ hints }: { readonly hints: readonly KeyHint[] }) {
  return (
    <ul className="es-key-hints">
      {hints.map(({ keys, words }) => (
        <li key={words}>
          {keys.map((key) => (
            <kbd key={key} className="es-kbd">
              {key}
            </kbd>
          ))}
          <span>{words}</span>
        </li>
      ))}
    </ul>
  );
}
