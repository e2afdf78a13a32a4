import { useId, useState } from 'react';

export interface PageFieldProps {
  readonly label: string;
  readonly page: number;
  readonly pages: number;
  /** « sur 21 ». */
  readonly position: string;
  readonly onPage: (page: number) => void;
}

/** The number of the page, which can be typed: beyond the last is the last; what is no number goes away. */
export function PageField({ label, page, pages, position, onPage }: PageFieldProps) {
  const positionId = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const go = () => {
    const number = Number.parseInt(typed ?? '', 10);
    setTyped(null);
    if (Number.isFinite(number) && pages > 0) onPage(Math.max(1, Math.min(pages, number)));
  };
  return (
    <span className="es-pdf-position">
      <input
        className="es-pdf-number"
        aria-label={label}
        aria-describedby={positionId}
        inputMode="numeric"
        disabled={pages === 0}
        value={typed ?? (pages === 0 ? '' : String(page))}
        onChange={(event) => setTyped(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={go}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            go();
            event.currentTarget.select();
          }
          if (event.key === 'Escape') setTyped(null);
        }}
      />
      <span id={positionId}>{position}</span>
    </span>
  );
}
