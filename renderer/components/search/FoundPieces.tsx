/** A stretch of a text, found or around what was. */
export interface FoundPiece {
  readonly text: string;
  readonly isFound: boolean;
}

/** A text with the words that were found in it marked. */
export function FoundPieces({ pieces }: { readonly pieces: readonly FoundPiece[] }) {
  return pieces.map(({ text, isFound }, index) => {
    const place = `${index}`;
    return isFound ? <mark key={place}>{text}</mark> : <span key={place}>{text}</span>;
  });
}
