import type { Dossier } from '../../../shared/domain/schemas/dossier.ts';
import { IconButton } from '../../components/actions/IconButton.tsx';
import { write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';

/** What follows the dossier in its PDF, in order, and what the PDF then does not claim. */
export function AnnexOrder({ dossier }: { readonly dossier: Dossier }) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const task = useTask();
  const block = dossier.blocks.find(({ kind }) => kind === 'annexes');
  const appended = dossier.files.filter(({ isAppended }) => isAppended);
  if (block === undefined || appended.length === 0) return null;
  const pages = appended.reduce((sum, one) => sum + (one.pages ?? 1), 0);
  /** Puts an annex in the place of its neighbour among all the files. */
  const move = (id: string, neighbour: string | undefined) => {
    const to = dossier.files.findIndex((one) => one.id === neighbour);
    if (to !== -1) task.run(() => write('dossierFile.move', { id, to }));
  };
  return (
    <section className="es-annexes" aria-label={t('annex:order.title')}>
      <h3>{t('annex:order.title')}</h3>
      <p className="es-small es-muted">
        {block.included
          ? t('annex:order.about', { pages: t('dossier:annexes.pages', { count: pages }) })
          : t('annex:order.out')}
      </p>
      <ol>
        {appended.map(({ id, title, file }, index) => (
          <li key={id}>
            <span className="es-annex-name">
              {t('dossier:annexes.heading', { number: index + 1, title })}
              <span className="es-small es-muted">{file.name}</span>
            </span>
            <span className="es-row">
              <IconButton
                icon="up"
                size="small"
                label={t('annex:order.up', { title })}
                disabledReason={readOnly ?? (index === 0 ? t('annex:order.first') : undefined)}
                onPress={() => move(id, appended[index - 1]?.id)}
              />
              <IconButton
                icon="down"
                size="small"
                label={t('annex:order.down', { title })}
                disabledReason={
                  readOnly ?? (index === appended.length - 1 ? t('annex:order.last') : undefined)
                }
                onPress={() => move(id, appended[index + 1]?.id)}
              />
            </span>
          </li>
        ))}
      </ol>
      {task.problem === null ? null : (
        <p role="alert" className="es-vif">
          {refusalSentence(task.problem)}
        </p>
      )}
    </section>
  );
}
