import { useState } from 'react';
import { askingOf, likelyPurpose } from '../../../shared/domain/asking.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import type { DossierSource } from '../../../shared/domain/schemas/detail.ts';
import { SENDING_PURPOSES, type SendingPurpose } from '../../../shared/domain/vocabulary.ts';
import { RadioCards } from '../../components/choice/RadioCards.tsx';
import { MoneyField } from '../../components/fields/MoneyField.tsx';
import { useT } from '../../strings.ts';

/** Why a dossier is sent and what it asks, as its fields hold them; proposed from its blocks and its budget. */
export function useSending(source: DossierSource) {
  const [purpose, setPurpose] = useState<SendingPurpose>(() => likelyPurpose(source));
  const { money } = askingOf(source.budget?.lines ?? [], source.dossier.funderId);
  // Until a person says otherwise, what the budget asks: it may be written there from this very dialog.
  const [typed, setAsked] = useState<Cents | null>();
  const asked = typed === undefined ? money : typed;
  return { said: { purpose, asked }, setPurpose, setAsked };
}

/** Only a request waits for an answer in the register; how much it asks is set beside what is given. */
export function SendingFields({ sending }: { readonly sending: ReturnType<typeof useSending> }) {
  const t = useT();
  const { said, setPurpose, setAsked } = sending;
  return (
    <>
      <RadioCards
        label={t('dossiers:sending.purpose')}
        columns={3}
        options={SENDING_PURPOSES.map((id) => ({ id, label: t(`dossiers:sending.${id}`) }))}
        value={said.purpose}
        onChange={(id) =>
          setPurpose(SENDING_PURPOSES.find((known) => known === id) ?? said.purpose)
        }
      />
      {said.purpose === 'request' ? (
        <MoneyField
          label={t('dossiers:sending.asked')}
          labelNote={t('optional')}
          help={t('dossiers:sending.askedHelp')}
          value={said.asked}
          onChange={setAsked}
          badInput={t('invalidMoney')}
        />
      ) : null}
    </>
  );
}
