import { formatCents } from '../../shared/domain/money.ts';
import type { AsideRow } from '../../shared/domain/pastedRows.ts';
import { Button } from '../components/actions/Button.tsx';
import { useT } from '../strings.ts';
import { confirmOf } from './confirmOf.ts';

interface RowsAsideProps {
  readonly rows: readonly AsideRow[];
  readonly onTakeBack: (place: number) => void;
}

/** The rows that are left out, why, and how each comes back. */
export function RowsAside({ rows, onTakeBack }: RowsAsideProps) {
  const t = useT();
  if (rows.length === 0) return null;
  return (
    <section className="es-stack es-stack--tight">
      <output>
        <strong>{t('import:aside.title', { count: rows.length })}</strong>
      </output>
      <ul className="es-pasting-rows">
        {rows.map(({ place, text, why, off }) => (
          <li key={place} className="es-pasting-row">
            <p className="es-muted">
              {t('pasting:row', { row: place, text })}
              <br />
              {t(`import:aside.${why}`)}
              {off === null ? null : (
                <>
                  <br />
                  <strong>
                    {t('pasting:totalOff', {
                      said: formatCents(off.said),
                      sum: formatCents(off.sum),
                    })}
                  </strong>
                </>
              )}
            </p>
            <Button
              size="small"
              tone="faint"
              onPress={() => {
                focusNext(document.activeElement);
                onTakeBack(place);
              }}
            >
              {t('import:aside.takeBack')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The row goes with its button: the hand goes to that of the next row, else of the one before, else to what confirms. */
function focusNext(pressed: Element | null): void {
  const row = pressed?.closest('li');
  const beside = (row?.nextElementSibling ?? row?.previousElementSibling)?.querySelector('button');
  (beside ?? confirmOf(row))?.focus();
}
