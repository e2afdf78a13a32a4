import { lineInWords } from '../../../shared/content/waitingWords.ts';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import type { PutOffLine } from '../../../shared/ipc/contract/home.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { Button } from '../../components/actions/Button.tsx';
import { EmptyState } from '../../components/feedback/EmptyState.tsx';
import { Icon } from '../../components/icons/Icon.tsx';
import { Page, PageHeader } from '../../components/layout/Page.tsx';
import { useAnswer, write } from '../../queries.ts';
import { raiseProblem } from '../../shell/problems.ts';
import { offerUndo } from '../../shell/undo.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { lineKey } from './LedgerLine.tsx';
import { hrefOf, LINE_ICONS } from './lineWords.ts';
import { useLedgerKeys } from './useLedgerKeys.ts';
import './home.css';

/** « Remis à plus tard »: what was put off, the first that comes back first. */
export function PutOffPage() {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const { today } = useAnswer('app.state', undefined);
  const lines = useAnswer('home.listPutOff', undefined);
  const { ledger, left } = useLedgerKeys({ onOpen: () => undefined, onLater: () => undefined });

  async function takeUp(line: PutOffLine) {
    const { kind, id, until } = line;
    left(lineKey(line));
    await write('home.takeUp', { kind, id });
    offerUndo(t('home:putOff.takenUp', { what: lineInWords(line, today, t) }), () =>
      write('home.putOff', { kind, id, until }),
    );
  }

  return (
    <Page
      header={
        <PageHeader
          title={t('home:putOff.page')}
          over={<Anchor href="#/">{t('place.home')}</Anchor>}
          under={t('home:putOff.note')}
          takesFocus
        />
      }
    >
      {lines.length === 0 ? (
        <EmptyState
          title={t('home:putOff.empty')}
          action={
            <Anchor href="#/" look="button">
              {t('home:back')}
            </Anchor>
          }
        >
          {t('home:putOff.emptyText')}
        </EmptyState>
      ) : (
        <div className="es-ledger" ref={ledger}>
          <ul className="es-ledger-group es-ledger-group--whole" aria-label={t('home:putOff.page')}>
            {lines.map((line) => {
              const what = lineInWords(line, today, t);
              const initiative = line.initiativeTitle;
              const gesture = t('home:putOff.takeUp');
              return (
                <li key={lineKey(line)} className="es-ledger-line" data-line={lineKey(line)}>
                  <span className="es-ledger-when">
                    {t('home:putOff.back', { date: formatPartialDate(line.until) })}
                  </span>
                  <Icon name={LINE_ICONS[line.kind]} />
                  <span className="es-ledger-what">
                    <Anchor href={hrefOf(line)} look="plain">
                      {what}
                    </Anchor>
                  </span>
                  <span className="es-ledger-initiative">{initiative}</span>
                  <span className="es-ledger-gesture" data-gesture="">
                    <Button
                      isWide
                      label={t('home:gestureOn', { gesture, what, initiative })}
                      disabledReason={readOnly}
                      onPress={() => void takeUp(line).catch(raiseProblem)}
                    >
                      {gesture}
                    </Button>
                  </span>
                </li>
              );
            })}
          </ul>
        </div>
      )}
    </Page>
  );
}
