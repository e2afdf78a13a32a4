import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { effectPath, type PathEffect } from '../../../shared/content/effectPath.ts';
import type { InitiativeDetail } from '../../../shared/domain/schemas/detail.ts';
import { type LaidPath, layoutEffectPath } from '../../../shared/figures/effectPathLayout.ts';
import { drawEffectPath } from '../../../shared/figures/effectPathSvg.ts';
import { effectInWords, linkInWords } from '../../../shared/figures/effectPathText.ts';
import type { FigurePalette } from '../../../shared/figures/palette.ts';
import { Button } from '../../components/actions/Button.tsx';
import { IconButton } from '../../components/actions/IconButton.tsx';
import { Banner } from '../../components/feedback/Banner.tsx';
import { PathFigure } from '../../components/figures/PathFigure.tsx';
import { useWidth } from '../../components/figures/useWidth.ts';
import { useAnswer } from '../../queries.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { EffectPathPane } from './EffectPathPane.tsx';
import { TermLimits } from './TermLimits.tsx';
import { useEffectLinks } from './useEffectLinks.ts';

interface EffectPathViewProps {
  readonly initiative: InitiativeDetail;
  readonly selectedId: string | null;
  /** The effect that the address asked for: it takes the focus as the path opens. */
  readonly askedId: string | null;
  readonly onSelect: (id: string | null) => void;
  /** Opens an effect in the list, with all its fields. */
  readonly onOpen: (id: string) => void;
}

/** Sizes that « − » and « + » go through; 1 is that of the words around. */
const ZOOMS = [0.4, 0.5, 0.65, 0.8, 1, 1.25, 1.5];

/** Which effect fed which, drawn from the person to society; the selected one is told under it. */
export function EffectPathView({
  initiative,
  selectedId,
  askedId,
  onSelect,
  onOpen,
}: EffectPathViewProps) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const { today } = useAnswer('app.state', undefined);
  const settings = useAnswer('effectSettings.get', undefined);
  const { width, ref } = useWidth();
  const [zoom, setZoom] = useState(1);
  const [linkFrom, setLinkFrom] = useState<string | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const { link } = useEffectLinks(initiative);
  const path = useMemo(
    () => effectPath(initiative, settings, today, t),
    [initiative, settings, today, t],
  );
  const draw = useCallback(
    (laid: LaidPath, palette: FigurePalette) =>
      drawEffectPath(path, laid, palette, t, { selectedId }),
    [path, selectedId, t],
  );
  const selected = initiative.effects.find(({ id }) => id === selectedId);
  const from = initiative.effects.find(({ id }) => id === linkFrom);
  const step = (by: number) => {
    const index = ZOOMS.findLastIndex((one) => one <= zoom);
    setZoom(ZOOMS[Math.min(Math.max(index + by, 0), ZOOMS.length - 1)] ?? 1);
  };
  const fit = () => {
    if (width === null) return;
    const top = place.current?.getBoundingClientRect().top ?? 0;
    const room = Math.max(window.innerHeight - Math.max(top, 0) - 60, 240);
    const fits = (one: number) => layoutEffectPath(path, width / one).height * one <= room;
    setZoom(ZOOMS.filter((one) => one <= 1).findLast(fits) ?? ZOOMS[0] ?? 1);
  };
  const focusEffect = (id: string) => focusIn(place.current, id);
  const isDrawn = width !== null;
  useEffect(() => {
    if (isDrawn && askedId !== null) focusIn(place.current, askedId);
  }, [isDrawn, askedId]);
  const choose = (id: string) => {
    if (linkFrom === null || linkFrom === id) {
      setLinkFrom(null);
      onSelect(id);
      return;
    }
    setLinkFrom(null);
    void link(linkFrom, id);
  };
  const wordsOf = (effect: PathEffect) =>
    [
      effectInWords(effect, path, t),
      ...path.links
        .filter(({ fromId }) => fromId === effect.id)
        .map((one) => linkInWords(one, path, t)),
      ...(effect.isUnfed ? [t('path:unfed')] : []),
    ].join(' ');

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape leaves the linking, as the button of the message does
    <div
      className="es-path"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || linkFrom === null) return;
        event.preventDefault();
        setLinkFrom(null);
        focusEffect(linkFrom);
      }}
    >
      <div className="es-path-tools es-row">
        <p className="es-help es-grow">
          {t(readOnly === undefined ? 'effect:path.hint' : 'effect:path.hintReadOnly')}
        </p>
        <TermLimits />
        <IconButton
          icon="minus"
          size="small"
          label={t('effect:path.smaller')}
          onPress={() => step(-1)}
        />
        <span className="es-small es-figures">
          {t('effect:path.zoom', { percent: zoom * 100 })}
        </span>
        <IconButton
          icon="plus"
          size="small"
          label={t('effect:path.larger')}
          onPress={() => step(1)}
        />
        <Button size="small" tone="quiet" onPress={fit}>
          {t('effect:path.fit')}
        </Button>
      </div>
      {from === undefined ? null : (
        <Banner
          tone="info"
          isLive
          title={t('effect:path.linking', { statement: from.statement })}
          actions={
            <Button size="small" tone="quiet" onPress={() => setLinkFrom(null)}>
              {t('action.cancel')}
            </Button>
          }
        />
      )}
      <div className="es-path-sheet" ref={place}>
        <div ref={ref}>
          {width === null ? null : (
            <PathFigure
              path={path}
              width={width}
              zoom={zoom}
              label={t('effect:path.label')}
              draw={draw}
              wordsOf={wordsOf}
              selectedId={selectedId}
              onSelect={choose}
              onLink={readOnly === undefined ? (a, b) => void link(a, b) : undefined}
              isLinking={linkFrom !== null}
            />
          )}
        </div>
      </div>
      {selected === undefined ? null : (
        <EffectPathPane
          initiative={initiative}
          effect={selected}
          onOpen={() => onOpen(selected.id)}
          onLink={() => {
            setLinkFrom(selected.id);
            focusEffect(selected.id);
          }}
        />
      )}
      {path.gaps.length === 0 ? null : (
        <section className="es-path-gaps">
          <h3 className="es-label">{t('path:gaps')}</h3>
          <ul>
            {path.gaps.map((gap) => (
              <li key={gap}>{gap}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function focusIn(sheet: HTMLElement | null, effectId: string): void {
  sheet?.querySelector<HTMLElement>(`[data-effect="${effectId}"]`)?.focus();
}
