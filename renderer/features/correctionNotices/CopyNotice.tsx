import { useRef, useState } from 'react';
import { localDay } from '../../../shared/content/localDay.ts';
import { draftNotice, noticeHtml, noticeText } from '../../../shared/content/noticeWords.ts';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import { tellable } from '../../../shared/domain/difference/tellable.ts';
import { inFrench } from '../../../shared/domain/language.ts';
import type { CopyToCorrect } from '../../../shared/domain/schemas/correctionNotice.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { Button } from '../../components/actions/Button.tsx';
import { showToast } from '../../components/feedback/toastQueue.ts';
import { Section } from '../../components/layout/Section.tsx';
import { focusSoon } from '../../components/records/focusSoon.ts';
import { copyText } from '../../copyText.ts';
import { useAnswer } from '../../queries.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { frenchT, useT } from '../../strings.ts';
import { AnswerDialog } from './AnswerDialog.tsx';
import { ErrorChoice } from './ErrorChoice.tsx';
import { keyOf, toldIn } from './told.ts';

/** Where the focus goes when all of a copy is answered, and the copy is gone. */
const pageTitle = () => document.querySelector<HTMLElement>('main h1');

/** One copy that left: what it said wrong, the notice that tells its recipient, and what was done of it. */
export function CopyNotice({ copy }: { readonly copy: CopyToCorrect }) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const { open } = useAnswer('app.state', undefined);
  const [choices, setChoices] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [asking, setAsking] = useState<'sent' | 'not_needed' | null>(null);
  const gestures = useRef<HTMLDivElement>(null);
  const isChosen = toldIn(copy.open, choices);
  const asTold = tellable(copy.open, copy.sums, isChosen);
  const chosen = copy.open.flatMap((error) => (isChosen(error) ? (asTold(error) ?? []) : []));
  const sentOn = localDay(copy.madeAt);
  const date = formatPartialDate(sentOn);
  const organisation = open?.portfolio.organisation.name ?? '';
  // For a recipient, who had the dossier in French.
  const notice = inFrench(() =>
    draftNotice({ title: copy.title, sentOn, organisation, errors: chosen }, frenchT()),
  );
  return (
    <Section
      title={copy.title}
      note={
        copy.recipient === ''
          ? t('notice:sent', { date })
          : t('notice:sentTo', { recipient: copy.recipient, date })
      }
      isLined
    >
      <p className="es-small">
        <Anchor href={`#/initiatives/${copy.initiativeId}/dossiers?ouvrir=${copy.frozenId}`}>
          {copy.initiativeTitle}
        </Anchor>
      </p>
      <div className="es-notice">
        <ErrorChoice
          errors={copy.open}
          initiativeId={copy.initiativeId}
          isChosen={isChosen}
          asTold={asTold}
          onToggle={(error) => setChoices(new Map(choices).set(keyOf(error), !isChosen(error)))}
        />
        <div className="es-notice-side">
          <h3 className="es-label">{t('notice:draft')}</h3>
          {chosen.length === 0 ? (
            <p className="es-muted">{t('notice:nothingChosen')}</p>
          ) : (
            <blockquote className="es-notice-draft" lang="fr-CA">
              {notice.map((one) =>
                typeof one === 'string' ? (
                  <p key={one}>{one}</p>
                ) : (
                  <ul key="list">
                    {one.map((item) => (
                      <li key={item}>{item}</li>
                    ))}
                  </ul>
                ),
              )}
            </blockquote>
          )}
          <div className="es-row es-row--wrap" ref={gestures}>
            {chosen.length === 0 ? null : (
              <>
                <Button
                  icon="copy"
                  onPress={() => {
                    const isCopied = copyText(noticeText(notice), noticeHtml(notice));
                    showToast({ message: t(isCopied ? 'notice:copied' : 'notice:notCopied') });
                  }}
                >
                  {t('notice:copy')}
                </Button>
                <Button disabledReason={readOnly} onPress={() => setAsking('sent')}>
                  {t('notice:markSent')}
                </Button>
              </>
            )}
            {copy.open.length === 0 ? null : (
              <Button
                tone="quiet"
                disabledReason={readOnly}
                onPress={() => setAsking('not_needed')}
              >
                {t('notice:markNotNeeded')}
              </Button>
            )}
          </div>
        </div>
      </div>
      {asking === null ? null : (
        <AnswerDialog
          frozenId={copy.frozenId}
          // Where none is told, none is needed of all that is listed.
          about={chosen.length === 0 ? copy.open : chosen}
          answer={asking}
          onClose={() => setAsking(null)}
          onDone={() => focusSoon(() => gestures.current?.querySelector('button') ?? pageTitle())}
        />
      )}
    </Section>
  );
}
