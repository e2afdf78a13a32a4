import { useRef, useState } from 'react';
import type { PastedCell, PastedRow } from '../../shared/domain/pastedRows.ts';
import { Button } from '../components/actions/Button.tsx';
import { TextField } from '../components/fields/TextField.tsx';
import { proposed } from '../components/records/dateEntry.ts';
import { useT } from '../strings.ts';
import type { PastedColumn } from './PasteRows.tsx';
import { useNextToMend } from './useNextToMend.ts';

/** Rows drawn at a time; the next ones come as these are settled, or when asked for. */
const AT_ONCE = 20;

interface RowsToMendProps<K extends string> {
  readonly rows: readonly PastedRow<K>[];
  readonly columns: readonly PastedColumn<K>[];
  /** What one answer above gives to all of them: it is not asked here too. */
  readonly waits: readonly K[];
  readonly onMend: (place: number, key: K, text: string) => void;
  readonly onAside: (place: number) => void;
}

/** The rows that cannot be taken as they are: under each cell why, and where it is mended. */
export function RowsToMend<K extends string>(props: RowsToMendProps<K>) {
  const { rows, columns, waits, onMend, onAside } = props;
  const t = useT();
  const [most, setMost] = useState(AT_ONCE);
  const list = useRef<HTMLUListElement>(null);
  const next = useNextToMend(list);
  if (rows.length === 0) return null;
  return (
    <section className="es-stack es-stack--tight">
      <output>
        <strong>{t('pasting:wrong', { count: rows.length })}</strong>
      </output>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it hears the hand leave one cell for the next */}
      <ul ref={list} className="es-pasting-rows" onBlurCapture={next.onBlurCapture}>
        {rows.slice(0, most).map((row) => (
          <li key={row.place} className="es-pasting-row">
            <p className="es-muted">
              {t('pasting:row', { row: row.place, text: wordsOf(row, columns) })}
            </p>
            <div className="es-fields">
              {columns
                .filter(({ key }) => isToMend(row.cells[key], waits.includes(key)))
                .map((column) => (
                  <CellToMend
                    key={column.key}
                    column={column}
                    place={row.place}
                    cell={row.cells[column.key]}
                    onMend={(text, isNext) => {
                      next.goOn(isNext);
                      onMend(row.place, column.key, text);
                    }}
                  />
                ))}
            </div>
            <Button
              size="small"
              tone="faint"
              onPress={() => {
                next.goOn(true);
                onAside(row.place);
              }}
            >
              {t('import:rows.aside')}
            </Button>
          </li>
        ))}
      </ul>
      {rows.length > most ? (
        <div>
          <Button tone="quiet" icon="down" onPress={() => setMost(most + AT_ONCE)}>
            {t('rows.others', { count: rows.length - most })}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

/** Whether a cell is mended in its row: the order of dates, as what all rows lack, is asked once above. */
function isToMend({ fault }: PastedCell, isAsked: boolean): boolean {
  return fault !== null && fault !== 'date_order' && !isAsked;
}

/** What a row says where it is understood, to know it by. */
function wordsOf<K extends string>(row: PastedRow<K>, columns: readonly PastedColumn<K>[]): string {
  return columns
    .map(({ key }) => row.cells[key])
    .filter(({ text, fault }) => text !== '' && fault === null)
    .map(({ text }) => text)
    .join(' · ');
}

interface CellToMendProps<K extends string> {
  readonly column: PastedColumn<K>;
  readonly place: number;
  readonly cell: PastedCell;
  /** With `isNext`, the hand goes to the next cell. */
  readonly onMend: (text: string, isNext: boolean) => void;
}

function CellToMend<K extends string>({ column, place, cell, onMend }: CellToMendProps<K>) {
  const t = useT();
  const [text, setText] = useState(cell.text);
  const [sent, setSent] = useState(cell.text);
  function send(isNext: boolean, given = text) {
    if (given === sent) return;
    setSent(given);
    onMend(given, isNext);
  }
  const isSeason = cell.fault === 'date_season' && cell.meant !== '' && text === cell.text;
  return (
    <TextField
      label={t('pasting:cell', { field: column.label, row: place })}
      value={text}
      onChange={setText}
      proposal={isSeason ? proposed(cell.meant, t) : undefined}
      onTake={(given) => send(true, given)}
      onEnter={() => send(true)}
      onBlur={() => send(false)}
      error={faultOf(cell, column, t)}
      type="text"
    />
  );
}

function faultOf<K extends string>(
  { fault, meant }: PastedCell,
  { label, options = [] }: PastedColumn<K>,
  t: ReturnType<typeof useT>,
): string {
  if (fault === null) return '';
  if (fault === 'missing') return t('pasting:fault.missing', { field: label });
  if (fault === 'too_narrow') return t('pasting:fault.too_narrow');
  if (fault !== 'choice_unknown') return t(`import:fault.${fault}`, { meant });
  const choices = options.map((option) => option.label).join(t('pasting:between'));
  return t('pasting:fault.choice_unknown', { choices });
}
