import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

/** What a narrow window shows of a dossier: what is written, or its pages. A wide one shows both. */
export type DossierView = 'text' | 'pages';

/** The block that the address tells (`?bloc=KEY`), null for the dossier itself, and how to show another. */
export function useShownBlock(): readonly [string | null, (key: string | null) => void] {
  const { bloc }: { bloc?: unknown } = useSearch({ strict: false });
  const navigate = useNavigate();
  const shown = typeof bloc === 'string' ? bloc : null;
  const show = useCallback(
    (key: string | null) => {
      if (key === shown) return;
      void navigate({
        to: '.',
        search: ({ bloc: _block, ...kept }: Readonly<Record<string, unknown>>) =>
          key === null ? kept : { ...kept, bloc: key },
        replace: true,
      });
    },
    [navigate, shown],
  );
  return [shown, show];
}

/** The view that the address tells (`?vue=apercu`), and how to change it. */
export function useDossierView(): readonly [DossierView, (view: DossierView) => void] {
  const { vue }: { vue?: unknown } = useSearch({ strict: false });
  const navigate = useNavigate();
  const view = vue === 'apercu' ? 'pages' : 'text';
  const show = useCallback(
    (wanted: DossierView) => {
      if (wanted === view) return;
      void navigate({
        to: '.',
        search: ({ vue: _view, ...kept }: Readonly<Record<string, unknown>>) =>
          wanted === 'pages' ? { ...kept, vue: 'apercu' } : kept,
        replace: true,
      });
    },
    [navigate, view],
  );
  return [view, show];
}
