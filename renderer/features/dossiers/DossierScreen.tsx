import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { isPrinted } from '../../../shared/content/dossierContent.ts';
import { cutAtWord } from '../../../shared/content/excerpt.ts';
import type { BlockKind } from '../../../shared/domain/blockKinds.ts';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import type { DossierSource } from '../../../shared/domain/schemas/detail.ts';
import type { DossierBlock, FrozenDossier } from '../../../shared/domain/schemas/dossier.ts';
import { focusField } from '../../asked.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { OnDemand } from '../../components/feedback/OnDemand.tsx';
import { Page, PageHeader } from '../../components/layout/Page.tsx';
import { Columns, MainColumn, Pane } from '../../components/layout/Pane.tsx';
import type { PdfPlace } from '../../components/pdf/PdfViewer.tsx';
import { write } from '../../queries.ts';
import { useT } from '../../strings.ts';
import { BlockView } from './BlockView.tsx';
import type { MendHere } from './CheckLine.tsx';
import { CheckList } from './CheckList.tsx';
import { DossierFacts } from './DossierFacts.tsx';
import { ExportButton } from './ExportButton.tsx';
import { Plan } from './Plan.tsx';
import { PreviewColumn } from './PreviewColumn.tsx';
import { useBlocks } from './useBlocks.ts';
import { useDossierView, useShownBlock } from './useDossierView.ts';
import { useDrawing } from './useDrawing.ts';
import { ViewSwitch } from './ViewSwitch.tsx';

export interface DossierScreenProps {
  readonly source: DossierSource;
  readonly frozen: readonly FrozenDossier[];
}

/** Letters of the name of the initiative, beside the template: it is whole on its own page. */
const SUBJECT = 80;

/** Three columns: plan and checks, what is written, the pages. */
export function DossierScreen({ source, frozen }: DossierScreenProps) {
  const t = useT();
  const { dossier, template, initiative } = source;
  // Null: the dossier itself, for whom and on what it is drawn.
  const [selected, setSelected] = useShownBlock();
  const [seen, setSeen] = useState<FrozenDossier | null>(null);
  const [view, setView] = useDossierView();
  const change = useBlocks(dossier);
  // The same from one letter to the next, so that only what says it is drawn anew.
  const mend = useCallback<MendHere>(
    (key, field) => {
      setSelected(key);
      focusField(field);
    },
    [setSelected],
  );
  const select = useCallback(
    (key: string | null, goesIn: boolean) => {
      setSelected(key);
      if (goesIn) focusField('texte');
    },
    [setSelected],
  );
  const { id: dossierId } = dossier;
  const add = useCallback(
    async (kind: BlockKind) => {
      const { blocks } = await write('dossier.addBlock', { id: dossierId, kind });
      return blocks.find((one) => one.kind === kind)?.key;
    },
    [dossierId],
  );
  // What is drawn of it follows a moment later, by parts: the hand that types does not wait.
  const followed = useDeferredValue(source);
  const drawing = useDrawing(followed);
  const { planned: drawn } = drawing;
  const block = dossier.blocks.find(({ key }) => key === selected);
  const inPages = useMemo(
    () =>
      followed.dossier.blocks.filter(({ key, included }) => {
        const content = drawn.get(key)?.content;
        return included && (content === undefined || isPrinted(content));
      }),
    [followed.dossier.blocks, drawn],
  );
  const place = useMemo(() => placeOf(inPages, selected), [inPages, selected]);
  const showUnderBookmark = useCallback(
    (bookmark: number) => {
      const under = inPages[bookmark];
      if (under === undefined) return;
      setSelected(under.key);
      setView('text');
    },
    [inPages, setSelected, setView],
  );
  const stopSeeing = useCallback(() => setSeen(null), []);
  const planned = selected === null ? undefined : drawn.get(selected);
  const facts = [
    t('dossiers:page.templateVersion', { name: template.name, version: template.version }),
    template.verifiedOn === null
      ? t(template.recipient === 'any' ? 'dossiers:page.neverVerified' : 'dossiers:page.unverified')
      : t('dossiers:page.verified', { date: formatPartialDate(template.verifiedOn) }),
  ];

  return (
    <Page
      isFixed
      isBare
      header={
        <PageHeader
          isCompact
          isLined
          takesFocus
          title={dossier.title}
          under={
            <>
              {dossier.initiativeId === null ? (
                t('portfolio:subject')
              ) : (
                <Anchor href={`#/initiatives/${dossier.initiativeId}`}>
                  {cutAtWord(initiative.title, SUBJECT)}
                </Anchor>
              )}
              {` · ${facts.join(' · ')}`}
            </>
          }
          actions={
            <>
              <Anchor href={`#/dossiers/${dossier.id}/difference`} look="button">
                {t('difference:open')}
              </Anchor>
              <ExportButton source={source} checks={drawing.checks} onMend={mend} />
            </>
          }
        />
      }
    >
      <ViewSwitch view={view} onChange={setView} />
      <Columns view={view}>
        <Pane
          title={t('dossiers:plan.title')}
          isTitleHidden
          side="start"
          width={284}
          below={<CheckList source={followed} checked={drawing} onMend={mend} />}
        >
          <Plan
            about={dossier.initiativeId === null ? 'portfolio' : 'initiative'}
            lines={drawing.lines}
            selected={selected}
            onSelect={select}
            onChange={change}
            onAdd={add}
          />
        </Pane>
        <MainColumn isSurface>
          {block === undefined || planned === undefined ? (
            <OnDemand>
              <DossierFacts
                source={source}
                frozen={frozen}
                onSee={(copy) => {
                  setSeen(copy);
                  setView('pages');
                }}
              />
            </OnDemand>
          ) : (
            <BlockView
              key={block.key}
              dossierId={dossier.id}
              block={block}
              planned={planned}
              template={template}
              source={source}
              onChange={change}
            />
          )}
        </MainColumn>
        <PreviewColumn
          source={source}
          goTo={place}
          onBookmark={showUnderBookmark}
          seen={seen}
          onClose={stopSeeing}
        />
      </Columns>
    </Page>
  );
}

/** Each block that is in the pages has one bookmark, in the same order. */
function placeOf(inPages: readonly DossierBlock[], selected: string | null): PdfPlace | null {
  const bookmark = inPages.findIndex(({ key }) => key === selected);
  return bookmark === -1 ? null : { bookmark, of: inPages.length };
}
