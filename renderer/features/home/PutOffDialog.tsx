import { useState } from 'react';
import {
  addDays,
  addMonths,
  formatPartialDate,
  isLocalDate,
  type LocalDate,
  parseDay,
} from '../../../shared/domain/dates.ts';
import type { WaitingLine } from '../../../shared/ipc/contract/home.ts';
import { Button } from '../../components/actions/Button.tsx';
import { PartialDateField } from '../../components/fields/PartialDateField.tsx';
import { AddDialog } from '../../components/records/AddDialog.tsx';
import { giveUpWords } from '../../components/records/giveUpWords.ts';
import { write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { offerUndo } from '../../shell/undo.ts';
import { useT } from '../../strings.ts';

interface PutOffDialogProps {
  readonly line: WaitingLine;
  /** The line, in words. */
  readonly what: string;
  readonly today: LocalDate;
  /** Called before the line goes. */
  readonly onLeaving: () => void;
  readonly onClose: () => void;
}

/** Until when a line is put off: a day of one's own, or a usual delay. */
export function PutOffDialog({ line, what, today, onLeaving, onClose }: PutOffDialogProps) {
  const t = useT();
  const [until, setUntil] = useState<string | null>(addDays(today, 7));
  const [tried, setTried] = useState(false);
  const isGood = until !== null && isLocalDate(until) && until > today;
  const example = formatPartialDate(addDays(today, 7));
  const delays = [
    { id: 'week', day: addDays(today, 7) },
    { id: 'month', day: addMonths(today, 1) },
    { id: 'quarter', day: addMonths(today, 3) },
  ] as const;

  async function put() {
    setTried(true);
    if (!isGood) return false;
    const { kind, id } = line;
    onLeaving();
    await write('home.putOff', { kind, id, until });
    offerUndo(t('home:putOff.done', { date: formatPartialDate(until), what }), () =>
      write('home.takeUp', { kind, id }),
    );
    return true;
  }

  return (
    <AddDialog
      isOpen
      onClose={onClose}
      title={t('home:putOff.title')}
      addLabel={t('home:putOff.confirm')}
      cancelLabel={t('action.cancel')}
      onAdd={put}
      describe={refusalSentence}
      giveUp={giveUpWords(t)}
    >
      <p>{t('home:putOff.what', { what, initiative: line.initiativeTitle })}</p>
      <PartialDateField
        label={t('home:putOff.until')}
        requiredNote={t('mandatory')}
        parse={parseDay}
        format={formatPartialDate}
        badInput={t('home:putOff.bad', { example })}
        value={until}
        onChange={setUntil}
        error={tried && !isGood ? t('home:putOff.bad', { example }) : undefined}
      />
      <fieldset className="es-row es-ledger-delays" aria-label={t('home:putOff.choices')}>
        {delays.map(({ id, day }) => (
          <Button key={id} size="small" onPress={() => setUntil(day)}>
            {t(`home:putOff.${id}`)}
          </Button>
        ))}
      </fieldset>
    </AddDialog>
  );
}
