import { useNavigate } from '@tanstack/react-router';
import { REPORT_TEMPLATE } from '../shared/domain/newDossier.ts';
import type { Input } from '../shared/ipc/contract.ts';
import { Anchor } from './components/actions/Anchor.tsx';
import { Button } from './components/actions/Button.tsx';
import { MenuButton } from './components/actions/MenuButton.tsx';
import { OnDemand } from './components/feedback/OnDemand.tsx';
import { useAnswer, write } from './queries.ts';
import { Refused } from './shell/Refused.tsx';
import { useReadOnlyReason } from './shell/useReadOnlyReason.ts';
import { useTask } from './shell/useTask.ts';
import { frenchT, useT } from './strings.ts';

type Purpose = NonNullable<Input<'dossier.create'>['for']>;

export interface PrepareReportProps {
  /** Whose report it may be; without any, a report has nothing to tell of. */
  readonly initiatives: readonly { readonly id: string; readonly title: string }[];
  /** The funding that it gives account of; or, when none was noted, whom it is for. */
  readonly purpose: Purpose;
  /** What the dossier is called. */
  readonly title: string;
  readonly tone?: 'primary' | undefined;
  readonly size?: 'small' | undefined;
}

/** The longest title of a dossier. */
const LONGEST = 300;

/** What the dossier of a report is called: what the funder asks for, when that was noted, and of what; in French, as the dossier. */
export function reportTitle(label: string | null, title: string): string {
  const t = frenchT();
  const words =
    label === null
      ? t('dossiers:report.unnamed', { title })
      : t('dossiers:report.named', { label, title });
  return words.slice(0, LONGEST).trim();
}

/** « Préparer le rapport »: begins the dossier of a report, or leads to the one that was begun and has not left. */
export function PrepareReport(props: PrepareReportProps) {
  return (
    <OnDemand>
      <Gesture {...props} />
    </OnDemand>
  );
}

function Gesture(props: PrepareReportProps) {
  const { initiatives, purpose, title, tone, size } = props;
  const t = useT();
  const task = useTask();
  const navigate = useNavigate();
  const readOnly = useReadOnlyReason();
  const dossiers = useAnswer('dossier.list', undefined);
  const fundingId = 'fundingId' in purpose ? purpose.fundingId : null;
  const begunFor = (initiativeId: string) =>
    dossiers.find(
      (row) =>
        fundingId !== null &&
        row.fundingId === fundingId &&
        row.initiativeId === initiativeId &&
        row.lastFrozenAt === null,
    );
  const open = (initiativeId: string) =>
    task.run(async () => {
      const begun = begunFor(initiativeId);
      if (begun !== undefined) {
        await navigate({ to: '/dossiers/$dossierId', params: { dossierId: begun.id } });
        return;
      }
      const { id } = await write('dossier.create', {
        initiativeId,
        templateId: REPORT_TEMPLATE,
        title,
        for: purpose,
      });
      await navigate({ to: '/dossiers/$dossierId', params: { dossierId: id } });
    });
  const [first, ...others] = initiatives;
  const begun = first === undefined ? undefined : begunFor(first.id);
  if (begun !== undefined && others.length === 0) {
    return (
      <Anchor href={`#/dossiers/${begun.id}`} look="button">
        {t('dossiers:report.continue')}
      </Anchor>
    );
  }
  const words = t('dossiers:report.prepare');
  return (
    <>
      {others.length > 0 && readOnly === undefined ? (
        <MenuButton
          icon="document"
          label={words}
          tone={tone}
          size={size}
          groups={[
            initiatives.map((one) => ({
              id: one.id,
              label: one.title,
              hint: begunFor(one.id) === undefined ? undefined : t('dossiers:report.begun'),
              onPress: () => open(one.id),
            })),
          ]}
        />
      ) : (
        <Button
          icon="document"
          tone={tone}
          size={size}
          disabledReason={
            readOnly ?? (first === undefined ? t('dossiers:report.nobody') : undefined)
          }
          onPress={() => {
            if (first !== undefined) open(first.id);
          }}
        >
          {words}
        </Button>
      )}
      {task.problem === null ? null : <Refused problem={task.problem} onClose={task.forget} />}
    </>
  );
}
