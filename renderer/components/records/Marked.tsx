import './marked.css';

/** Said of a record that was marked, to a screen reader only: the eye has its tint. */
export function Marked({ words }: { readonly words: string | undefined }) {
  return words === undefined ? null : <span className="es-hidden"> ({words})</span>;
}
