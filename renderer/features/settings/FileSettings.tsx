import { call } from '../../api.ts';
import { Button } from '../../components/actions/Button.tsx';
import { flushAll } from '../../components/autosave/pendingSaves.ts';
import { Section } from '../../components/layout/Section.tsx';
import { useT } from '../../strings.ts';

/** The file that is open, and how to leave it. */
export function FileSettings({ fileName }: { readonly fileName: string }) {
  const t = useT();
  return (
    <Section title={t('settings:file')}>
      <p>{fileName}</p>
      <p className="es-settings-note">{t('settings:closeNote')}</p>
      <Button onPress={() => void close()}>{t('settings:close')}</Button>
    </Section>
  );
}

async function close(): Promise<void> {
  await flushAll();
  await call('portfolio.close', undefined);
}
