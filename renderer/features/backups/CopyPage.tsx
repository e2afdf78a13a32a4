import { useParams } from '@tanstack/react-router';
import { call } from '../../api.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { Button } from '../../components/actions/Button.tsx';
import { EmptyState } from '../../components/feedback/EmptyState.tsx';
import { ProgressBar } from '../../components/feedback/ProgressBar.tsx';
import { Page, PageHeader } from '../../components/layout/Page.tsx';
import { useAnswer } from '../../queries.ts';
import { SettingsCrumbs } from '../../SettingsCrumbs.tsx';
import { codeOf, refusalParts } from '../../shell/refusal.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { CopyPassword } from './CopyPassword.tsx';
import { Differences } from './Differences.tsx';
import { RestoreCopy } from './RestoreCopy.tsx';
import { copyHeader, isConflict, type ShownCopy, useShownCopy, wordsOf } from './shownCopy.ts';
import { type CopyComparing, useComparison } from './useComparison.ts';
import './backups.css';

/** A copy beside the portfolio of today: what differs, one record brought back, or all of it. */
export function CopyPage() {
  const t = useT();
  const { name } = useParams({ from: '/reglages/copies/$name' });
  const { today } = useAnswer('app.state', undefined);
  const readOnly = useReadOnlyReason();
  const copy = useShownCopy(name);
  const isAltered = copy !== undefined && !isConflict(copy) && copy.isAltered;
  const isUsable = copy !== undefined && !isAltered && readOnly === undefined;
  const comparing = useComparison(name, isUsable);
  const { title, under } =
    copy === undefined ? { title: t('backup:title'), under: null } : copyHeader(copy, today, t);
  const canRestore = comparing.data !== undefined || isOlder(comparing);
  return (
    <Page
      header={
        <PageHeader
          takesFocus
          over={
            <SettingsCrumbs
              crumbs={[{ label: t('backup:title'), href: '#/reglages/copies' }, { label: title }]}
            />
          }
          title={title}
          under={under}
          actions={
            isUsable && canRestore ? (
              <RestoreCopy copy={copy} comparison={comparing.data} today={today} />
            ) : null
          }
        />
      }
    >
      <div className="es-copy">
        {isUsable ? (
          <Compared copy={copy} comparing={comparing} />
        ) : (
          <EmptyState
            title={t(
              readOnly === undefined ? 'backup:compare.unusable' : 'backup:compare.readOnly',
            )}
          >
            {readOnly ?? refusalParts(copy === undefined ? 'not_found' : 'copy_altered').what}
          </EmptyState>
        )}
      </div>
    </Page>
  );
}

function isOlder({ error }: CopyComparing): boolean {
  return error !== null && codeOf(error) === 'copy_older';
}

function Compared({
  copy,
  comparing,
}: {
  readonly copy: ShownCopy;
  readonly comparing: CopyComparing;
}) {
  const t = useT();
  const { data, error, again, percent } = comparing;
  if (data !== undefined) return <Differences comparison={data} copy={copy} />;
  if (error === null) {
    return percent === null ? (
      <p className="es-muted">{t('backup:compare.looking')}…</p>
    ) : (
      <ProgressBar
        label={t('backup:compare.looking')}
        value={percent / 100}
        valueLabel={t('backup:compare.percent', { percent })}
        cancelLabel={t('action.cancel')}
        onCancel={() => void call('backup.stop', undefined)}
      />
    );
  }
  const code = codeOf(error);
  if (code === 'password_needed') return <CopyPassword name={copy.name} onOpened={again} />;
  const { what, safe, todo } = refusalParts(error);
  return (
    <EmptyState
      title={code === 'cancelled' ? t('backup:compare.stopped') : what}
      action={
        code === 'cancelled' ? (
          <Button onPress={again}>{t('backup:compare.again')}</Button>
        ) : (
          <Anchor href="#/reglages/copies" look="button">
            {t('backup:see')}
          </Anchor>
        )
      }
    >
      {code === 'cancelled' ? t(`backup:${wordsOf(copy)}.under`) : `${safe} ${todo}`}
    </EmptyState>
  );
}
