import { formatCents } from '../../shared/domain/money.ts';
import type { AsideRow } from '../../shared/domain/pastedRows.ts';
import { Button } from '../components/actions/Button.tsx';
import { Disclosure } from '../components/layout/Disclosure.tsx';
import { useT } from '../strings.ts';
import { confirmOf } from './confirmOf.ts';

interface RowsAsideProps {
  readonly rows: readonly AsideRow[];
  readonly onTakeBack: (place: number) => void;
}

/** The rows that are left out, as one line that opens: why each is, and how it comes back. A total that is off is told at once. */
export function RowsAside({ rows, onTakeBack }: RowsAsideProps) {
  const t = useT();
  if (rows.length === 0) return null;
  const title = t('import:aside.title', { count: rows.length });
  return (
    <section className="es-stack es-stack--tight">
      {rows.map(({ place, off }) =>
        off === null ? null : (
          <p key={place} className="es-pasting-off">
            <strong>
              {t('pasting:totalOff', {
                row: place,
                said: formatCents(off.said),
                sum: formatCents(off.sum),
              })}
            </strong>
          </p>
        ),
      )}
      <output className="es-hidden">{title}</output>
      <Disclosure title={title}>
        <ul className="es-pasting-rows">
          {rows.map(({ place, text, why }) => (
            <li key={place} className="es-pasting-row">
              <p className="es-muted">
                {t('pasting:row', { row: place, text })}
                <br />
                {t(`import:aside.${why}`)}
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
      </Disclosure>
    </section>
  );
}

/** The row goes with its button: the hand goes to that of the next row, else of the one before, else to what confirms. */
function focusNext(pressed: Element | null): void {
  const row = pressed?.closest('li');
  const beside = (row?.nextElementSibling ?? row?.previousElementSibling)?.querySelector('button');
  (beside ?? confirmOf(row))?.focus();
}
