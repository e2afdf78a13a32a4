import { useState } from 'react';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import type { RetentionList } from '../../../shared/domain/schemas/retention.ts';
import { RETENTION_KINDS } from '../../../shared/domain/vocabulary.ts';
import { Button } from '../../components/actions/Button.tsx';
import { EmptyState } from '../../components/feedback/EmptyState.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { useAnswer } from '../../queries.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { DecideDialog } from './DecideDialog.tsx';
import { KindLines } from './KindLines.tsx';
import { isReady, useChoices } from './useChoices.ts';

/** The yearly list: each line is destroyed, anonymised or kept; all that is chosen is done at once. */
export function YearlyList({ list }: { readonly list: RetentionList }) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const { today } = useAnswer('app.state', undefined);
  // Asked here: a dialog that waited for it would hide the screen under the hand.
  const { officer } = useAnswer('privacy.get', undefined);
  const choices = useChoices(today);
  const [tried, setTried] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const { lines, totals, rules, lastRoundOn } = list;
  const hasRules = rules.some(({ months }) => months !== null);
  const last =
    lastRoundOn === null
      ? t('privacy:list.never')
      : t('privacy:list.last', { date: formatPartialDate(lastRoundOn) });

  function ask() {
    setTried(true);
    if (choices.all.length > 0 && choices.all.every((one) => isReady(one, today))) {
      setIsAsking(true);
    }
  }

  return (
    <Section title={t('privacy:list.heading')} note={last}>
      {lines.length === 0 ? (
        <EmptyState title={t('privacy:list.none')}>
          {t(hasRules ? 'privacy:list.noneText' : 'privacy:list.noRules')}
        </EmptyState>
      ) : (
        <>
          <p className="es-privacy-note">{t('privacy:list.note')}</p>
          {RETENTION_KINDS.map((kind) => (
            <KindLines
              key={kind}
              kind={kind}
              lines={lines.filter((line) => line.kind === kind)}
              total={totals.find((one) => one.kind === kind)?.count ?? 0}
              choices={choices}
              today={today}
              tried={tried}
              readOnly={readOnly}
            />
          ))}
          <div className="es-row es-row--wrap">
            <Button tone="primary" disabledReason={readOnly} onPress={ask}>
              {t('privacy:list.do')}
            </Button>
            <output className="es-muted">
              {tried && choices.all.length === 0
                ? t('privacy:list.chooseOne')
                : t('privacy:list.chosen', { count: choices.all.length, total: lines.length })}
            </output>
          </div>
        </>
      )}
      {isAsking ? (
        <DecideDialog
          choices={choices.all}
          officerName={officer.name}
          onClose={() => setIsAsking(false)}
        />
      ) : null}
    </Section>
  );
}
