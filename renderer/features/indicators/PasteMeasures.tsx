import { useState } from 'react';
import type { CommaMeaning } from '../../../shared/domain/decimals.ts';
import { MOST_MEASURES } from '../../../shared/domain/limits.ts';
import type { DateOrder } from '../../../shared/domain/pastedDates.ts';
import { leftOver, pastedMeasures } from '../../../shared/domain/pastedMeasures.ts';
import type { Indicator } from '../../../shared/domain/schemas/indicator.ts';
import { Banner } from '../../components/feedback/Banner.tsx';
import { TextArea } from '../../components/fields/TextArea.tsx';
import { TextField } from '../../components/fields/TextField.tsx';
import { AddDialog } from '../../components/records/AddDialog.tsx';
import { giveUpWords } from '../../components/records/giveUpWords.ts';
import { markRecords } from '../../components/records/marked.ts';
import { useFieldRules } from '../../fieldRules.ts';
import { leftWords } from '../../pasting/leftWords.ts';
import { write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { offerUndo } from '../../shell/undo.ts';
import { useT } from '../../strings.ts';
import { PastedPreview } from './PastedPreview.tsx';
import { PastedQuestions } from './PastedQuestions.tsx';

interface PasteMeasuresProps {
  readonly indicator: Indicator;
  readonly today: string;
  readonly onClose: () => void;
}

/**
 * A column, or two, from a spreadsheet: what is understood of each line shows before anything is added. The
 * lines that are not taken stay in the field, to be mended or left.
 */
export function PasteMeasures({ indicator, today, onClose }: PasteMeasuresProps) {
  const t = useT();
  const rules = useFieldRules();
  const [text, setText] = useState('');
  const [source, setSource] = useState('');
  const [first, setFirst] = useState<string | null>(null);
  const [stepMonths, setStepMonths] = useState(12);
  const [comma, setComma] = useState<CommaMeaning | null>(null);
  const [order, setOrder] = useState<DateOrder | null>(null);
  const [problem, setProblem] = useState<string>();
  const [hasAdded, setHasAdded] = useState(false);
  const { unit, measures } = indicator;
  const pasted = pastedMeasures(text, { unit, measures, today, comma, order, first, stepMonths });
  const ready = pasted.rows.flatMap((row) =>
    row.kind === 'ready'
      ? [{ date: row.date, value: row.value, source: row.source || source.trim(), note: '' }]
      : [],
  );
  const left = leftOver(pasted.rows);

  async function add() {
    setProblem(undefined);
    if (rules.text(source) !== undefined) return false;
    if (ready.length === 0 || ready.length > MOST_MEASURES) {
      setProblem(
        ready.length === 0
          ? t('indicator:paste.nothing')
          : t('indicator:paste.tooMany', { count: MOST_MEASURES }),
      );
      return false;
    }
    const before = new Set(measures.map(({ id }) => id));
    const indicatorId = indicator.id;
    const now = await write('measure.add', { indicatorId, measures: ready });
    const ids = now.measures.map(({ id }) => id).filter((id) => !before.has(id));
    offerUndo(t('indicator:paste.added', { count: ids.length }), () =>
      write('measure.remove', { indicatorId, ids }),
    );
    setText(left);
    markRecords(ids, t('pasting:mark'));
    if (left === '') return true;
    setHasAdded(true);
    setProblem(t('indicator:paste.countLeft', { count: left.split('\n').length }));
    return false;
  }

  return (
    <AddDialog
      isOpen
      onClose={onClose}
      title={t('indicator:paste.title')}
      addLabel={
        left === '' || ready.length === 0
          ? t('indicator:paste.add')
          : t('indicator:paste.addUnderstood', { count: ready.length })
      }
      // What was added stays: there is nothing left to cancel.
      cancelLabel={t(hasAdded ? 'action.close' : 'action.cancel')}
      onAdd={add}
      describe={refusalSentence}
      giveUp={giveUpWords(t)}
      size="wide"
    >
      <TextArea
        label={t('indicator:paste.field')}
        help={t('indicator:paste.fieldHelp')}
        rows={4}
        maxRows={6}
        spellCheck={false}
        value={text}
        onChange={(typed) => {
          setText(typed);
          setProblem(undefined);
        }}
        error={problem}
      />
      <output>
        {pasted.columnsLeft.length === 0 ? null : (
          <Banner tone="notice">{leftWords(pasted.columnsLeft, t)}</Banner>
        )}
      </output>
      <PastedQuestions
        pasted={pasted}
        first={first}
        onFirst={setFirst}
        stepMonths={stepMonths}
        onStep={setStepMonths}
        comma={comma}
        onComma={setComma}
        order={order}
        onOrder={setOrder}
      />
      {pasted.shape === 'empty' ? null : (
        <>
          <TextField
            label={t('indicator:paste.source')}
            labelNote={t('optional')}
            value={source}
            onChange={setSource}
            error={rules.text(source)}
          />
          <PastedPreview rows={pasted.rows} />
        </>
      )}
    </AddDialog>
  );
}
