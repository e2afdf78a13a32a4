import { Navigate, Outlet, useParams } from '@tanstack/react-router';
import { AwaitedPart } from '../../components/feedback/AwaitedPart.tsx';
import { Breadcrumbs } from '../../components/layout/Breadcrumbs.tsx';
import { Page, PageHeader } from '../../components/layout/Page.tsx';
import { useAnswer } from '../../queries.ts';
import { useT } from '../../strings.ts';
import { ArchiveBanner } from './ArchiveBanner.tsx';
import { InitiativeActions } from './InitiativeActions.tsx';
import { InitiativeFacts } from './InitiativeFacts.tsx';
import { InitiativeTabs, usePart } from './InitiativeTabs.tsx';
import { useInitiativeTitle } from './InitiativeTitle.tsx';
import { PartTurn } from './PartTurn.tsx';
import { Provenance } from './Provenance.tsx';
import './initiatives.css';

/** From here a title is set smaller. */
const LONG_TITLE = 110;

/** An initiative: its title and gestures, five facts, then one of its parts. */
export function InitiativePage() {
  const { initiativeId } = useParams({ from: '/initiatives/$initiativeId' });
  return <Initiative key={initiativeId} id={initiativeId} />;
}

function Initiative({ id }: { readonly id: string }) {
  const t = useT();
  const { today } = useAnswer('app.state', undefined);
  const initiative = useAnswer('initiative.get', { id });
  const title = useInitiativeTitle(initiative);
  const part = usePart();
  return (
    <Page
      header={
        <PageHeader
          {...title}
          over={
            <Breadcrumbs
              label={t('initiative:crumbs')}
              crumbs={[
                { label: t('place.initiatives'), href: '#/initiatives' },
                { label: shortened(initiative.title) },
              ]}
            />
          }
          actions={<InitiativeActions initiative={initiative} part={part} />}
          isCompact={initiative.title.length > LONG_TITLE}
          takesFocus
        />
      }
    >
      <Provenance id={initiative.id} />
      <ArchiveBanner initiative={initiative} today={today} />
      <InitiativeFacts initiative={initiative} today={today} />
      <div className="es-initiative-parts">
        <InitiativeTabs initiative={initiative} />
      </div>
      {part === undefined ? (
        <Navigate to="/initiatives/$initiativeId/apercu" params={{ initiativeId: id }} replace />
      ) : (
        <div>
          <AwaitedPart label={t('place.awaited')}>
            <Outlet />
          </AwaitedPart>
          <PartTurn initiativeId={id} part={part} />
        </div>
      )}
    </Page>
  );
}

/** A title that fits above itself. */
function shortened(title: string): string {
  return title.length <= SHORT ? title : `${title.slice(0, SHORT).trimEnd()}…`;
}

const SHORT = 60;
