import { useState } from 'react';
import type { ChosenInstaller } from '../../../../shared/ipc/contract/updates.ts';
import type { Translate } from '../../../../shared/strings/index.ts';
import { call } from '../../../api.ts';
import { Button } from '../../../components/actions/Button.tsx';
import { DefinitionList } from '../../../components/data/DefinitionList.tsx';
import { Banner } from '../../../components/feedback/Banner.tsx';
import { Section } from '../../../components/layout/Section.tsx';
import { RefusalDialog } from '../../../shell/RefusalDialog.tsx';
import { useTask } from '../../../shell/useTask.ts';
import { useT } from '../../../strings.ts';

/** The installer that the person has: what it says of itself, whether it is whole, and where it is. */
export function ChosenFile() {
  const t = useT();
  const task = useTask();
  const [chosen, setChosen] = useState<ChosenInstaller | null>(null);
  const choose = () =>
    task.run(async () => {
      const answer = await call('update.choose', undefined);
      if (answer !== null) setChosen(answer);
    });
  return (
    <Section title={t('help:update.fromFile')}>
      <p>{t('help:update.fromFileText')}</p>
      <div className="es-row">
        <Button onPress={choose}>
          {t(task.isBusy ? 'help:update.looking' : 'help:update.choose')}
        </Button>
      </div>
      {chosen === null ? null : (
        <>
          <Verdict chosen={chosen} onShow={() => task.run(() => call('update.show', undefined))} />
          <DefinitionList
            labelWidth={160}
            facts={[
              { label: t('help:update.name'), value: chosen.name },
              { label: t('help:update.version'), value: chosen.version },
              { label: t('help:update.sums'), value: t(`help:update.sum.${chosen.sums}`) },
              {
                label: t('help:update.hash'),
                value: <code className="es-update-hash">{chosen.hash}</code>,
              },
            ]}
          />
        </>
      )}
      {task.problem === null ? null : (
        <RefusalDialog problem={task.problem} onClose={task.forget} />
      )}
    </Section>
  );
}

interface VerdictProps {
  readonly chosen: ChosenInstaller;
  readonly onShow: () => void;
}

/** What the file is, in a sentence; one that is not to be installed is not led to. */
function Verdict({ chosen, onShow }: VerdictProps) {
  const t = useT();
  const refused = refusalOf(chosen, t);
  if (refused !== null) {
    return (
      <Banner tone="warning" title={t('help:update.notThisOne')} isLive>
        {refused}
      </Banner>
    );
  }
  const sentence = chosen.against ?? 'newer';
  return (
    <Banner
      title={t(`help:update.${sentence}`, { version: chosen.version })}
      isLive
      actions={<Button onPress={onShow}>{t('help:update.show')}</Button>}
    >
      {t('help:update.then')}
    </Banner>
  );
}

function refusalOf({ version, forThisSystem, sums }: ChosenInstaller, t: Translate): string | null {
  if (version === null) return t('help:update.notAnInstaller');
  if (!forThisSystem) return t('help:update.otherSystem');
  return sums === 'differ' ? t('help:update.damaged') : null;
}
