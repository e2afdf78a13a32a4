import { useRef, useState } from 'react';
import { endsTooSoon } from '../../../../shared/domain/dates.ts';
import type { Funder } from '../../../../shared/domain/schemas/funding.ts';
import { tieProposals } from '../../../../shared/domain/tieProposals.ts';
import {
  FUNDING_KINDS,
  type FundingKind,
  REVENUE_STATES,
  type RevenueState,
} from '../../../../shared/domain/vocabulary.ts';
import { MoneyField } from '../../../components/fields/MoneyField.tsx';
import { PartialDateField } from '../../../components/fields/PartialDateField.tsx';
import { Select } from '../../../components/fields/Select.tsx';
import { TextField } from '../../../components/fields/TextField.tsx';
import { AddDialog } from '../../../components/records/AddDialog.tsx';
import { giveUpWords } from '../../../components/records/giveUpWords.ts';
import { FunderBox } from '../../../FunderBox.tsx';
import { useFieldRules } from '../../../fieldRules.ts';
import { useAnswer, useMaybeAnswer, write } from '../../../queries.ts';
import { refusalSentence } from '../../../shell/refusal.ts';
import { useT } from '../../../strings.ts';
import { looseLines } from '../looseLines.ts';
import { stateOptions } from '../moneySigns.ts';
import { useTies } from '../useTies.tsx';
import { FundingKindWord } from './FundingKindWord.tsx';

interface NewFundingProps {
  /** Whose it is; none: the organisation's own. */
  readonly initiativeIds: readonly string[];
  readonly onAdded: (id: string) => void;
  readonly onClose: () => void;
}

/** A new funding: what it is, from whom, how much, where it stands, over which period. */
export function NewFunding({ initiativeIds, onAdded, onClose }: NewFundingProps) {
  const t = useT();
  const rules = useFieldRules();
  const { today } = useAnswer('app.state', undefined);
  const funders = useAnswer('funder.list', undefined);
  const [title, setTitle] = useState('');
  const [funderId, setFunderId] = useState<string | null>(null);
  const [programId, setProgramId] = useState<string | null>(null);
  const [kind, setKind] = useState<FundingKind>('project');
  const [state, setState] = useState<RevenueState>('asked');
  const [amount, setAmount] = useState<number | null>(null);
  const [date, setDate] = useState<string | null>(today);
  const [start, setStart] = useState<string | null>(null);
  const [end, setEnd] = useState<string | null>(null);
  const [isTried, setIsTried] = useState(false);
  const ties = useTies();
  const [initiativeId = null] = initiativeIds;
  const { data: initiative } = useMaybeAnswer(
    'initiative.get',
    { id: initiativeId ?? '' },
    initiativeId !== null,
  );

  const programs = funders.find(({ id }) => id === funderId)?.programs ?? [];
  // « Ajouter » may be pressed before a funder that is added to the register is there.
  const addedFunder = useRef<Promise<Funder> | null>(null);
  // A programme is that of the funder: another funder leaves it behind.
  const chooseFunder = (id: string | null) => {
    addedFunder.current = null;
    setFunderId(id);
    setProgramId(null);
  };

  // The lines of its budgets that may be the same money.
  const loose = looseLines(initiative?.budgets ?? [], t);
  const funding = {
    id: '',
    title: title.trim(),
    kind,
    funderId,
    funderName: funders.find(({ id }) => id === funderId)?.name ?? null,
    start,
    end,
    states: [{ state, amount: amount ?? 0, date: date ?? today }],
    shares: initiativeId === null ? [] : [{ initiativeId, part: amount ?? 0 }],
  };
  const proposed = initiativeId === null ? [] : tieProposals(loose, [funding], initiativeId, []);

  async function add() {
    setIsTried(true);
    if (rules.title(title) !== undefined || amount === null || date === null) return false;
    if (endsTooSoon(start, end)) return false;
    const added = await addedFunder.current;
    const payer =
      added === null ? { funderId, programId } : { funderId: added.id, programId: null };
    const { id } = await write('funding.add', {
      fields: { title: title.trim(), ...payer, kind, start, end, conditions: '' },
      first: { date, state, amount, note: '' },
      initiativeIds: [...initiativeIds],
      lineIds: ties.kept(proposed).map(({ key }) => key),
    });
    onAdded(id);
    return true;
  }
  return (
    <AddDialog
      isOpen
      onClose={onClose}
      size="wide"
      title={t('money:funding.new')}
      addLabel={t('money:funding.add')}
      cancelLabel={t('action.cancel')}
      giveUp={giveUpWords(t)}
      onAdd={add}
      describe={refusalSentence}
    >
      <TextField
        label={t('money:funding.name')}
        requiredNote={t('mandatory')}
        help={t('money:funding.nameHelp')}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the first field of a dialog that was asked for
        autoFocus
        value={title}
        onChange={setTitle}
        error={isTried ? rules.title(title) : undefined}
      />
      <div className="es-fields">
        <FunderBox
          label={t('funding:line.funder')}
          funderId={funderId}
          onChange={chooseFunder}
          isAddedOnLeaving={false}
          onAdd={async (added) => {
            addedFunder.current = added;
            try {
              const { id } = await added;
              if (addedFunder.current !== added) return;
              setFunderId(id);
              setProgramId(null);
            } catch (refused) {
              if (addedFunder.current === added) addedFunder.current = null;
              throw refused;
            }
          }}
        />
        <Select
          label={t('dossiers:facts.program')}
          placeholder={t('dossiers:facts.noProgram')}
          emptyLabel={t('dossiers:facts.noProgram')}
          options={programs.map(({ id, name }) => ({ id, label: name }))}
          value={programId}
          onChange={setProgramId}
          disabledReason={
            funderId === null || programs.length > 0 ? undefined : t('money:funding.noProgram')
          }
        />
        <Select
          label={t('money:funding.kind')}
          placeholder={t('action.choose')}
          options={FUNDING_KINDS.map((id) => ({ id, label: t(`vocabulary:fundingKind.${id}`) }))}
          value={kind}
          onChange={(id) => setKind(FUNDING_KINDS.find((known) => known === id) ?? kind)}
        />
        <FundingKindWord kind={kind} />
        <Select
          label={t('funding:line.state')}
          placeholder={t('action.choose')}
          options={stateOptions(t)}
          value={state}
          onChange={(id) => setState(REVENUE_STATES.find((known) => known === id) ?? state)}
        />
        <PartialDateField
          {...rules.dates}
          label={t('money:state.date')}
          requiredNote={t('mandatory')}
          value={date}
          onChange={setDate}
          error={isTried && date === null ? t('invalidDate') : undefined}
        />
        <MoneyField
          label={t('funding:line.amount')}
          requiredNote={t('mandatory')}
          value={amount}
          onChange={setAmount}
          badInput={t('invalidMoney')}
          error={isTried && amount === null ? t('money:state.amountMissing') : undefined}
        />
        <PartialDateField
          {...rules.dates}
          label={t('funding:budget.start')}
          value={start}
          onChange={setStart}
        />
        <PartialDateField
          {...rules.dates}
          label={t('funding:budget.end')}
          help={t('money:funding.endHelp')}
          value={end}
          onChange={setEnd}
          error={endsTooSoon(start, end) ? t('endTooSoon') : undefined}
        />
      </div>
      {ties.choices(proposed, (key) => loose.find((line) => line.key === key)?.name)}
    </AddDialog>
  );
}
