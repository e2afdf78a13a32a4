import { useNavigate, useSearch } from '@tanstack/react-router';

/** What a narrow window shows of a dossier: what is written, or its pages. A wide one shows both. */
export type DossierView = 'text' | 'pages';

/** The view that the address tells (`?vue=apercu`), and how to change it. */
export function useDossierView(): readonly [DossierView, (view: DossierView) => void] {
  const { vue }: { vue?: unknown } = useSearch({ strict: false });
  const navigate = useNavigate();
  const view = vue === 'apercu' ? 'pages' : 'text';
  return [
    view,
    (wanted) => {
      if (wanted === view) return;
      void navigate({
        to: '.',
        search: wanted === 'pages' ? { vue: 'apercu' } : {},
        replace: true,
      });
    },
  ];
}
