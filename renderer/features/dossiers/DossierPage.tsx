import { useParams } from '@tanstack/react-router';
import { CallRefused } from '../../api.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { Page, PageHeader } from '../../components/layout/Page.tsx';
import { useAnswer, useMaybeAnswer } from '../../queries.ts';
import { useT } from '../../strings.ts';
import { DossierScreen } from './DossierScreen.tsx';
import './dossiers.css';

/** One dossier: its plan, the block that is written, its pages as they will be printed. */
export function DossierPage() {
  const t = useT();
  const { dossierId } = useParams({ from: '/dossiers/$dossierId' });
  const { error } = useMaybeAnswer('dossier.get', { id: dossierId });
  if (error instanceof CallRefused && error.code === 'not_found') {
    return (
      <Page header={<PageHeader title={t('dossiers:page.missing')} takesFocus />}>
        <Anchor href="#/dossiers">{t('dossiers:page.toList')}</Anchor>
      </Page>
    );
  }
  return <Loaded key={dossierId} id={dossierId} />;
}

function Loaded({ id }: { readonly id: string }) {
  const { source, frozen } = useAnswer('dossier.get', { id });
  return <DossierScreen source={source} frozen={frozen} />;
}
