import { useState } from 'react';
import type { AccessRequest } from '../../../shared/domain/schemas/accessRequest.ts';
import type { HeldText } from '../../../shared/domain/schemas/heldText.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { call } from '../../api.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { Button } from '../../components/actions/Button.tsx';
import { type Column, Table } from '../../components/data/Table.tsx';
import { Banner } from '../../components/feedback/Banner.tsx';
import { SearchField } from '../../components/fields/SearchField.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { useMaybeAnswer, write } from '../../queries.ts';
import { PrintButton } from '../../shell/printing/PrintButton.tsx';
import { raiseProblem } from '../../shell/problems.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { CorrectDialog } from './CorrectDialog.tsx';
import { heldPlace } from './heldWords.ts';

/** Fewer letters would find half of the portfolio. */
const LEAST_LETTERS = 3;

/** Everything held under a name: what of it concerns the person is chosen, given on paper, or corrected. */
export function HeldOnPerson({ request }: { readonly request: AccessRequest }) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const { id, person } = request;
  const [typed, setTyped] = useState(person);
  const [isCorrecting, setIsCorrecting] = useState(false);
  const isAsked = typed.trim().length >= LEAST_LETTERS;
  const answer = useMaybeAnswer('held.search', { words: typed.trim() }, isAsked);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(request.chosen));
  const found = answer.data?.found ?? [];

  async function choose(keys: ReadonlySet<string>) {
    // What another search found stays chosen.
    const shown = new Set(found.map(({ ref }) => ref));
    const next = new Set([...[...chosen].filter((ref) => !shown.has(ref)), ...keys]);
    setChosen(next);
    if (readOnly !== undefined) return;
    try {
      await write('accessRequest.choose', { id, chosen: [...next] });
    } catch (problem) {
      raiseProblem(problem);
    }
  }

  const total = answer.data?.total ?? 0;
  return (
    <Section title={t('privacy:held.heading')}>
      <p className="es-privacy-note">{t('privacy:held.note')}</p>
      <div className="es-privacy-search">
        <SearchField
          label={t('privacy:held.search')}
          value={typed}
          placeholder={t('privacy:held.search')}
          onChange={setTyped}
        />
        <output className="es-muted">
          {!isAsked
            ? t('privacy:held.tooShort')
            : answer.isPending
              ? t('privacy:held.searching')
              : t('privacy:held.found', { count: total })}
        </output>
      </div>
      {found.length === total ? null : (
        <Banner tone="notice">{t('privacy:held.notAll', { count: found.length })}</Banner>
      )}
      {found.length === 0 ? null : (
        <Table
          caption={t('privacy:held.heading')}
          isCaptionHidden
          isComfortable
          rows={found}
          rowKey={({ ref }) => ref}
          noValueLabel={t('unknown')}
          columns={columnsOf(t)}
          selection={{
            keys: chosen,
            onChange: (keys) => void choose(keys),
            rowLabel: (held) => t('privacy:held.choose', { place: heldPlace(held, t) }),
            allLabel: t('privacy:held.chooseAll'),
          }}
        />
      )}
      <div className="es-row es-row--wrap es-privacy-gestures">
        <span>{t('privacy:held.chosen', { count: chosen.size })}</span>
        {chosen.size === 0 ? null : (
          <>
            <PrintButton print={() => call('accessRequest.print', { id })}>
              {t('privacy:held.print')}
            </PrintButton>
            <Button disabledReason={readOnly} onPress={() => setIsCorrecting(true)}>
              {t('privacy:held.correct')}
            </Button>
          </>
        )}
      </div>
      {isCorrecting ? (
        <CorrectDialog
          refs={[...chosen]}
          name={typed.trim()}
          onClose={() => setIsCorrecting(false)}
        />
      ) : null}
    </Section>
  );
}

function columnsOf(t: Translate): Column<HeldText>[] {
  return [
    {
      id: 'where',
      label: t('privacy:held.where'),
      isTitle: true,
      width: '26%',
      cell: (held) => (
        <>
          {heldPlace(held, t)}
          {held.isFixed ? (
            <span className="es-privacy-under">{t('privacy:held.fixed')}</span>
          ) : null}
        </>
      ),
    },
    { id: 'text', label: t('privacy:held.text'), width: '44%', cell: ({ text }) => text },
    {
      id: 'initiative',
      label: t('privacy:held.initiative'),
      cell: ({ initiativeId, initiativeTitle, isInBin }) => {
        if (initiativeId === null) return null;
        return isInBin ? (
          t('privacy:held.inBin', { title: initiativeTitle })
        ) : (
          <Anchor href={`#/initiatives/${initiativeId}`}>{initiativeTitle}</Anchor>
        );
      },
    },
  ];
}
