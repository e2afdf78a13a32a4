import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { coverFigure, coverRows } from '../../../../shared/content/coverFigure.ts';
import { fundingsSheet } from '../../../../shared/content/sheets/moneySheets.ts';
import { lostEffects } from '../../../../shared/domain/lostEffects.ts';
import { paymentsOf } from '../../../../shared/domain/payments.ts';
import { coverNode } from '../../../../shared/figures/coverSvg.ts';
import { Button } from '../../../components/actions/Button.tsx';
import { OnDemand } from '../../../components/feedback/OnDemand.tsx';
import { Figure } from '../../../components/figures/Figure.tsx';
import { Section } from '../../../components/layout/Section.tsx';
import { ExportSheet } from '../../../ExportSheet.tsx';
import { PasteButton } from '../../../pasting/PasteButton.tsx';
import { useAnswer } from '../../../queries.ts';
import { useReadOnlyReason } from '../../../shell/useReadOnlyReason.ts';
import { useT } from '../../../strings.ts';
import { Word } from '../../../Word.tsx';
import { warningWords } from '../ahead/warningWords.ts';
import { UntiedLines } from './FundingLines.tsx';
import { FundingTable } from './FundingTable.tsx';
import { NewFunding } from './NewFunding.tsx';
import { PasteFundings } from './PasteFundings.tsx';

/** The fundings of an initiative, how long they cover it, and the effects that would lose their only payer. */
export function InitiativeFundings({ initiativeId }: { readonly initiativeId: string }) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const navigate = useNavigate();
  const { today } = useAnswer('app.state', undefined);
  const { budgets, effects, title } = useAnswer('initiative.get', { id: initiativeId });
  const fundings = useAnswer('funding.ofInitiative', { id: initiativeId });
  const addButton = useRef<HTMLButtonElement>(null);
  const [isAdding, setIsAdding] = useState(false);
  const payments = paymentsOf(initiativeId, fundings, budgets);
  const figure = coverFigure(
    coverRows([{ id: initiativeId, title, payments }], today, t),
    today,
    t,
  );
  const [row] = figure.rows;
  const kept = effects.map(({ id, statement }) => ({
    statement,
    payments: paymentsOf(
      initiativeId,
      fundings.filter(({ effectIds }) => effectIds.includes(id)),
      [],
    ),
  }));
  const lost = lostEffects(kept, today);
  const warning = row === undefined ? null : warningWords(row.cover, t);
  return (
    <Section
      title={<Word id="montants">{t('money:funding.title')}</Word>}
      note={row === undefined ? undefined : t('money:ahead.until', { end: row.end })}
      actions={
        <>
          {fundings.length === 0 ? null : (
            <ExportSheet
              list="fundings"
              title={t('money:funding.title')}
              sheet={(french) => {
                const filter = { name: french('sheet:column.initiative'), value: title };
                return fundingsSheet(fundings, [french('sheet:filter', filter)], french);
              }}
            />
          )}
          <PasteButton>
            {(onClose) => <PasteFundings initiativeId={initiativeId} onClose={onClose} />}
          </PasteButton>
          <Button
            ref={addButton}
            icon="plus"
            disabledReason={readOnly}
            onPress={() => setIsAdding(true)}
          >
            {t('money:funding.add')}
          </Button>
        </>
      }
    >
      {row === undefined || row.stretches.length === 0 ? null : (
        <Figure draw={(width, palette) => coverNode(figure, palette, t, { width })} />
      )}
      {warning === null || lost.length === 0 ? null : (
        <p className="es-funding-note">
          {t(row?.cover.warning === 'over' ? 'money:lost.hereOver' : 'money:lost.here', {
            warning,
            effects: lost.map(({ statement }) => statement).join(' · '),
          })}
        </p>
      )}
      <UntiedLines initiativeId={initiativeId} fundings={fundings} />
      {fundings.length === 0 ? (
        <p className="es-muted">{t('money:funding.empty.text')}</p>
      ) : (
        <FundingTable
          caption={t('money:funding.title')}
          fundings={fundings}
          initiativeId={initiativeId}
        />
      )}
      {isAdding ? (
        <OnDemand>
          <NewFunding
            initiativeIds={[initiativeId]}
            onAdded={(fundingId) =>
              void navigate({ to: '/financement/financements/$fundingId', params: { fundingId } })
            }
            onClose={() => {
              setIsAdding(false);
              addButton.current?.focus();
            }}
          />
        </OnDemand>
      ) : null}
    </Section>
  );
}
